import { describe, expect, test } from "vitest";
import type { PaperPolygon } from "../../src/core/geometry.ts";
import type { HouseNumber, NamedArea, NamedPoint } from "../../src/generalize/paper-features.ts";
import { overlapsOf } from "./separating-axes.ts";
import { frameOf, label, labelFrame, labelNamed, poi, street } from "./sketch-map.ts";

const place = (name: string, at: readonly [number, number]): NamedPoint => ({
  osm: "n1",
  name,
  language: "fr",
  inside: true,
  rule: "place",
  kind: "place",
  at,
});

const wood = (name: string, halfWidth: number, halfHeight: number): NamedArea => ({
  osm: "w9",
  name,
  language: "fr",
  inside: true,
  rule: "wood",
  size: 4 * halfWidth * halfHeight,
  paint: { swatch: "wood" },
  polygons: [
    [
      [
        [50 - halfWidth, 50 - halfHeight],
        [50 + halfWidth, 50 - halfHeight],
        [50 + halfWidth, 50 + halfHeight],
        [50 - halfWidth, 50 + halfHeight],
        [50 - halfWidth, 50 - halfHeight],
      ],
    ],
  ],
});

describe("names beside icons", () => {
  test("of two of one kind and name near each other one is named, and both have their icon", () => {
    const pitches = [poi("Stade Yvon Bihan", [50, 50]), poi("Stade Yvon Bihan", [70, 50])];
    const { placed, icons, missing } = label({ pois: pitches });
    expect([placed.length, icons.length, missing.length]).toEqual([1, 2, 0]);
    const far = [poi("Stade Yvon Bihan", [50, 50]), poi("Stade Yvon Bihan", [90, 50])];
    expect(label({ pois: far }).placed).toHaveLength(2);
  });
});

describe("names of small areas", () => {
  const pond = (halfSide: number): NamedArea => wood("Étang du Moulin Blanc", halfSide, halfSide);

  test("that hold no name have it across their edges, as a point would", () => {
    const placed = labelNamed(label({ areas: [pond(1.5)] }), "Étang du Moulin Blanc");
    expect(placed?.as).toBe("full");
    expect(placed?.boxes[0]?.center[0]).toBeCloseTo(50);
  });

  test("stand beside them where a street runs through", () => {
    const through = street("Rue du Moulin", [
      [50, 10],
      [50, 90],
    ]);
    const placed = labelNamed(label({ areas: [pond(1.5)], streets: [through] }), "Étang du Moulin Blanc");
    expect(Math.abs((placed?.boxes[0]?.center[0] ?? 50) - 50)).toBeGreaterThan(3);
  });

  test("that are hardly to be seen go without", () => {
    expect(label({ areas: [pond(0.5)] }).missing).toMatchObject([{ reason: "too-small" }]);
  });
});

describe("names of places", () => {
  test("stand on their point on open ground, with a halo in the tint below", () => {
    const placed = labelNamed(label({ places: [place("Plouskouer", [100, 100])] }), "Plouskouer");
    expect(placed?.boxes[0]?.center[0]).toBeCloseTo(100, 6);
    expect(placed?.halo?.paint).toEqual({ swatch: "land", tint: 0.7 });
  });

  test("of places on land keep off the water", () => {
    const sea: PaperPolygon = [
      [
        [102, 0],
        [200, 0],
        [200, 200],
        [102, 200],
        [102, 0],
      ],
    ];
    const labelling = labelFrame(frameOf({ places: [place("Plouskouer", [100, 100])] }, { sea: [sea] }));
    const [box] = labelNamed(labelling, "Plouskouer")?.boxes ?? [];
    expect((box?.center[0] ?? 200) + (box?.halfWidth ?? 0)).toBeLessThan(102 + 1);
  });

  test("have their halo in the tint below the most of them, not in that of a pond under their middle", () => {
    const pond: PaperPolygon = [
      [
        [99.5, 98],
        [100.5, 98],
        [100.5, 102],
        [99.5, 102],
        [99.5, 98],
      ],
    ];
    const labelling = labelFrame(frameOf({ places: [place("Plouskouer", [100, 100])] }, { builtUp: [pond] }));
    expect(labelNamed(labelling, "Plouskouer")?.halo?.paint.swatch).toBe("land");
  });

  test("near the neatline they move in, whole", () => {
    const placed = labelNamed(label({ places: [place("Plouskouer", [4, 2])] }), "Plouskouer");
    const [box] = placed?.boxes ?? [];
    expect((box?.center[0] ?? 0) - (box?.halfWidth ?? 0)).toBeGreaterThanOrEqual(0.5);
    expect((box?.center[1] ?? 0) - (box?.halfHeight ?? 0)).toBeGreaterThanOrEqual(0.5);
  });

  test("a place comes before a street that could stand elsewhere", () => {
    const road = street("Route de Saint-Renan", [
      [20, 100],
      [180, 100],
    ]);
    const labelling = label({ places: [place("Plouskouer", [100, 100])], streets: [road] });
    expect(labelling.missing).toEqual([]);
    expect(overlapsOf(labelling)).toEqual([]);
  });
});

describe("points of interest", () => {
  test("the name stands to the right of its icon", () => {
    const labelling = label({ pois: [poi("Lavoir", [50, 50])] });
    expect(labelling.icons).toMatchObject([{ at: [50, 50], size: 2.5, icon: "school" }]);
    expect(labelNamed(labelling, "Lavoir")?.boxes[0]?.center[0]).toBeGreaterThan(51.25);
  });

  test("near the right edge it stands to the left", () => {
    const labelling = label({ pois: [poi("Lavoir", [197, 50])] });
    expect(labelNamed(labelling, "Lavoir")?.boxes[0]?.center[0]).toBeLessThan(197);
  });

  test("a short name never falls apart into a word a line", () => {
    for (const x of [3, 5, 7, 9, 193, 195, 197]) {
      const placed = labelNamed(label({ pois: [poi("École du Parc", [x, 50])] }), "École du Parc");
      expect(placed?.boxes.length ?? 0).toBeLessThanOrEqual(2);
    }
  });

  test("two icons on one spot step aside for one another", () => {
    const labelling = label({
      pois: [poi("Mairie", [50, 50], { priority: 1 }), poi("Poste", [51.8, 50], { osm: "n7" })],
    });
    expect(labelling.icons).toHaveLength(2);
    expect(overlapsOf(labelling)).toEqual([]);
  });

  test("of many on one spot the losers are not drawn, and their names are reported", () => {
    const pois = Array.from({ length: 8 }, (_, i) =>
      poi(`Commerce ${i}`, [50, 50], { osm: `n${i}`, priority: i === 5 ? 1 : 4 }),
    );
    const { icons, missing } = label({ pois });
    expect(icons.length).toBeLessThan(8);
    expect(icons.some(({ osm }) => osm === "n5")).toBe(true);
    expect(missing.every(({ kind, reason }) => kind === "poi" && reason === "no-room")).toBe(true);
  });

  test("an icon without a wish for its name is not missed", () => {
    const labelling = label({ pois: [poi("Parking", [50, 50], { lettered: false })] });
    expect(labelling.placed).toEqual([]);
    expect(labelling.missing).toEqual([]);
    expect(labelling.icons).toHaveLength(1);
  });

  test("what is in the index only is not drawn", () => {
    expect(label({ pois: [poi("Boulangerie", [50, 50], { drawn: false })] }).icons).toEqual([]);
  });

  test("an icon leaves a street the only place its name has", () => {
    const lane = street("Rue du Port", [
      [44, 50],
      [56, 50],
    ]);
    const labelling = label({ streets: [lane], pois: [poi("École", [50, 51.2], { priority: 3 })] });
    expect(labelNamed(labelling, "Rue du Port")).toBeDefined();
    expect(labelling.icons).toHaveLength(1);
  });
});

describe("names of areas", () => {
  test("stand inside their shape, on its tint", () => {
    const placed = labelNamed(label({ areas: [wood("Bois de Coat Sao", 20, 12)] }), "Bois de Coat Sao");
    expect(placed?.boxes.every(({ center }) => Math.hypot(center[0] - 50, center[1] - 50) < 3)).toBe(true);
    expect(placed?.halo?.paint).toEqual({ swatch: "wood" });
  });

  test("take more lines where the shape is narrow", () => {
    const linesIn = (halfWidth: number): number | undefined =>
      labelNamed(label({ areas: [wood("Bois de Coat Sao", halfWidth, 8)] }), "Bois de Coat Sao")?.boxes
        .length;
    expect([20, 5, 3.4].map(linesIn)).toEqual([1, 2, 3]);
  });

  test("are left out where the shape cannot hold them", () => {
    expect(label({ areas: [wood("Bois de Coat Sao", 9, 0.4)] }).missing).toMatchObject([
      { reason: "too-small" },
    ]);
  });
});

describe("house numbers", () => {
  const row = (spacing: number): HouseNumber[] =>
    Array.from({ length: 9 }, (_, i) => ({
      osm: `n${i + 1}`,
      number: `${2 * i + 2}`,
      street: "Rue du Port",
      at: [40 + spacing * i, 50] as const,
      rule: "number",
      inside: true,
    }));

  test("stand upright on their houses", () => {
    const { placed } = label({ numbers: row(5) });
    expect(placed).toHaveLength(9);
    for (const { runs, boxes } of placed) {
      expect(runs[0]?.angle).toBe(0);
      expect(Math.abs((boxes[0]?.center[1] ?? 0) - 50)).toBeLessThan(0.3);
    }
  });

  test("in a dense row the first and the last stay, and none overlap", () => {
    const labelling = label({ numbers: row(1.1) });
    const numbers = labelling.placed.map(({ name }) => name);
    expect(numbers).toContain("2");
    expect(numbers).toContain("18");
    expect(numbers.length).toBeLessThan(9);
    expect(overlapsOf(labelling)).toEqual([]);
  });

  test("keep off the roads", () => {
    const road = street("Rue du Port", [
      [30, 50],
      [90, 50],
    ]);
    expect(
      labelFrame(frameOf({ numbers: row(5), streets: [road] })).placed.every(({ kind }) => kind === "street"),
    ).toBe(true);
  });
});
