import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperLine } from "../../src/core/geometry.ts";
import { joinLines } from "../../src/generalize/join-lines.ts";

const traced = (...lines: PaperLine[]) => lines.map((line, index) => ({ osm: `w${index + 1}`, line }));
const A = [0, 0] as const;
const B = [1, 0] as const;
const C = [2, 0] as const;
const D = [2, 1] as const;

test("two ways that meet end to start become one line", () => {
  expect(joinLines(traced([A, B], [B, C]))).toEqual([{ osm: "w1", line: [A, B, C] }]);
});

test("a way drawn against the other is turned round", () => {
  expect(joinLines(traced([A, B], [C, B]))).toEqual([{ osm: "w1", line: [A, B, C] }]);
});

test("directed lines that meet head to head stay apart", () => {
  expect(joinLines(traced([A, B], [C, B]), true)).toHaveLength(2);
});

test("where three ways meet is a junction and nothing is joined", () => {
  expect(joinLines(traced([A, B], [B, C], [B, D]))).toHaveLength(3);
});

test("a line grows at its start as well as at its end", () => {
  expect(joinLines(traced([B, C], [A, B], [C, D]))).toEqual([{ osm: "w1", line: [A, B, C, D] }]);
});

test("a closed way stays one ring", () => {
  expect(joinLines(traced([A, B, D, A]))).toEqual([{ osm: "w1", line: [A, B, D, A] }]);
});

test("joining neither loses a segment nor draws one twice, whatever the ways", () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
  const way = fc.uniqueArray(point, { minLength: 2, maxLength: 5, selector: String });
  const segmentsOf = (lines: readonly PaperLine[]): string[] =>
    lines
      .flatMap((line) => line.slice(1).map((to, index) => [String(line[index]), String(to)].sort().join(" ")))
      .sort();
  fc.assert(
    fc.property(fc.array(way, { maxLength: 8 }), fc.boolean(), (ways, directed) => {
      const joined = joinLines(traced(...ways), directed).map(({ line }) => line);
      expect(segmentsOf(joined)).toEqual(segmentsOf(ways));
    }),
    { numRuns: 300 },
  );
});
