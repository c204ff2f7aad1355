import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boxesOverlap,
  cornersOf,
  meetsSegment,
  shareInside,
  solidBox,
} from "../../src/labels/oriented-box.ts";
import { penetration } from "./separating-axes.ts";

const upright = (x: number, y: number, halfWidth: number, halfHeight: number) =>
  solidBox({ center: [x, y], halfWidth, halfHeight, angle: 0 });

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
const half = fc.double({ min: 0.1, max: 4, noNaN: true });
const anyBox = fc.record({
  center: fc.tuple(coordinate, coordinate),
  halfWidth: half,
  halfHeight: half,
  angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
});

describe("turned boxes", () => {
  test("two boxes side by side do not overlap, but are nearer than a gap of 1", () => {
    const [a, b] = [upright(0, 0, 1, 1), upright(2.5, 0, 1, 1)];
    expect(boxesOverlap(a, b)).toBe(false);
    expect(boxesOverlap(a, b, 1)).toBe(true);
  });

  test("a turned box slips past the corner of another whose bounds it meets", () => {
    const slanted = solidBox({ center: [2.2, 2.2], halfWidth: 3, halfHeight: 0.3, angle: -Math.PI / 4 });
    expect(boxesOverlap(upright(0, 0, 1, 1), slanted)).toBe(false);
  });

  test("overlap agrees with shadows of the corners, whatever the boxes", () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        const depth = penetration(a, b);
        if (Math.abs(depth) < 1e-9) return;
        expect(boxesOverlap(solidBox(a), solidBox(b))).toBe(depth > 0);
      }),
    );
  });

  test("corners go clockwise on paper from the top left", () => {
    expect(cornersOf(upright(0, 0, 2, 1))).toEqual([
      [-2, -1],
      [2, -1],
      [2, 1],
      [-2, 1],
    ]);
  });

  test("a segment through the box is inside for the box's width", () => {
    const box = upright(0, 0, 2, 1);
    expect(shareInside(box, { from: [-8, 0], to: [8, 0] })).toEqual([3 / 8, 5 / 8]);
    expect(shareInside(box, { from: [-8, 3], to: [8, 3] })).toBeUndefined();
    expect(shareInside(box, { from: [-9, 3], to: [9, 3] }, 2.5)).toEqual([1 / 4, 3 / 4]);
  });

  test("a segment meets a box just where a share of it lies inside", () => {
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
    const point = fc.tuple(coordinate, coordinate);
    const angle = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(point, point, angle, (from, to, turn) => {
        fc.pre(Math.hypot(to[0] - from[0], to[1] - from[1]) > 1e-3);
        const box = solidBox({ center: [0.3, -0.2], halfWidth: 2, halfHeight: 0.7, angle: turn });
        const [enter = 0, leave = 0] = shareInside(box, { from, to }, 0.4) ?? [];
        // A mere touch may be called either way.
        fc.pre(leave === enter || leave - enter > 1e-9);
        expect(meetsSegment(box, { from, to }, 0.4)).toBe(leave > enter);
      }),
    );
  });
});
