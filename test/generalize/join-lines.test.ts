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
