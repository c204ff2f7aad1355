import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { PictureItem, PlateItem } from "../../src/core/plate.ts";
import { rgbOfPalette } from "../../src/export/color/cmyk-to-rgb.ts";
import { exportPdf } from "../../src/export/pdf/export-pdf.ts";
import { exportWebPdf } from "../../src/export/pdf/export-web-pdf.ts";
import { openLettering, samplePlate } from "./sample-plate.ts";
import { fonts, metadata, palette, profile } from "./sample-style.ts";
import { unpackObjects } from "./unpack-objects.ts";

const plate = samplePlate(await openLettering());
const options = {
  rgbOf: await rgbOfPalette(palette, profile.bytes),
  fonts,
  metadata,
  frames: [],
  targets: new Map(),
  mapName: "Carte",
};
const withItems = async (items: readonly PlateItem[]): Promise<string> =>
  unpackObjects(await exportWebPdf([{ ...plate, items }], options));
const text = unpackObjects(await exportWebPdf([plate, { ...plate, side: "back" }], options));

describe("the edition for screens", () => {
  test("of the same plates has the same bytes", async () => {
    const [one, other] = await Promise.all([exportWebPdf([plate], options), exportWebPdf([plate], options)]);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test("is as large as the trimmed sheet", () => {
    expect(text).toMatch(/\/MediaBox \[0 0 419\.52\d+ 297\.63\d+\]/);
    expect(text).toMatch(/\/TrimBox \[0 0 419\.52\d+ 297\.63\d+\]/);
  });

  test("has no inks, in contents, groups or separations", () => {
    expect(text).not.toMatch(/CMYK|Separation/);
    expect(text).toContain("/CS /DeviceRGB");
  });

  test("prints nothing over anything", () => expect(text).not.toMatch(/\/OP true|\/op true/));

  test("says that its colors are sRGB, and nothing of PDF/X", () => {
    expect(text).toContain("/OutputConditionIdentifier (sRGB IEC61966-2.1)");
    expect(text).not.toContain("PDF/X");
  });

  test("is another document than that for the press", async () => {
    const idOf = (file: string) => /\/ID ?\[<(\w+)>/.exec(file)?.[1];
    const print = unpackObjects(await exportPdf([plate], { palette, fonts, profile, metadata }));
    expect(idOf(text)).toMatch(/^[0-9a-f]{32}$/);
    expect(idOf(text)).not.toBe(idOf(print));
  });

  test("is smaller by what stands in the bleed alone", async () => {
    const mark = { kind: "line", layer: "marginalia", role: "artifact" } as const;
    const stroke = { paint: { swatch: "text" }, width: 0.1, cap: "butt", join: "miter" } as const;
    const lines = [
      [
        [50, -3],
        [50, -1],
      ],
    ] as const;
    expect(await withItems([{ ...mark, stroke, lines }])).toBe(await withItems([]));
  });
});

describe("a picture on screen", () => {
  const box = { minX: 10, minY: 20, maxX: 35.4, maxY: 45.4 };
  const pictureOf = async (png: Buffer, side: number): Promise<PictureItem> => ({
    kind: "picture",
    picture: { width: side, height: side, cmyk: new Uint8Array(side * side * 4), png },
    box,
    layer: "marginalia",
    role: "figure",
  });

  test("is no finer than 150 dots in an inch, and of clean edges where it is a drawing", async () => {
    const side = 600;
    const png = await sharp({ create: { width: side, height: side, channels: 3, background: "#c02020" } })
      .png()
      .toBuffer();
    const text = await withItems([await pictureOf(png, side)]);
    expect(text).toMatch(/\/Width 150\n\/Height 150\n\/ColorSpace \/DeviceRGB/);
    expect(text).not.toContain("DCTDecode");
  });

  test("is a JPEG where it is a photograph", async () => {
    const side = 150;
    let seed = 1;
    const noise = Uint8Array.from({ length: side * side * 3 }, () => {
      seed = (seed * 48271) % 2147483647;
      return seed % 256;
    });
    const png = await sharp(noise, { raw: { width: side, height: side, channels: 3 } })
      .png()
      .toBuffer();
    const soft = await sharp(png).blur(2).png().toBuffer();
    expect(await withItems([await pictureOf(soft, side)])).toContain("/DCTDecode");
  });
});
