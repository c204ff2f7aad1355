import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { PlateItem } from "../../src/core/plate.ts";
import { exportSvg } from "../../src/export/svg/export-svg.ts";
import { box, openLettering, samplePlate, textItem } from "./sample-plate.ts";
import { metadata, palette } from "./sample-style.ts";

const lettering = await openLettering();
const rgbOf = ({ swatch }: { swatch: string }): string =>
  `#${String(Object.keys(palette).indexOf(swatch)).padStart(6, "0")}`;
const options = { lettering, rgbOf, layerNames: metadata.layerNames };
const plate = samplePlate(lettering);
const svgOf = (items: readonly PlateItem[]): string => exportSvg({ ...plate, items }, options);

const square = (x: number, more: Partial<PlateItem> = {}): PlateItem =>
  ({
    kind: "area",
    layer: "buildings",
    role: "artifact",
    polygons: [[box(x, 0, 1)]],
    fill: { swatch: "building" },
    ...more,
  }) as PlateItem;

const drawn = (svg: string): string => svg.slice(svg.indexOf("</defs>") + "</defs>\n".length);
const paths = (svg: string): number => drawn(svg).match(/<path /g)?.length ?? 0;

describe("an SVG", () => {
  const svg = svgOf(plate.items);

  test("is well-formed", () => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    expect(() => parser.write(svg).close()).not.toThrow();
  });

  test("is as large as the trim, in mm", () => {
    expect(svg).toContain('width="148mm" height="105mm" viewBox="0 0 148 105" xml:lang="fr"');
  });

  test("of the same plate is the same text", () => expect(svgOf(plate.items)).toBe(svg));

  test("says names whole and escaped", () => {
    expect(svg).toContain('aria-label="Œuvre &lt;b&gt;&amp;amp;&lt;/b&gt; “À Ÿ”"');
    expect(svg).toContain('aria-label="Straed ar Mor (AVENUE)" xml:lang="br"');
  });
});

describe("shapes that follow each other", () => {
  test("share a path if they have one paint", () => expect(paths(svgOf([square(0), square(2)]))).toBe(1));
  test("part where the paint changes", () => {
    expect(paths(svgOf([square(0), square(2, { fill: { swatch: "wood" } }), square(4)]))).toBe(3);
  });
  test("stand alone where they are see-through, since they add up", () => {
    expect(paths(svgOf([square(0, { opacity: 0.5 }), square(0, { opacity: 0.5 })]))).toBe(2);
  });
  test("share paths of a bounded length", () => {
    expect(paths(svgOf(Array.from({ length: 100 }, (_, x) => square(x))))).toBe(5);
  });
});

describe("a layer", () => {
  test("is a group that Inkscape knows, with its name", () => {
    expect(svgOf([square(0)])).toContain(
      '<g id="buildings" inkscape:groupmode="layer" inkscape:label="Bâtiments">',
    );
  });

  test("that others interrupt goes on under a number", () => {
    const svg = svgOf([square(0), square(0, { layer: "roads" }), square(0)]);
    expect(svg).toContain('id="buildings-2" inkscape:groupmode="layer" inkscape:label="Bâtiments 2"');
  });
});

test("clips nest, and stay open for the next that has them", () => {
  const svg = svgOf([
    square(0, { clip: ["face", "disc"] }),
    square(2, { clip: ["face", "disc"] }),
    square(4, { clip: ["face"] }),
  ]);
  const groups = drawn(svg)
    .split("\n")
    .filter((line) => line.startsWith("<g clip") || line === "</g>");
  expect(groups).toEqual([
    '<g clip-path="url(#clip-1)">',
    '<g clip-path="url(#clip-2)">',
    "</g>",
    "</g>",
    "</g>",
  ]);
});

test("a halo lies below all letters of its name", () => {
  const halo = { paint: { swatch: "road" }, width: 0.4 };
  const svg = drawn(svgOf([{ ...textItem(lettering, "Ô", [10, 10]), halo }]));
  expect(svg).toMatch(/<g role="img" aria-label="Ô"><path fill="none" stroke="#\d+" stroke-width="\.8"/);
  const [first, second] = [...svg.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]);
  expect(first).toBe(second);
});
