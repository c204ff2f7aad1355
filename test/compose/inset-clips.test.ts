import { expect, test } from "vitest";
import { mapClips } from "../../src/compose/map-clips.ts";
import { polygonHolds } from "../../src/core/geometry.ts";
import { clipOf } from "../../src/core/map-clip.ts";
import type { FrameFeatures } from "../../src/generalize/paper-features.ts";

const FACE = { minX: 10, minY: 10, maxX: 200, maxY: 150 };
const INSET = { minX: 140, minY: 10, maxX: 200, maxY: 60 };
const features = { sea: [], commune: [] } as unknown as FrameFeatures;

test("the main map is drawn up to its neatline, but not below an inset", () => {
  const [polygon = []] = mapClips(features, FACE, [INSET]).neatline;
  expect(polygonHolds(polygon, [50, 50])).toBe(true);
  expect(polygonHolds(polygon, [170, 30])).toBe(false);
  expect(polygonHolds(polygon, [170, 80])).toBe(true);
  expect(polygonHolds(polygon, [205, 80])).toBe(false);
});

test("each map has clips of its own names", () => {
  expect(clipOf("land", undefined)).toBe("land");
  expect(clipOf("land", "inset-1")).toBe("inset-1 land");
});
