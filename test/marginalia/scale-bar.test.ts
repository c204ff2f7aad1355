import fc from "fast-check";
import { expect, test } from "vitest";
import { minuteScale } from "../../src/marginalia/minute-scale.ts";
import { divideBar, setScaleBar } from "../../src/marginalia/set-scale-bar.ts";
import { fakePage, textsOf, wordsOf } from "./fake-page.ts";

const box = { minX: 0, minY: 0, maxX: 100, maxY: 20 };
const atScale = (denominator: number) => 1000 / denominator;

test("1:7500 has five steps of 100 m", () => {
  expect(divideBar(atScale(7500), 100)).toEqual({ stepMetres: 100, steps: 5 });
});

test("a bar has three to seven round steps and fits, whatever the scale", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 50_000 }),
      fc.integer({ min: 20, max: 90 }),
      (denominator, room) => {
        const { stepMetres, steps } = divideBar(atScale(denominator), room);
        expect(stepMetres * steps * atScale(denominator)).toBeLessThanOrEqual(Math.min(72, room) + 1e-6);
        expect(steps).toBeGreaterThanOrEqual(3);
        expect(steps).toBeLessThanOrEqual(7);
      },
    ),
  );
});

test("the unit stands at the end of the bar alone", () => {
  expect(wordsOf(setScaleBar(box, atScale(10_000), fakePage()).items)).toEqual(
    expect.arrayContaining(["0", "100", "600", "700\u00a0m"]),
  );
});

test("500 m are six minutes on foot", () => {
  expect(minuteScale(500 * atScale(7500), atScale(7500)).count).toBe(6);
});

test("the words follow the last minute", () => {
  expect(wordsOf(setScaleBar(box, atScale(7500), fakePage()).items).slice(-2)).toEqual(["6", "min à pied"]);
});

test("nothing reaches beyond a narrow panel", () => {
  const narrow = { ...box, maxX: 38 };
  for (const { runs } of textsOf(setScaleBar(narrow, atScale(10_000), fakePage()).items)) {
    const last = runs[0]?.glyphs.at(-1)?.x ?? 0;
    expect((runs[0]?.origin[0] ?? 0) + last).toBeLessThan(38);
  }
});
