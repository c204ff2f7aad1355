import { expect, test } from "vitest";
import { boxHolds, boxOf, type PaperPolygon } from "../../src/core/geometry.ts";
import { builtUpAreas } from "../../src/generalize/built-up.ts";

/** 1:10 000: one metre is a tenth of a millimetre. */
const options = {
  box: { minX: 0, minY: 0, maxX: 100, maxY: 100 },
  mmPerMetre: 0.1,
  growMetres: 26,
  shrinkMetres: 20,
  minPatch: 4,
};

const house = (x: number, y: number): PaperPolygon => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ],
];

/** Rows of houses 2 cm by 2 cm. */
const village = Array.from({ length: 49 }, (_, i) => house(30 + (i % 7) * 3, 30 + Math.floor(i / 7) * 3));

test("houses that stand close become one ground", () => {
  expect(builtUpAreas(village, [], options)).toHaveLength(1);
});

test("the ground reaches a little beyond the outermost houses", () => {
  const [ground] = builtUpAreas(village, [], options);
  const box = boxOf(ground?.[0] ?? []);
  expect(boxHolds(box, [29.6, 40]) && !boxHolds(box, [27, 40])).toBe(true);
});

test("a lone house is no town", () => {
  expect(builtUpAreas([house(50, 50)], [], options)).toEqual([]);
});

test("residential land is town without any house", () => {
  const landuse: PaperPolygon = [
    [
      [10, 10],
      [60, 10],
      [60, 60],
      [10, 60],
      [10, 10],
    ],
  ];
  const [ground] = builtUpAreas([], [landuse], options);
  const box = boxOf(ground?.[0] ?? []);
  const rasterCell = 0.5;
  expect(Math.abs(box.minX - 10) < rasterCell && Math.abs(box.maxX - 60) < rasterCell).toBe(true);
});

test("a gap of ten metres between two quarters is closed", () => {
  const quarter = (x: number): PaperPolygon => [
    [
      [x, 10],
      [x + 20, 10],
      [x + 20, 40],
      [x, 40],
      [x, 10],
    ],
  ];
  expect(builtUpAreas([], [quarter(10), quarter(31)], options)).toHaveLength(1);
});
