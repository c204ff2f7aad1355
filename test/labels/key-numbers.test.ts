import { describe, expect, test } from "vitest";
import type { PaperLine } from "../../src/core/geometry.ts";
import type { NamedStreet } from "../../src/generalize/paper-features.ts";
import type { PlacedLabel } from "../../src/labels/labelling.ts";
import { overlapsOf } from "./separating-axes.ts";
import { frameOf, label, labelFrame, labelNamed, poi, street } from "./sketch-map.ts";

/** Six millimetres: too short for any name of more than three letters; and none may stand beside it. */
const short = (name: string, x: number, y: number): NamedStreet => {
  const line: PaperLine = [
    [x, y],
    [x + 6, y],
  ];
  return street(name, line, { rule: "lane" });
};

const keysOf = (streets: readonly NamedStreet[]): PlacedLabel[] =>
  label({ streets }).placed.filter(({ as }) => as === "keyed");

describe("key numbers", () => {
  test("a street too short for its name gets a round disc in the middle of its line", () => {
    const key = labelNamed(label({ streets: [short("Impasse du Lavoir", 50, 50)] }), "Impasse du Lavoir");
    expect(key).toMatchObject({ as: "keyed", kind: "street", text: "1" });
    expect(key?.disc).toMatchObject({ halfWidth: 1.1, halfHeight: 1.1, angle: 0 });
    expect(key?.disc?.center[0]).toBeCloseTo(53);
    expect(key?.disc?.center[1]).toBeCloseTo(50);
  });

  test("run by rows of the grid from top to bottom, in each from left to right", () => {
    const streets = [
      short("Impasse du Puits", 150, 120),
      short("Impasse du Four", 120, 20),
      short("Impasse du Lavoir", 20, 40),
      short("Impasse du Moulin", 20, 140),
    ];
    const numbers = new Map(keysOf(streets).map(({ name, text }) => [text, name.split(" ").at(-1)]));
    expect(["1", "2", "3", "4"].map((number) => numbers.get(number))).toEqual([
      "Lavoir",
      "Four",
      "Moulin",
      "Puits",
    ]);
  });

  test("never stand in a junction", () => {
    const crossing = street("Rue du Port", [
      [53, 20],
      [53, 80],
    ]);
    const key = labelNamed(
      label({ streets: [short("Impasse du Lavoir", 50, 50), crossing] }),
      "Impasse du Lavoir",
    );
    expect(key?.as).toBe("keyed");
    expect(Math.abs((key?.disc?.center[0] ?? 53) - 53)).toBeGreaterThan(1.05 / 2 + 0.12);
  });

  test("a street of the neighbours gets none", () => {
    const abroad = { ...short("Impasse du Lavoir", 50, 50), inside: false };
    expect(keysOf([{ ...abroad, lines: abroad.lines.map((line) => ({ ...line, inside: false })) }])).toEqual(
      [],
    );
  });

  test("of three figures are longer than round, and stay clear of one another", () => {
    const streets = Array.from({ length: 110 }, (_, i) =>
      short(`Impasse du Lavoir ${i}`, 10 + 16 * (i % 11), 10 + 18 * Math.floor(i / 11)),
    );
    const keys = keysOf(streets);
    const widthOf = (text: string) => keys.find((key) => key.text === text)?.disc?.halfWidth ?? 0;
    expect(new Set(keys.map(({ text }) => Number(text)))).toEqual(new Set(streets.map((_, i) => i + 1)));
    expect(widthOf("9")).toBe(1.1);
    expect(widthOf("110")).toBeGreaterThan(1.2);
    expect(overlapsOf(label({ streets }))).toEqual([]);
  });

  test("in a thicket of icons the disc stands aside, and all icons that matter less give way", () => {
    const pois = Array.from({ length: 30 }, (_, i) =>
      poi("École", [48 + 2 * (i % 6), 46 + 2 * Math.floor(i / 6)], { osm: `n${i + 1}`, lettered: false }),
    );
    const labelling = label({ streets: [short("Impasse du Lavoir", 50, 50)], pois });
    expect(labelNamed(labelling, "Impasse du Lavoir")?.as).toBe("keyed");
    expect(overlapsOf(labelling)).toEqual([]);
  });

  test("a street no longer than a dot between two others is led to by a line", () => {
    const wide = { ribbon: { width: 3, paint: { swatch: "road" } } };
    const between = Array.from({ length: 6 }, (_, i) =>
      street(
        `Rue ${i}`,
        [
          [20, 44 + 2.6 * i],
          [90, 44 + 2.6 * i],
        ],
        wide,
      ),
    );
    const dot: PaperLine = [
      [50, 50],
      [50.3, 50],
    ];
    const key = labelNamed(
      label({ streets: [...between, street("Passage du Coin", dot)] }),
      "Passage du Coin",
    );
    expect(key?.as).toBe("keyed");
    expect(key?.leader?.[0]?.[0]).toBeCloseTo(50.15);
  });
});

describe("the corner for their list", () => {
  const streets = [short("Impasse du Lavoir", 150, 150), short("Impasse du Four", 150, 170)];
  const land: PaperLine = [
    [120, 120],
    [200, 120],
    [200, 200],
    [120, 200],
    [120, 120],
  ];

  test("lies clear of the commune, and no label stands in it", () => {
    const pois = Array.from({ length: 12 }, (_, i) =>
      poi("École", [10, 10 + 5 * i], { osm: `n${i}`, inside: false }),
    );
    const { keyBox, placed, icons } = labelFrame(frameOf({ streets, pois }, { commune: [[land]] }));
    expect(keyBox).toMatchObject({ minX: 0, minY: 0 });
    expect(keyBox?.maxX).toBeLessThan(116);
    const isInBox = ([x, y]: readonly [number, number]) => keyBox && x < keyBox.maxX && y < keyBox.maxY;
    expect(placed.flatMap(({ boxes }) => boxes).filter(({ center }) => isInBox(center))).toEqual([]);
    expect(icons.filter(({ at }) => isInBox(at))).toEqual([]);
  });

  test("there is none where the commune fills the map", () => {
    const all: PaperLine = [
      [-10, -10],
      [210, -10],
      [210, 210],
      [-10, 210],
      [-10, -10],
    ];
    expect(labelFrame(frameOf({ streets }, { commune: [[all]] })).keyBox).toBeUndefined();
  });

  test("there is none where every street is named", () => {
    const long = street("Rue du Port", [
      [130, 150],
      [190, 150],
    ]);
    expect(labelFrame(frameOf({ streets: [long] }, { commune: [[land]] })).keyBox).toBeUndefined();
  });
});
