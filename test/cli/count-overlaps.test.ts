import { expect, test } from "vitest";
import { countOverlaps } from "../../src/cli/count-overlaps.ts";
import type { PlacedLabel } from "../../src/labels/labelling.ts";

const label = (x: number, angle = 0) =>
  ({ boxes: [{ center: [x, 0], halfWidth: 5, halfHeight: 1, angle }] }) as unknown as PlacedLabel;

test("two labels on one place overlap", () => {
  expect(countOverlaps([label(0), label(9)])).toBe(1);
});

test("two labels that only touch do not", () => {
  expect(countOverlaps([label(0), label(10)])).toBe(0);
});

test("turned labels are judged by their own corners, not by a box round them", () => {
  expect(countOverlaps([label(0, Math.PI / 4), label(3.2, Math.PI / 4)])).toBe(0);
});

test("a label's own boxes may overlap in a bend", () => {
  const bent = { boxes: [...label(0).boxes, ...label(1).boxes] } as unknown as PlacedLabel;
  expect(countOverlaps([bent])).toBe(0);
});
