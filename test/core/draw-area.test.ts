import fc from "fast-check";
import { expect, test } from "vitest";
import { scanArea } from "../../src/core/area-scanner.ts";
import { drawArea } from "../../src/core/draw-area.ts";
import { drawMark } from "../../src/core/draw-mark.ts";
import { distance, type PaperPoint, ringOfBox } from "../../src/core/geometry.ts";
import { MARKS, type Pattern } from "../../src/core/pen.ts";

const ink = { swatch: "ink" };
const square = [ringOfBox({ minX: 0, minY: 0, maxX: 10, maxY: 10 })];
const hole = ringOfBox({ minX: 2, minY: 2, maxX: 8, maxY: 8 });
const target = { polygons: [square], layer: "ground", role: "artifact", osm: "w1" } as const;
const dots: Pattern = { mark: "dot", paint: ink, size: 0.2, lineWidth: 0.1, spacing: 0.7 };

function marksOf(pattern: Pattern, polygons = [square], osm = "w1"): PaperPoint[] {
  const item = drawArea({ pattern }, { ...target, polygons, osm })[0];
  return item?.kind === "line" ? item.lines.map((line) => line[0] as PaperPoint) : [];
}

test("fill, pattern and edge are drawn in this order", () => {
  const edge = { paint: ink, width: 0.1, cap: "butt", join: "miter" } as const;
  const items = drawArea({ fill: ink, edge, pattern: dots }, target);
  expect(items.map((item) => item.kind)).toEqual(["area", "line", "line"]);
});

test("a dot is a line without length as wide as the dot is big", () => {
  const item = drawArea({ pattern: dots }, target)[0];
  expect(item).toMatchObject({ kind: "line", stroke: { width: 0.2, cap: "round" } });
});

test("no two dots are nearer than the spacing", () => {
  const marks = marksOf(dots);
  const nearest = Math.min(...marks.flatMap((a, i) => marks.slice(i + 1).map((b) => distance(a, b))));
  expect(marks.length).toBeGreaterThan(80);
  expect(nearest).toBeGreaterThanOrEqual(0.7);
});

test("the same area is strewn alike, another one otherwise", () => {
  expect(marksOf(dots)).toEqual(marksOf(dots));
  expect(marksOf(dots, [square], "w2")).not.toEqual(marksOf(dots));
});

test("marks keep out of holes and off the edges", () => {
  for (const [x, y] of marksOf(dots, [[...square, hole]])) {
    const toHole = Math.max(2 - x, x - 8, 2 - y, y - 8);
    expect(Math.min(x, y, 10 - x, 10 - y, toHole)).toBeGreaterThanOrEqual(0.1);
  }
});

test("a small area still shows a mark", () => {
  const small = [ringOfBox({ minX: 5, minY: 5, maxX: 7.5, maxY: 7.5 })];
  expect(marksOf({ ...dots, mark: "cross", size: 0.8, spacing: 2.4 }, [small]).length).toBeGreaterThan(0);
});

test("dashes of a marsh lie in rows that are a spacing apart", () => {
  const rows = new Set(
    marksOf({ ...dots, mark: "dash", rows: true, size: 2, spacing: 1.5 }).map(([, y]) => y),
  );
  expect([...rows].map((y) => y % 1.5)).toEqual([...rows].map(() => 0));
});

test("a tuft is three strokes from one root", () => {
  const marks = marksOf({ ...dots, mark: "tuft", size: 1, spacing: 4 });
  expect(marks.length % 3).toBe(0);
  expect(marks[0]).toEqual(marks[2]);
});

test("a disc is inside a rectangle if it is a radius away from each side", () => {
  const area = scanArea([square]);
  const coordinate = fc.double({ min: -2, max: 12, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, fc.double({ min: 0.01, max: 3, noNaN: true }), (x, y, radius) => {
      const gap = Math.min(x, y, 10 - x, 10 - y) - radius;
      fc.pre(Math.abs(gap) > 1e-9);
      expect(area.holdsDisc([x, y], radius)).toBe(gap > 0);
    }),
  );
});

test("marks stand only where it is free", () => {
  const item = drawArea({ pattern: dots }, target, ([x]) => x > 5)[0];
  const marks = item?.kind === "line" ? item.lines.flat() : [];
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.every(([x]) => x > 5)).toBe(true);
});

test.each(MARKS)("a %s stays within its size", (mark) => {
  const points = drawMark({ mark, size: 2 }, [10, 10]).flat();
  expect(points.length).toBeGreaterThan(0);
  for (const point of points) expect(distance(point, [10, 10])).toBeLessThanOrEqual(1.05);
});
