import { describe, expect, test } from "vitest";
import type { PlateItem } from "../../src/core/plate.ts";
import { exportPdf } from "../../src/export/pdf/export-pdf.ts";
import { pageBoxes } from "../../src/export/pdf/points.ts";
import { openLettering, samplePlate } from "./sample-plate.ts";
import { fonts, metadata, palette, profile } from "./sample-style.ts";

const options = { palette, fonts, profile, metadata };
const plate = samplePlate(await openLettering());
const text = Buffer.from(await exportPdf([plate, { ...plate, side: "back" }], options)).toString("latin1");

describe("a PDF", () => {
  test("of the same plates has the same bytes", async () => {
    const [one, other] = await Promise.all([exportPdf([plate], options), exportPdf([plate], options)]);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test("is whole from header to trailer", () => {
    expect(text).toMatch(/^%PDF-1\.6\n/);
    expect(text).toMatch(/\nstartxref\n\d+\n%%EOF\n$/);
  });

  test("has a page for each plate", () => expect(text).toContain("/Count 2"));

  test("uses each font as an embedded subset, once for all pages", () => {
    expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+FiraSans-Medium/);
  });

  test("draws each symbol once for all pages, and once more where it is faint", () => {
    expect(text.match(/\/Subtype \/Form/g)).toHaveLength(2);
  });

  test("lists its layers in their order, not in that of drawing", () => {
    const names = [...text.matchAll(/\/Type \/OCG\n\/Name \((.*?)\)/g)].map((match) => match[1]);
    expect(names).toHaveLength(7);
    expect(text).toMatch(/\/BaseState \/ON/);
  });

  test("has a separation for a spot ink in use", () =>
    expect(text).toContain("/Separation /Or#20&#20argent"));

  test("has no separation that nothing uses", async () => {
    const items = plate.items.filter((item) => item.kind !== "area" || item.fill.swatch !== "gold");
    const bytes = await exportPdf([{ ...plate, items }], options);
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("/Separation");
  });

  test("says its title, shows it in the window, and escapes it in XML", () => {
    expect(text).toContain("/DisplayDocTitle true");
    expect(text).toContain('xml:lang="x-default">Plouarzel &lt;&amp;&gt;');
  });

  test("is dated by the data", () => expect(text).toContain("(D:20250215202122Z)"));

  test("mixes what is see-through as ink", () => expect(text).toContain("/CS /DeviceCMYK"));

  test("with nothing on it is a blank page", async () => {
    const bytes = await exportPdf([{ ...plate, items: [] }], options);
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/%%EOF\n$/);
  });
});

describe("the boxes of a page", () => {
  const boxes = pageBoxes({ width: 254, height: 127, bleed: 25.4 });

  test("begin at zero and end with the bleed", () => {
    expect(boxes.mediaBox.map(Math.round)).toEqual([0, 0, 864, 504]);
    expect(boxes.bleedBox).toEqual(boxes.mediaBox);
  });

  test("have the trim inside the bleed", () =>
    expect(boxes.trimBox.map(Math.round)).toEqual([72, 72, 792, 432]));

  test("are written on the page", () => {
    expect(text).toMatch(/\/BleedBox \[0 0 436\.53\d+ 314\.64\d+\]/);
    expect(text).toMatch(/\/TrimBox \[8\.50\d+ 8\.50\d+ 428\.03\d+ 306\.14\d+\]/);
  });
});

test("a sheet longer than any PDF is the user's mistake", async () => {
  await expect(exportPdf([{ ...plate, width: 6000 }], options)).rejects.toThrow("export-page-too-large");
});

test.each<[string, Partial<PlateItem>]>([
  ["clip", { clip: ["nowhere"] }],
  ["symbol", { kind: "symbol", symbol: "nothing", at: [0, 0] }],
  ["font", { kind: "text", font: "none" }],
])("a %s that the plate lacks is a bug of ours", async (what, wrong) => {
  const [name] = plate.items.filter((item) => item.kind === "text");
  const item = { ...name, ...wrong } as PlateItem;
  await expect(exportPdf([{ ...plate, items: [item] }], options)).rejects.toThrow(what);
});
