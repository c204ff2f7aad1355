import { describe, expect, test } from "vitest";
import type { PaperLine, PaperPoint } from "../../src/core/geometry.ts";
import { baselineOf } from "../../src/labels/baseline.ts";
import { setAlong } from "../../src/labels/set-along.ts";
import { sizeText } from "../../src/labels/sized-text.ts";
import { lettering } from "./sketch-map.ts";

const text = sizeText("Rue du Port", { font: "Regular", sizePt: 6 }, lettering);

function setOn(line: PaperLine) {
  const baseline = baselineOf(line, 1);
  if (!baseline) throw new Error("too short a line");
  return setAlong(text, { baseline, middle: baseline.length / 2, rise: 0 });
}

const arc = (radius: number, degrees: number): PaperLine =>
  Array.from({ length: 60 }, (_, i): PaperPoint => {
    const turn = ((i / 59 - 0.5) * degrees * Math.PI) / 180;
    return [100 + radius * Math.sin(turn), 100 - radius * Math.cos(turn)];
  });

describe("text along a line", () => {
  test("on a straight line it is one run, its small letters centred on the line", () => {
    const set = setOn([
      [0, 50],
      [60, 50],
    ]);
    expect(set?.runs()).toHaveLength(1);
    const [run] = set?.runs() ?? [];
    expect(run?.angle).toBeCloseTo(0, 9);
    expect(run?.origin[0]).toBeCloseTo(30 - text.width / 2, 6);
    expect(run?.origin[1]).toBeCloseTo(50 + text.middle, 6);
  });

  test("on a line drawn from right to left it still reads from left to right", () => {
    const angle = setOn([
      [60, 50],
      [0, 52],
    ])?.runs()[0]?.angle;
    expect(Math.abs(angle ?? 9)).toBeLessThan(0.1);
  });

  test.each([
    [
      [50, 0],
      [50, 60],
    ],
    [
      [50, 60],
      [50, 0],
    ],
    [
      [50, 0],
      [50.5, 60],
    ],
  ] satisfies PaperLine[])("on the upright line %j, %j it reads upwards", (from, to) => {
    expect(setOn([from, to])?.runs()[0]?.angle).toBeCloseTo(-Math.PI / 2, 1);
  });

  test("on a curve each letter has its own run, turned with the line, letter by letter no more than 14°", () => {
    const set = setOn(arc(22, 60));
    expect(set?.runs()).toHaveLength(text.glyphs.length);
    const angles = (set?.runs() ?? []).map(({ angle }) => (angle * 180) / Math.PI);
    for (const [i, angle] of angles.slice(1).entries())
      expect(Math.abs(angle - (angles[i] ?? 0))).toBeLessThan(14);
  });

  test("on a curve the distances of letters are the type's own, measured on the middle of the small letters", () => {
    const set = setOn(arc(22, 60));
    const centers = (set?.runs() ?? []).map(({ origin, angle }, i): PaperPoint => {
      const half = (text.advances[i] ?? 0) / 2;
      return [
        origin[0] + half * Math.cos(angle) + text.middle * Math.sin(angle),
        origin[1] + half * Math.sin(angle) - text.middle * Math.cos(angle),
      ];
    });
    for (const [i, center] of centers.slice(1).entries()) {
      const before = centers[i] ?? center;
      const set = Math.hypot(center[0] - before[0], center[1] - before[1]);
      const typed = ((text.advances[i] ?? 0) + (text.advances[i + 1] ?? 0)) / 2;
      expect(Math.abs(set - typed)).toBeLessThan(0.03);
    }
  });

  test("letters stand upright on a bend that is drawn backwards", () => {
    for (const { angle } of setOn(arc(22, 60).toReversed())?.runs() ?? [])
      expect(Math.cos(angle)).toBeGreaterThan(0);
  });

  test("a hairpin takes no name", () => {
    expect(setOn(arc(4, 200))).toBeUndefined();
  });

  test("smoothing keeps the ends of a line, and measures its corners anew", () => {
    const corner: PaperLine = [
      [0, 0],
      [20, 0],
      [20, 20],
    ];
    const baseline = baselineOf(corner, 1);
    expect([baseline?.xs[0], baseline?.ys[0]]).toEqual([0, 0]);
    expect(baseline?.xs.at(-1)).toBeCloseTo(20, 9);
    expect(baseline?.length).toBeLessThan(39.9);
    expect(baseline?.onBaseline(40)).toBeCloseTo(baseline?.length ?? 0, 6);
  });
});
