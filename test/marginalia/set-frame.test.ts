import { expect, test } from "vitest";
import { setFrame } from "../../src/marginalia/set-frame.ts";
import type { MapFrame } from "../../src/sheet/sheet.ts";
import { fakePage, wordsOf } from "./fake-page.ts";

const frame = {
  box: { minX: 10, minY: 10, maxX: 110, maxY: 60 },
  grid: {
    squareMetres: 500,
    columns: [
      { label: "A", from: 10, to: 60 },
      { label: "B", from: 60, to: 108 },
      { label: "C", from: 108, to: 110 },
    ],
    rows: [{ label: "1", from: 10, to: 60 }],
  },
} as unknown as MapFrame;
const items = setFrame(frame, fakePage());

test("letters and numbers stand on both sides, but not in a sliver of a square", () => {
  expect(wordsOf(items)).toEqual(["A", "A", "B", "B", "1", "1"]);
});

test("the grid is drawn between squares, on its own layer, inside the neatline", () => {
  expect(items[0]).toMatchObject({
    layer: "grid",
    clip: ["neatline"],
    lines: [
      [
        [60, 10],
        [60, 60],
      ],
      [
        [108, 10],
        [108, 60],
      ],
    ],
  });
});

test("the neatline is 0.35 mm, the line round the band 0.12", () => {
  const rings = items.flatMap((item) =>
    item.kind === "line" && item.lines[0]?.length === 5 ? [item.stroke.width] : [],
  );
  expect(rings).toEqual([0.12, 0.35]);
});
