import { describe, expect, test } from "vitest";
import { rgbOfPalette } from "../../src/export/color/cmyk-to-rgb.ts";
import { exportWebPdf } from "../../src/export/pdf/export-web-pdf.ts";
import { openLettering, samplePlate, textItem } from "./sample-plate.ts";
import { fonts, metadata, palette, profile } from "./sample-style.ts";
import { unpackObjects } from "./unpack-objects.ts";

const lettering = await openLettering();
const sample = samplePlate(lettering);
const around = { layer: "marginalia" } as const;
const plate = {
  ...sample,
  description: "Carte (de Plouarzel)",
  items: [
    ...sample.items,
    { ...textItem(lettering, "Plouarzel", [10, 95]), ...around, role: "title" as const },
    {
      ...textItem(lettering, "Crédit", [10, 100]),
      ...around,
      role: "text" as const,
      reading: { part: "imprint" as const, link: "https://www.openstreetmap.org/copyright" },
    },
  ],
};
const bytes = await exportWebPdf([plate], {
  rgbOf: await rgbOfPalette(palette, profile.bytes),
  fonts,
  metadata,
  frames: [],
  targets: new Map(),
  mapName: "Carte",
});
const text = unpackObjects(bytes);

describe("a tagged PDF", () => {
  test("says that it is, and in which order a page is walked", () => {
    expect(text).toContain("/Marked true");
    expect(text).toMatch(/\/StructParents 0[\s\S]*\/Tabs \/S/);
  });

  test("marks each name once, with its number and its whole words", () => {
    const numbers = [...text.matchAll(/\/MCID (\d+)/g)].map(([, number]) => Number(number));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(text.match(/\/Span <<\/MCID \d+\/ActualText</g)).toHaveLength(2);
  });

  test("has its title as the first heading and in the table of contents", () => {
    expect(text).toContain("/S /H1");
    expect(text).toMatch(/\/Title \(Plouarzel\)\n\/Parent/);
    expect(text).toContain("/PageMode /UseOutlines");
  });

  test("has a link that says where it leads and is an element of its own", () => {
    expect(text).toContain("/URI (https://www.openstreetmap.org/copyright)");
    expect(text).toContain("/Contents (https://www.openstreetmap.org/copyright)");
    expect(text).toMatch(/\/StructParent 1\n/);
    expect(text).toContain("/Type /OBJR");
  });

  test("has its small objects packed", () => {
    const file = Buffer.from(bytes).toString("latin1");
    expect(file).toContain("/Type/ObjStm");
    expect(file).toContain("/Type/XRef");
    expect(file).not.toContain("/Type /OBJR");
    expect(file).toMatch(/\nstartxref\n\d+\n%%EOF\n$/);
  });
});
