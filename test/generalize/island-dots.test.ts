import { expect, test } from "vitest";
import { islandDots } from "../../src/generalize/island-dots.ts";

const circle = (radius: number, from = 0, to = 360) =>
  Array.from({ length: (to - from) / 10 + 1 }, (_, step) => {
    const angle = ((from + step * 10) * Math.PI) / 180;
    return [
      Math.round(radius * Math.cos(angle) * 1e6) / 1e6,
      Math.round(radius * Math.sin(angle) * 1e6) / 1e6,
    ] as const;
  });

test("an island too small to print is closed by a dot in its middle", () => {
  const [dot] = islandDots([{ osm: "w1", line: circle(0.7) }], 1);
  expect(Math.max(...(dot?.line.flat() ?? [9]).map(Math.abs))).toBeLessThan(0.1);
});

test("a wide island stays open", () => {
  expect(islandDots([{ osm: "w1", line: circle(2) }], 1)).toEqual([]);
});

test("a roundabout in two parts is one", () => {
  const halves = [
    { osm: "w1", line: circle(0.7, 0, 180) },
    { osm: "w2", line: circle(0.7, 180, 360) },
  ];
  expect(islandDots(halves, 1)).toHaveLength(1);
});

test("two roundabouts get a dot each", () => {
  const there = circle(0.7).map(([x, y]) => [x + 10, y] as const);
  expect(
    islandDots(
      [
        { osm: "w1", line: circle(0.7) },
        { osm: "w2", line: there },
      ],
      1,
    ),
  ).toHaveLength(2);
});
