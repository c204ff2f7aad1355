import { expect, test } from "vitest";
import { drawIcon } from "../../src/symbols/draw-icon.ts";
import type { SvgShape } from "../../src/symbols/read-svg.ts";

const square: SvgShape = {
  viewBox: { x: 0, y: 0, width: 15, height: 15 },
  paths: [[{ op: "M", to: [0, 0] }, { op: "L", to: [15, 0] }, { op: "L", to: [15, 15] }, { op: "Z" }]],
};
const paint = { swatch: "service" };

test("a bare glyph is as large as its size, on a white halo of 0.25 mm", () => {
  const { shapes } = drawIcon(square, { paint, badge: false, size: 3 });
  expect(shapes.map(({ stroke }) => stroke?.width)).toEqual([0.5, undefined]);
  expect(shapes[1]?.path[0]).toEqual({ op: "M", to: [-1.5, -1.5] });
});

test("a badge is a rim, a square of the paint and a white glyph of 74 %", () => {
  const { shapes } = drawIcon(square, { paint, badge: true, size: 2 });
  expect(shapes.map(({ fill }) => fill?.tint)).toEqual([0, undefined, 0]);
  expect(shapes[2]?.path[0]).toEqual({ op: "M", to: [-0.74, -0.74] });
});

test("the corners of a badge lie a radius in", () => {
  const { shapes } = drawIcon(square, { paint, badge: true, size: 2 });
  expect(shapes[1]?.path[0]).toEqual({ op: "M", to: [-0.5, -1] });
});

test("an icon that is higher than wide is fitted by its height", () => {
  const high: SvgShape = {
    viewBox: { x: 0, y: 0, width: 20, height: 40 },
    paths: [[{ op: "M", to: [0, 0] }]],
  };
  const { shapes } = drawIcon(high, { paint, badge: false, size: 4 });
  expect(shapes[0]?.path[0]).toEqual({ op: "M", to: [-1, -2] });
});
