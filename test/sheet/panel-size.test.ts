import { expect, test } from "vitest";
import { panelSize } from "../../src/sheet/panel-size.ts";

const atRightOfA2 = (streetNames: number) =>
  panelSize({ placement: "right", length: 400, sheetSize: 594, shortSide: 420, streetNames });

test("without an index the panel holds title and legend only", () => {
  expect(atRightOfA2(0)).toBeCloseTo(0.17 * 594 - 8, 6);
});

test("more streets make a wider panel", () => {
  expect(atRightOfA2(180)).toBeGreaterThan(atRightOfA2(60));
  expect(atRightOfA2(250)).toBeGreaterThan(atRightOfA2(180));
});

test("an index too long for 35 % of the sheet goes to the back, and the panel is small again", () => {
  expect(atRightOfA2(2000)).toBe(atRightOfA2(0));
});

test("a panel below the map grows in height", () => {
  const belowA2 = (streetNames: number) =>
    panelSize({ placement: "bottom", length: 400, sheetSize: 594, shortSide: 420, streetNames });
  expect(belowA2(180)).toBeGreaterThan(belowA2(0));
});

test("on A5 title and legend still leave most of the sheet to the map", () => {
  const size = panelSize({
    placement: "right",
    length: 128,
    sheetSize: 210,
    shortSide: 148,
    streetNames: 40,
  });
  expect(size).toBeLessThan(0.35 * 210);
});
