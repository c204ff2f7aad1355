import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePathData } from "../../src/symbols/path-data.ts";

const lineEnds = (d: string) => parsePathData(d)?.flatMap((command) => ("to" in command ? [command.to] : []));

test("relative commands are measured from where the last one ended", () => {
  expect(lineEnds("m1 1l2 0v3h-1")).toEqual([
    [1, 1],
    [3, 1],
    [3, 4],
    [2, 4],
  ]);
});

test("numbers after a move without a letter are lines", () => {
  expect(parsePathData("M0 0 1 1")).toEqual([
    { op: "M", to: [0, 0] },
    { op: "L", to: [1, 1] },
  ]);
});

test("numbers need no separator where none is needed", () => {
  expect(lineEnds("M.5.5-1-1e1")).toEqual([
    [0.5, 0.5],
    [-1, -10],
  ]);
});

test("after a closing the pen stands at the start of the outline", () => {
  expect(lineEnds("M1 1h2v2zl1 0")?.at(-1)).toEqual([2, 1]);
});

test("a smooth curve mirrors the last control point", () => {
  expect(parsePathData("M0 0C0 1 1 1 2 0S4 0 4 4")?.[2]).toEqual({
    op: "C",
    c1: [3, -1],
    c2: [4, 0],
    to: [4, 4],
  });
});

test("a quadratic curve becomes the cubic of the same shape", () => {
  expect(parsePathData("M0 0Q3 3 6 0")?.[1]).toEqual({ op: "C", c1: [2, 2], c2: [4, 2], to: [6, 0] });
});

test("the flags of an arc may stand close together", () => {
  expect(lineEnds("M0 0a1 1 0 012 0")?.at(-1)).toEqual([2, 0]);
});

test("a half circle is two quarter curves through its top", () => {
  const [, quarter] = parsePathData("M0 0A1 1 0 0 1 2 0") ?? [];
  expect(quarter?.op === "C" && quarter.to.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, -1]);
});

test("an arc ends where it says, and stays within two diameters of its ends", () => {
  const number = fc.integer({ min: -50, max: 50 });
  const arc = fc.record({
    rx: fc.integer({ min: 1, max: 9 }),
    turn: number,
    large: fc.nat(1),
    sweep: fc.nat(1),
    x: number,
    y: number,
  });
  fc.assert(
    fc.property(arc, ({ rx, turn, large, sweep, x, y }) => {
      fc.pre(x !== 0 || y !== 0);
      const ends = lineEnds(`M0 0A${rx} ${rx} ${turn} ${large} ${sweep} ${x} ${y}`) ?? [];
      const reach = 2 * Math.max(2 * rx, Math.hypot(x, y)) + 1e-6;
      expect(ends.at(-1)).toEqual([x, y]);
      expect(ends.every(([ax, ay]) => Math.hypot(ax, ay) <= reach)).toBe(true);
    }),
  );
});

test.each(["L1 1", "M1", "M1 1X", "M1 1L2", "M0 0A1 1 0 2 0 1 1", "M0 0 &#xA;1 1"])("%s is refused", (d) => {
  expect(parsePathData(d)).toBeUndefined();
});
