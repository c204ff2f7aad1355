import fc from "fast-check";
import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { repairArea } from "../../src/features/repair-ring.ts";

type Vertex = [number, number];

/** On a coarse lattice, so that corners repeat, edges fold back and rings cross themselves. */
const vertex = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
const ring = fc
  .array(vertex, { minLength: 1, maxLength: 9 })
  .map((line): Vertex[] => [...line, ...line.slice(0, 1)]);
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 });
const RUNS = { numRuns: 500 };

/** Twice the area, by the shoelace formula; positive where the ring turns counter-clockwise. */
const turn = (line: readonly (readonly number[])[]): number =>
  line.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [px = 0, py = 0] = line[index] ?? [];
    return sum + px * y - x * py;
  }, 0);

function repaired(rings: Vertex[][]): { rings: number[][][]; codes: string[] } {
  const warnings = new Warnings();
  const area = repairArea([rings], "w1", warnings);
  const codes = warnings.list().map(({ code }) => code);
  return { rings: area?.type === "Polygon" ? area.coordinates : [], codes };
}

test("whatever comes in, only closed rings of three corners and more come out", () => {
  fc.assert(
    fc.property(polygon, (rings) => {
      for (const line of repaired(rings).rings) {
        expect(line.length).toBeGreaterThanOrEqual(4);
        expect(line.at(-1)).toEqual(line[0]);
      }
    }),
    RUNS,
  );
});

test("outer rings turn counter-clockwise and holes clockwise", () => {
  fc.assert(
    fc.property(polygon, (rings) => {
      const [outer, ...holes] = repaired(rings).rings;
      if (outer) expect(turn(outer)).toBeGreaterThanOrEqual(0);
      for (const hole of holes) expect(turn(hole)).toBeLessThanOrEqual(0);
    }),
    RUNS,
  );
});

test("what was repaired once is sound: a second repair changes nothing", () => {
  fc.assert(
    fc.property(polygon, (rings) => {
      const once = repaired(rings);
      // A ring that crosses itself into two equal halves turns neither way.
      fc.pre(once.rings.every((line) => turn(line) !== 0));
      const twice = repaired(once.rings as Vertex[][]);
      if (once.rings.length > 0) expect(twice.rings).toEqual(once.rings);
      expect(twice.codes.filter((code) => code !== "area-self-crossing")).toEqual([]);
    }),
    RUNS,
  );
});

test("an area is left out only with a warning", () => {
  fc.assert(
    fc.property(polygon, (rings) => {
      const { rings: sound, codes } = repaired(rings);
      if (sound.length < rings.length) expect(codes).not.toEqual([]);
    }),
    RUNS,
  );
});
