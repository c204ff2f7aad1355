import { expect, test } from "vitest";
import { ByteWriter } from "../../src/export/byte-writer.ts";
import { PathWriter } from "../../src/export/svg/path-writer.ts";
import { box } from "./sample-plate.ts";

const written = (draw: (path: PathWriter) => void): string => {
  const path = new PathWriter(new ByteWriter(), 100);
  draw(path);
  return path.out.take().toString("latin1");
};

test("a line is a place and steps from there", () => {
  const text = written((path) =>
    path.line([
      [1, 2],
      [1.5, 1],
      [3, 1.25],
    ]),
  );
  expect(text).toBe("M1 2l.5-1 1.5 .25");
});

test("steps do not add up the rounding", () => {
  const text = written((path) =>
    path.line(Array.from({ length: 31 }, (_, step) => [step * 0.333, 0] as const)),
  );
  const steps = [...text.matchAll(/\.\d+(?= 0)/g)].map(([step]) => Number(step));
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(9.99, 6);
});

test("a line that ends where it began is closed", () => {
  expect(written((path) => path.line(box(0, 0, 1)))).toBe("M0 0l1 0 0 1-1 0z");
});

test("a line of no length is a dot", () => {
  const dot = written((path) =>
    path.line([
      [1, 1],
      [1, 1],
    ]),
  );
  expect(dot).toBe("M1 1h0");
});

test("an outer ring runs clockwise and its hole the other way, however they came", () => {
  const clockwise = "M0 0l4 0 0 4-4 0zM1 1l0 2 2 0 0-2z";
  expect(written((path) => path.polygon([box(0, 0, 4), box(1, 1, 2)]))).toBe(clockwise);
  const reversed = [box(0, 0, 4).toReversed(), box(1, 1, 2).toReversed()];
  expect(written((path) => path.polygon(reversed))).toBe("M0 0l4 0 0 4-4 0zM1 1l0 2 2 0 0-2z");
});

test("curves step from where they begin", () => {
  const text = written((path) =>
    path.commands([
      { op: "M", to: [1, 1] },
      { op: "C", c1: [2, 1], c2: [2, 2], to: [1, 2] },
      { op: "Z" },
      { op: "M", to: [5, 5] },
      { op: "L", to: [6, 5] },
    ]),
  );
  expect(text).toBe("M1 1c1 0 1 1 0 1zM5 5l1 0");
});
