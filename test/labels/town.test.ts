import { describe, expect, test } from "vitest";
import type { HouseNumber, PaperNames } from "../../src/generalize/paper-features.ts";
import { overlapsOf } from "./separating-axes.ts";
import { FACE, label, poi, street } from "./sketch-map.ts";

const WORDS = [
  "Port",
  "Moulin",
  "Lavoir",
  "Général Leclerc",
  "Calvaire",
  "Vieux Bourg",
  "Sainte-Anne",
  "Goémoniers",
];
const KINDS = ["Rue du", "Avenue du", "Impasse du", "Venelle du", "Place du", "Chemin du"];

/** Numbers between 0 and 1 that are the same on every machine: a linear congruence (Numerical Recipes). */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Crossing streets, wavy and of all lengths, with icons and house numbers strewn between. */
function town(seed: number): PaperNames {
  const random = seeded(seed);
  const next = (from: number, to: number): number => from + (to - from) * random.next().value;
  const streets = Array.from({ length: 70 }, (_, i) => {
    const [x, y, heading, length, bend] = [
      next(0, 200),
      next(0, 200),
      next(0, 6.3),
      next(8, 70),
      next(-0.05, 0.05),
    ];
    const line = Array.from({ length: Math.ceil(length / 2) }, (__, k) => {
      const turn = heading + bend * k;
      return [x + 2 * k * Math.cos(turn), y + 2 * k * Math.sin(turn)] as const;
    });
    const isAvenue = i % 9 === 0;
    return street(`${KINDS[i % KINDS.length]} ${WORDS[i % WORDS.length]} ${i}`, line, {
      rule: isAvenue ? "avenue" : "street",
      ribbon: { width: isAvenue ? 1.55 : 1.05, paint: { swatch: "road" } },
    });
  });
  const pois = Array.from({ length: 60 }, (_, i) =>
    poi(`École ${WORDS[i % WORDS.length]}`, [next(0, 200), next(0, 200)], {
      osm: `n${i + 1}`,
      priority: 1 + (i % 5),
    }),
  );
  const numbers = Array.from(
    { length: 300 },
    (_, i): HouseNumber => ({
      osm: `n${1000 + i}`,
      number: `${1 + (i % 40)}`,
      street: `Rue ${i % 12}`,
      at: [next(0, 200), next(0, 200)],
      rule: "number",
      inside: true,
    }),
  );
  return { streets, pois, numbers, areas: [], places: [], waterLines: [], shields: [], exits: [] };
}

describe("a whole town", () => {
  test.each([1, 2, 3])("no two names meet, nor a name and another's icon (town %i)", (seed) => {
    expect(overlapsOf(label(town(seed)))).toEqual([]);
  });

  test("every name stands whole within the neatline", () => {
    for (const { boxes } of label(town(4)).placed) {
      for (const { center, halfWidth, halfHeight, angle } of boxes) {
        const reachX = Math.abs(Math.cos(angle)) * halfWidth + Math.abs(Math.sin(angle)) * halfHeight;
        const reachY = Math.abs(Math.sin(angle)) * halfWidth + Math.abs(Math.cos(angle)) * halfHeight;
        expect(center[0] - reachX).toBeGreaterThanOrEqual(FACE.minX + 0.5 - 1e-9);
        expect(center[1] - reachY).toBeGreaterThanOrEqual(FACE.minY + 0.5 - 1e-9);
        expect(center[0] + reachX).toBeLessThanOrEqual(FACE.maxX - 0.5 + 1e-9);
        expect(center[1] + reachY).toBeLessThanOrEqual(FACE.maxY - 0.5 + 1e-9);
      }
    }
  });

  test("every street is either named or has a reason", () => {
    const names = town(5);
    const { placed, missing } = label(names);
    const known = new Set([...placed, ...missing].map(({ osm }) => osm));
    expect(names.streets.filter(({ osm }) => !known.has(osm))).toEqual([]);
  });

  test("the same town is lettered the same, in whatever order its names come", () => {
    const names = town(6);
    const turned = {
      ...names,
      streets: names.streets.toReversed(),
      pois: names.pois.toReversed(),
      numbers: names.numbers.toReversed(),
    };
    const { warnings: _, ...first } = label(names);
    const { warnings: __, ...again } = label(turned);
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  test("boxes are plain: they hold what the contract says and nothing else", () => {
    const [box] = label(town(7)).placed[0]?.boxes ?? [];
    expect(Object.keys(box ?? {}).sort()).toEqual(["angle", "center", "halfHeight", "halfWidth"]);
  });
});
