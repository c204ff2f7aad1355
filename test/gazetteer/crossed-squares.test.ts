import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperLine, PaperPoint } from "../../src/core/geometry.ts";
import { crossedSquares, squareOfPoint, squaresOfLines } from "../../src/gazetteer/crossed-squares.ts";
import { GRID } from "./paper-of.ts";

test("a line within one square is listed by that square", () => {
  expect(
    squaresOfLines(
      [
        [
          [70, 20],
          [80, 30],
        ],
      ],
      GRID,
    ),
  ).toBe("B1");
});

test("a long line is listed from its first to its last square, by letter, then by number", () => {
  expect(
    squaresOfLines(
      [
        [
          [150, 20],
          [20, 20],
          [20, 150],
        ],
      ],
      GRID,
    ),
  ).toBe("A1–C1");
});

test("a slanting line does not touch all the squares of its box", () => {
  const squares = crossedSquares(
    [
      [
        [20, 20],
        [90, 150],
      ],
    ],
    GRID,
  );
  expect(squares.map(({ column, row }) => `${column}${row}`)).toEqual(["00", "01", "11", "12"]);
});

test("a line through a grid point crosses the two squares on its way, not the two beside it", () => {
  expect(
    crossedSquares(
      [
        [
          [50, 50],
          [70, 70],
        ],
      ],
      GRID,
    ),
  ).toHaveLength(2);
});

test("what lies beyond the neatline has no square", () => {
  expect(
    squaresOfLines(
      [
        [
          [-20, 20],
          [30, 20],
        ],
      ],
      GRID,
    ),
  ).toBe("A1");
  expect(
    squaresOfLines(
      [
        [
          [200, 20],
          [220, 20],
        ],
      ],
      GRID,
    ),
  ).toBe("");
  expect(squaresOfLines([], GRID)).toBe("");
});

test("a line that crosses the map with both ends beyond it is found", () => {
  expect(
    squaresOfLines(
      [
        [
          [0, 30],
          [300, 30],
        ],
      ],
      GRID,
    ),
  ).toBe("A1–D1");
});

test("a point on a grid line belongs to the square after it, on the neatline to the last one", () => {
  expect(squareOfPoint([60, 60], GRID)).toBe("B2");
  expect(squareOfPoint([180, 160], GRID)).toBe("D3");
  expect(squareOfPoint([180.1, 160], GRID)).toBe("");
});

const SAMPLES = 4000;
/** Corners cut more finely than this are seen by no sample. */
const GRAZE = 0.15;

/** Squares found by walking the line in small steps, keeping `inset` off the edges (negative: beyond them). */
function sampledSquares(line: PaperLine, inset: number): Set<string> {
  const found = new Set<string>();
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1] as PaperPoint, line[i] as PaperPoint];
    for (let step = 0; step <= SAMPLES; step++) {
      const [x, y] = [ax + (step / SAMPLES) * (bx - ax), ay + (step / SAMPLES) * (by - ay)];
      GRID.columns.forEach((column, c) => {
        if (x < column.from + inset || x > column.to - inset) return;
        GRID.rows.forEach((row, r) => {
          if (y >= row.from + inset && y <= row.to - inset) found.add(`${c}${r}`);
        });
      });
    }
  }
  return found;
}

test("every listed square is touched, and no touched square is missing", () => {
  const point = fc.tuple(
    fc.double({ min: -30, max: 220, noNaN: true }),
    fc.double({ min: -30, max: 200, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 4 }), (line) => {
      const listed = new Set(crossedSquares([line], GRID).map(({ column, row }) => `${column}${row}`));
      for (const square of sampledSquares(line, GRAZE)) expect(listed).toContain(square);
      const nearby = sampledSquares(line, -GRAZE);
      for (const square of listed) expect(nearby).toContain(square);
    }),
    { numRuns: 60 },
  );
});
