import { describe, expect, test } from "vitest";
import type { PaperLine } from "../../src/core/geometry.ts";
import { label, labelNamed, street } from "./sketch-map.ts";

const across = (y: number, from = 20, to = 80): PaperLine => [
  [from, y],
  [to, y],
];
const upwards = (x: number, from = 30, to = 70): PaperLine => [
  [x, from],
  [x, to],
];

describe("names of streets", () => {
  test("stand in the middle of their ribbon, with a halo of its colour", () => {
    const placed = labelNamed(label({ streets: [street("Rue du Port", across(50))] }), "Rue du Port");
    expect(placed?.boxes[0]?.center[0]).toBeCloseTo(50, 1);
    expect(Math.abs((placed?.boxes[0]?.center[1] ?? 0) - 50)).toBeLessThan(0.3);
    expect(placed).toMatchObject({
      as: "full",
      text: "Rue du Port",
      halo: { width: 0.2, paint: { swatch: "road" } },
    });
  });

  test("keep 0.35 mm clear of a crossing street's ribbon and casing", () => {
    const streets = [street("Rue du Port", across(50, 40, 60)), street("Rue Haute", upwards(50))];
    const placed = labelNamed(label({ streets }), "Rue du Port");
    expect(placed).toBeDefined();
    for (const { center, halfWidth } of placed?.boxes ?? []) {
      expect(Math.abs(center[0] - 50) - halfWidth).toBeGreaterThan(1.05 / 2 + 0.12 + 0.34);
    }
  });

  test("shrink before they are abbreviated, and are abbreviated before they are given up", () => {
    const onLineOf = (length: number, inside = true) =>
      label({ streets: [street("Avenue du Général Leclerc", across(50, 20, 20 + length), { inside })] });
    const sizes = [40, 20.2, 18, 14.5].map((length) =>
      labelNamed(onLineOf(length), "Avenue du Général Leclerc"),
    );
    expect(sizes.map((one) => one?.as)).toEqual(["full", "full", "abbreviated", "abbreviated"]);
    expect(sizes[1]?.sizePt).toBeLessThan(6);
    expect(sizes[3]?.text).toBe("Av. du Gal Leclerc");
    expect(onLineOf(9, false).missing).toMatchObject([{ reason: "too-short", inside: false }]);
  });

  test("are never set smaller than 5 pt", () => {
    for (let length = 8; length < 20; length += 0.5) {
      const { placed } = label({ streets: [street("Rue du Petit Bois", across(50, 20, 20 + length))] });
      for (const { sizePt } of placed) expect(sizePt).toBeGreaterThanOrEqual(5);
    }
  });

  test("past a path's end they go, but not past a street's mouth while there is room elsewhere", () => {
    const main = street("Rue du Port", across(50, 44, 56));
    const path = street("Sentier", upwards(50, 50, 70), {
      rule: "path",
      ribbon: { width: 0, paint: { swatch: "path" } },
    });
    expect(labelNamed(label({ streets: [main, path] }), "Rue du Port")?.as).toBe("full");
    const long = street("Rue du Port", across(50, 30, 70));
    const side = street("Rue Haute", upwards(50, 50, 80));
    const placed = labelNamed(label({ streets: [long, side] }), "Rue du Port");
    expect(Math.abs((placed?.boxes[0]?.center[0] ?? 50) - 50)).toBeGreaterThan(5);
  });

  test("a name that finds no room in its ribbon stands beside it, across from the mouth of a side street", () => {
    const streets = [street("Rue du Port", across(50, 43, 57)), street("Rue Haute", upwards(50, 50, 80))];
    const [box] = labelNamed(label({ streets }), "Rue du Port")?.boxes ?? [];
    expect(box?.angle).toBe(0);
    expect((box?.center[1] ?? 50) + (box?.halfHeight ?? 0)).toBeLessThan(50 - 1.05 / 2 - 0.12);
  });

  test("beside its ribbon a name may stand past the end of its street", () => {
    const nameBeside = (length: number) => {
      const lane = { rule: "street", ribbon: { width: 1.05, paint: { swatch: "road" } } };
      const placed = labelNamed(
        label({ streets: [street("Impasse Beauséjour", across(50, 50, 50 + length), lane)] }),
        "Impasse Beauséjour",
      );
      return placed?.boxes.length === 1 ? placed.boxes[0] : undefined;
    };
    const box = nameBeside(10);
    expect(box?.angle).toBe(0);
    expect(box?.halfWidth).toBeGreaterThan(5);
  });

  test("a name never stands across a crossing, not even beside its ribbon", () => {
    const streets = [
      street("Rue du Port", across(50, 43, 57), { rule: "lane" }),
      street("Rue Haute", upwards(50, 20, 80)),
    ];
    expect(labelNamed(label({ streets }), "Rue du Port")?.as).toBe("keyed");
  });

  test("a square's name stands in an upright block beside it, in more lines where one is too wide", () => {
    const square: PaperLine = [
      [50, 50],
      [53, 50],
      [53, 53],
      [50, 53],
      [50, 50],
    ];
    const walls = [44, 60].map((x, i) => street(`Rue ${i}`, upwards(x, 20, 80)));
    const placed = labelNamed(
      label({ streets: [street("Place du Marché", square), ...walls] }),
      "Place du Marché",
    );
    expect(placed?.boxes.map(({ angle }) => angle)).toEqual([0, 0]);
    expect(placed?.text).toBe("Place du Marché");
  });

  test("a hairpin road that is long enough is too bent", () => {
    const zigzag = Array.from({ length: 12 }, (_, i): readonly [number, number] => [
      50 + 2.5 * (i % 2),
      40 + 1.2 * i,
    ]);
    expect(label({ streets: [street("Rue des Lacets", zigzag, { inside: false })] }).missing).toMatchObject([
      { reason: "too-bent" },
    ]);
  });

  test("a street beyond the neatline is off the map", () => {
    expect(label({ streets: [street("Rue du Port", across(250))] }).missing).toMatchObject([
      { reason: "off-map" },
    ]);
  });

  test("keep half a millimetre from the neatline", () => {
    const placed = labelNamed(
      label({ streets: [street("Rue du Port", across(50, -30, 14))] }),
      "Rue du Port",
    );
    const left = Math.min(...(placed?.boxes ?? []).map(({ center, halfWidth }) => center[0] - halfWidth));
    expect(left).toBeGreaterThanOrEqual(0.5);
  });

  test("are repeated along a long street, no nearer than 90 mm", () => {
    const { placed } = label({ streets: [street("Route de Brest", across(50, 5, 195))] });
    expect(placed).toHaveLength(2);
    const [one, other] = placed.map(({ boxes }) => boxes[0]?.center[0] ?? 0);
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(90);
  });

  test("stand on the boulevard rather than on the footway of its name", () => {
    const boulevard = street("Boulevard de la Mer", across(50, 20, 90));
    const footway = {
      line: across(56, 20, 90),
      rule: "path",
      ribbon: { width: 0, paint: { swatch: "path" } },
      tunnel: false,
      inside: true,
    };
    const both = { ...boulevard, lines: [footway, ...boulevard.lines] };
    expect(labelNamed(label({ streets: [both] }), boulevard.name)?.font).toBe("Regular");
  });

  test("in a script that no font has are reported and warned of", () => {
    const { missing, warnings } = label({ streets: [street("東京通り", across(50))] });
    expect(missing).toMatchObject([{ reason: "no-glyphs" }]);
    expect(warnings.list()).toMatchObject([{ code: "labels-no-glyphs", count: 1 }]);
  });
});
