import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture } from "../../src/config/leaflet/read-picture.ts";
import { packagedFile } from "../../src/core/package-folder.ts";

const PROFILE = packagedFile("styles", "profiles", "fogra39-coated.icc");

/** The inks of the first pixel, in percent. */
async function inksOf(bytes: Uint8Array): Promise<number[]> {
  const picture = await readPicture(bytes, "logo", PROFILE);
  if (!("cmyk" in picture)) throw new Error(`The picture was refused: ${picture.code}`);
  return Array.from(picture.cmyk.subarray(0, 4), (ink) => Math.round(ink / 2.55));
}

const plain = (channels: 3 | 4, background: object) =>
  sharp({ create: { width: 4, height: 4, channels, background: background as never } });
const GREEN = { r: 0, g: 128, b: 64 };

test("a logo in RGB is turned into CMYK", async () => {
  const [c = 0, m = 0] = await inksOf(await plain(3, GREEN).png().toBuffer());
  expect(c).toBeGreaterThan(60);
  expect(m).toBeLessThan(50);
});

test("what is see-through in a logo is paper", async () => {
  expect(
    await inksOf(
      await plain(4, { ...GREEN, alpha: 0 })
        .png()
        .toBuffer(),
    ),
  ).toEqual([0, 0, 0, 0]);
});

test("a logo of 16 bits looks like that of 8", async () => {
  const deep = await plain(3, GREEN).toColourspace("rgb16").png().toBuffer();
  expect((await sharp(deep).metadata()).depth).toBe("ushort");
  expect(await inksOf(deep)).toEqual(await inksOf(await plain(3, GREEN).png().toBuffer()));
});

test("a logo in CMYK stays what it looks like", async () => {
  const four = await plain(3, GREEN)
    .withIccProfile(PROFILE)
    .toColourspace("cmyk")
    .jpeg({ quality: 100 })
    .toBuffer();
  expect((await sharp(four).metadata()).space).toBe("cmyk");
  const direct = await inksOf(await plain(3, GREEN).png().toBuffer());
  for (const [index, ink] of (await inksOf(four)).entries())
    expect(Math.abs(ink - (direct[index] ?? 0))).toBeLessThan(6);
});

test("a grey logo is black ink alone", async () => {
  const grey = await plain(3, { r: 120, g: 120, b: 120 }).toColourspace("b-w").png().toBuffer();
  expect((await inksOf(grey)).slice(0, 3)).toEqual([0, 0, 0]);
});
