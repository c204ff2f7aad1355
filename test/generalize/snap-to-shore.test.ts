import { expect, test } from "vitest";
import type { PaperLine } from "../../src/core/geometry.ts";
import { snapToShore } from "../../src/generalize/snap-to-shore.ts";

/** From west to east, the water (on its right) in the south. */
const SHORE: PaperLine = [
  [0, 10],
  [40, 10],
];
const snap = snapToShore([SHORE]);

const line = (y: number, from = 5, to = 35): PaperLine => [
  [from, y],
  [to, y],
];

test("a cliff half a millimetre inland moves onto the shore", () => {
  for (const [, y] of snap(line(9.5))) expect(y).toBeCloseTo(10);
});

test("a cliff inland stays where it is", () => {
  const inland = line(8);
  expect(snap(inland)).toBe(inland);
});

test("a cliff whose teeth point inland is turned", () => {
  const turned = snap(line(9.5, 35, 5));
  expect(turned[0]?.[0]).toBeLessThan(turned.at(-1)?.[0] ?? 0);
});

test("where a cliff leaves the shore it leaves it on the map", () => {
  const leaving = snap([
    [5, 9.8],
    [20, 9.8],
    [20, 2],
  ]);
  expect(leaving.at(-1)?.[1]).toBeLessThan(3);
  expect(leaving[5]?.[1]).toBeCloseTo(10);
});

test("without a shore a cliff is drawn as it is", () => {
  const cliff = line(9.5);
  expect(snapToShore([])(cliff)).toBe(cliff);
});
