import fc from "fast-check";
import { expect, test } from "vitest";
import { joinWays } from "../../src/osm/join-ways.ts";

test("ways drawn in different directions make one ring", () => {
  const { rings, loose } = joinWays([
    [1, 2, 3],
    [5, 4, 3],
    [5, 6, 1],
  ]);
  expect(rings).toEqual([[1, 2, 3, 4, 5, 6, 1]]);
  expect(loose).toEqual([]);
});

test("a closed way is a ring by itself", () => {
  expect(joinWays([[1, 2, 3, 1]]).rings).toEqual([[1, 2, 3, 1]]);
});

test("a gap leaves the line loose", () => {
  expect(
    joinWays([
      [1, 2],
      [2, 3],
    ]),
  ).toEqual({ rings: [], loose: [[1, 2, 3]] });
});

test("two rings that touch at a node stay two", () => {
  const { rings, loose } = joinWays([
    [9, 1, 2],
    [2, 3, 9],
    [9, 5, 6],
    [6, 7, 9],
  ]);
  expect(rings.map((ring) => ring.length)).toEqual([5, 5]);
  expect(loose).toEqual([]);
});

test("ways without a stretch are passed over", () => {
  expect(joinWays([[], [4]])).toEqual({ rings: [], loose: [] });
});

test("a ring cut anywhere, its pieces shuffled and turned, is one ring again", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1 });
  fc.assert(
    fc.property(cuts, fc.infiniteStream(fc.boolean()), (places, turns) => {
      const sorted = places.toSorted((a, b) => a - b);
      const pieces = sorted.map((from, i) => {
        const to = sorted[i + 1] ?? (sorted[0] ?? 0) + 20;
        const piece = Array.from({ length: to - from + 1 }, (_, step) => (from + step) % 20);
        return turns.next().value ? piece.toReversed() : piece;
      });
      const { rings, loose } = joinWays(pieces.toReversed());
      expect(loose).toEqual([]);
      expect(rings.map((ring) => ring.length)).toEqual([21]);
    }),
  );
});
