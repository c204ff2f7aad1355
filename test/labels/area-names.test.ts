import { describe, expect, test } from "vitest";
import type { PaperPoint, PaperPolygon } from "../../src/core/geometry.ts";
import type { NamedArea } from "../../src/generalize/paper-features.ts";
import { overlapsOf } from "./separating-axes.ts";
import { frameOf, label, labelFrame, labelNamed } from "./sketch-map.ts";

const rectangle = (minX: number, minY: number, maxX: number, maxY: number): PaperPolygon => [
  [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ],
];

const area = (name: string, polygon: PaperPolygon, rule = "wood"): NamedArea => ({
  osm: "w9",
  name,
  language: "fr",
  inside: true,
  rule,
  size: 100,
  polygons: [polygon],
});

/** 45° down to the right, 60 mm long and 6 mm wide. */
const slope: PaperPolygon = [
  [
    [20, 24],
    [24, 20],
    [66, 62],
    [62, 66],
    [20, 24],
  ] as const satisfies PaperPoint[],
];

describe("names of areas", () => {
  test("run along a strip, spaced, and stay inside", () => {
    const placed = labelNamed(label({ areas: [area("Bois de Traon", slope)] }), "Bois de Traon");
    expect(placed?.runs[0]?.angle).toBeCloseTo(Math.PI / 4, 1);
    const [box] = placed?.boxes ?? [];
    expect(box?.center[0]).toBeCloseTo(43, 0);
    expect(box?.halfWidth).toBeGreaterThan(8.5);
  });

  test("are spread over a large area, but by no more than a word bears", () => {
    const widthIn = (side: number): number => {
      const wood = area("Bois du Gorré", rectangle(10, 10, 10 + side, 10 + side));
      const [box] = labelNamed(label({ areas: [wood] }), "Bois du Gorré")?.boxes ?? [];
      return 2 * (box?.halfWidth ?? 0);
    };
    const [small, large, huge] = [widthIn(20), widthIn(40), widthIn(150)];
    expect(large).toBeGreaterThan(small * 1.2);
    expect(huge).toBeLessThan(small * 1.8);
  });

  test("of squares are abbreviated where the whole name does not fit", () => {
    const square = area("Place de la Mairie", rectangle(50, 50, 62, 53), "square");
    expect(labelNamed(label({ areas: [square] }), "Place de la Mairie")).toMatchObject({
      as: "abbreviated",
      text: "Pl. de la Mairie",
    });
  });

  test("of a beach too narrow for its name stand whole in the sea before it", () => {
    const sea = rectangle(0, 0, 100, 200);
    const beach = area("Plage de Porz Gwenn", rectangle(100, 80, 101.5, 110), "beach");
    const labelling = labelFrame(frameOf({ areas: [beach] }, { sea: [sea] }));
    const placed = labelNamed(labelling, "Plage de Porz Gwenn");
    expect(placed).toMatchObject({ as: "full" });
    for (const box of placed?.boxes ?? []) {
      expect(box.center[0] + box.halfWidth).toBeLessThan(100);
      expect(box.center[0] + box.halfWidth).toBeGreaterThan(95);
    }
    expect(overlapsOf(labelling)).toEqual([]);
  });

  test("of a wood that narrow lie across it, for it is no coast", () => {
    const wood = area("Bois du Yeun", rectangle(100, 80, 100.5, 84));
    expect(labelNamed(label({ areas: [wood] }), "Bois du Yeun")?.boxes[0]?.center[0]).toBeCloseTo(100.25);
  });
});
