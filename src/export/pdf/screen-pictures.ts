import { deflateSync } from "node:zlib";
import { heightOf, type Mm, widthOf } from "../../core/geometry.ts";
import type { Picture, PictureItem, Plate } from "../../core/plate.ts";
import { MM_PER_INCH } from "../../core/units.ts";
import type { EncodedPicture } from "./pictures.ts";

/** Sharp on a screen at twice the size of paper. */
const SCREEN_PPI = 150;
const JPEG_QUALITY = 85;

/** Photographs blur less than they shrink; logos keep their clean edges unless that costs this many times as much. */
const WORTH_OF_EDGES = 2;

/** All pictures of the plates, as fine as the largest place where each is shown needs on a screen. */
export async function encodeForScreen(
  plates: readonly Plate[],
): Promise<ReadonlyMap<Picture, EncodedPicture>> {
  const items = plates.flatMap(
    (plate) => plate.items.filter(({ kind }) => kind === "picture") as PictureItem[],
  );
  const widths = new Map<Picture, Mm>();
  for (const { picture, box } of items)
    widths.set(
      picture,
      Math.max(widths.get(picture) ?? 0, widthOf(box), (heightOf(box) * picture.width) / picture.height),
    );
  const encoded = new Map<Picture, EncodedPicture>();
  for (const [picture, width] of widths) encoded.set(picture, await encode(picture, width));
  return encoded;
}

async function encode({ png, width }: Picture, printedWidth: Mm): Promise<EncodedPicture> {
  const { default: sharp } = await import("sharp");
  const wanted = Math.max(1, Math.min(width, Math.ceil((printedWidth / MM_PER_INCH) * SCREEN_PPI)));
  const image = sharp(png).resize({ width: wanted });
  const { data, info } = await image.clone().raw().toBuffer({ resolveWithObject: true });
  const jpeg = await image.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: "4:4:4" }).toBuffer();
  const plain = deflateSync(data);
  const isPlain = plain.length <= WORTH_OF_EDGES * jpeg.length;
  return {
    width: info.width,
    height: info.height,
    space: "DeviceRGB",
    filter: isPlain ? "FlateDecode" : "DCTDecode",
    bytes: isPlain ? plain : jpeg,
  };
}
