import type { JobInk } from "../../config/project.ts";
import type { Picture, Plate } from "../../core/plate.ts";
import { rgbOfInks } from "./cmyk-to-rgb.ts";
import { inkOfShares } from "./press-ink.ts";

/** Their pictures in one ink: its shares stand where black stood, and the screen shows its tints. */
export async function withPicturesIn(
  ink: JobInk,
  plates: readonly Plate[],
  profile: Uint8Array,
): Promise<readonly Plate[]> {
  const pictures = new Set(
    plates.flatMap(({ items }) => items.flatMap((item) => (item.kind === "picture" ? [item.picture] : []))),
  );
  if (pictures.size === 0) return plates;
  const tints = Array.from({ length: 256 }, (_, byte) => inkOfShares([{ ink, share: byte / 255 }]));
  const rgb = await rgbOfInks(tints, profile);
  const toned = new Map<Picture, Picture>();
  for (const picture of pictures) toned.set(picture, await inOneInk(picture, rgb));
  return plates.map((plate) => ({
    ...plate,
    items: plate.items.map((item) =>
      item.kind === "picture" ? { ...item, picture: toned.get(item.picture) ?? item.picture } : item,
    ),
  }));
}

/** @param rgb three bytes for each of 256 tints */
async function inOneInk({ width, height, cmyk }: Picture, rgb: Uint8Array): Promise<Picture> {
  const tones = tonesOf(cmyk);
  const inks = new Uint8Array(cmyk.length);
  const screen = new Uint8Array(tones.length * 3);
  for (const [pixel, tone] of tones.entries()) {
    inks[pixel * 4 + 3] = tone;
    screen.set(rgb.subarray(tone * 3, tone * 3 + 3), pixel * 3);
  }
  const { default: sharp } = await import("sharp");
  const png = await sharp(screen, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 6 })
    .toBuffer();
  return { width, height, cmyk: inks, png };
}

/**
 * How dark each pixel is, 255 being full ink: black as it is, the other inks by the light that they take (the weights
 * of Rec. 601 for their complements).
 */
export function tonesOf(cmyk: Uint8Array): Uint8Array {
  const tones = new Uint8Array(cmyk.length / 4);
  for (let pixel = 0; pixel < tones.length; pixel++) {
    const [c = 0, m = 0, y = 0, k = 0] = cmyk.subarray(pixel * 4, pixel * 4 + 4);
    const colored = (0.299 * c + 0.587 * m + 0.114 * y) / 255;
    tones[pixel] = Math.round(255 - (255 - k) * (1 - colored));
  }
  return tones;
}
