import { expect, test } from "vitest";
import { drawLine, drawPass } from "../../src/core/draw-line.ts";
import type { LinePen } from "../../src/core/pen.ts";
import type { LineItem } from "../../src/core/plate.ts";

const ink = { swatch: "ink" };
const stroke = { paint: { swatch: "road" }, width: 1, cap: "round", join: "round" } as const;
const target = {
  lines: [
    [
      [0, 0],
      [3, 0],
    ],
  ],
  layer: "roads",
  role: "artifact",
} as const;

const linesOf = (item: LineItem | undefined) => item?.lines;

test("a casing shows its width on both sides of the stroke", () => {
  const pen: LinePen = { stroke, casing: { paint: ink, width: 0.25 } };
  expect(drawPass("casing", pen, target)?.stroke.width).toBe(1.5);
});

test("a casing is never dashed", () => {
  const pen: LinePen = { stroke: { ...stroke, dash: [1, 1] }, casing: { paint: ink, width: 0.25 } };
  expect(drawPass("casing", pen, target)?.stroke.dash).toBeUndefined();
});

test("all passes are drawn upwards from bed to stroke", () => {
  const pen: LinePen = {
    stroke,
    bed: { stroke: { ...stroke, width: 2 }, opacity: 1 },
    casing: { paint: ink, width: 0.25 },
  };
  expect(drawLine(pen, target).map((item) => item.stroke.width)).toEqual([2, 1.5, 1]);
});

test("what a bed lies on shines through it", () => {
  const pen: LinePen = { stroke, bed: { stroke, opacity: 0.55 } };
  expect(drawPass("bed", pen, target)?.opacity).toBe(0.55);
});

test("the ends asked for replace those of the pen", () => {
  expect(drawPass("stroke", { stroke }, { ...target, cap: "butt" })?.stroke.cap).toBe("butt");
});

test("rungs cross the whole width, the first half a step from the start", () => {
  const pen: LinePen = { stroke, rungs: { paint: ink, width: 0.1, each: 2 } };
  expect(linesOf(drawPass("rungs", pen, target))).toEqual(
    [
      [
        [1, -0.5],
        [1, 0.5],
      ],
      [
        [3, -0.5],
        [3, 0.5],
      ],
    ].slice(0, 1),
  );
});

test("ticks stand to the right of the line's direction", () => {
  const pen: LinePen = { stroke, ticks: { paint: ink, width: 0.1, each: 3, length: 0.8 } };
  expect(linesOf(drawPass("ticks", pen, target))).toEqual([
    [
      [1.5, 0],
      [1.5, 0.8],
    ],
  ]);
});

test("a pass that the pen has not draws nothing", () => {
  expect(drawPass("inlay", { stroke }, target)).toBeUndefined();
});

test("the item names the OSM object", () => {
  expect(drawPass("stroke", { stroke }, { ...target, osm: "w1" })?.osm).toBe("w1");
});
