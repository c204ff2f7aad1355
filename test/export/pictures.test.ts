import { expect, test } from "vitest";
import type { PictureItem } from "../../src/core/plate.ts";
import { exportPdf } from "../../src/export/pdf/export-pdf.ts";
import { exportSvg } from "../../src/export/svg/export-svg.ts";
import { openLettering, samplePlate } from "./sample-plate.ts";
import { fonts, metadata, palette, profile } from "./sample-style.ts";

const lettering = await openLettering();
const picture = { width: 2, height: 1, cmyk: new Uint8Array(8), png: new Uint8Array([1, 2, 3]) };
const item: PictureItem = {
  kind: "picture",
  picture,
  box: { minX: 10, minY: 20, maxX: 40, maxY: 35 },
  layer: "marginalia",
  role: "figure",
};
const plate = { ...samplePlate(lettering), items: [item, item] };

test("a picture that is shown twice is stored once in a PDF, in CMYK", async () => {
  const bytes = await exportPdf([plate], { palette, fonts, profile, metadata });
  const text = Buffer.from(bytes).toString("latin1");
  expect(text.match(/\/Subtype \/Image/g)).toHaveLength(1);
  expect(text).toContain("/ColorSpace /DeviceCMYK");
});

test("an SVG holds its pictures, upside down where they are turned", () => {
  const svg = exportSvg(
    { ...plate, items: [item, { ...item, turned: true }] },
    { lettering, rgbOf: () => "#000000", layerNames: metadata.layerNames },
  );
  expect(svg).toContain('<image x="10" y="20" width="30" height="15" preserveAspectRatio="none" href=');
  expect(svg).toContain('transform="rotate(180 25 27.5)"');
  expect(svg.match(/base64,AQID/g)).toHaveLength(2);
});
