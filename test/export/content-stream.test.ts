import { describe, expect, test } from "vitest";
import { ContentStream } from "../../src/export/pdf/content-stream.ts";
import { clipTo, commandPath, fillPolygons, strokeLines } from "../../src/export/pdf/draw-paths.ts";
import { box } from "./sample-plate.ts";

/** 25.4 mm are 72 pt: squares of that side have plain numbers. */
const INCH = 25.4;

const written = (draw: (stream: ContentStream) => void, shift = 0): string => {
  const stream = new ContentStream(shift);
  draw(stream);
  return stream.out.take().toString("latin1").trimEnd().replaceAll("\n", " ");
};

describe("an area", () => {
  test("is a path without its repeated last point, filled even-odd", () => {
    const text = written((stream) => fillPolygons(stream, [[box(0, 0, INCH)]]));
    expect(text).toBe("0 0 m 72 0 l 72 72 l 0 72 l f*");
  });

  test("has its holes in the same path", () => {
    const text = written((stream) => fillPolygons(stream, [[box(0, 0, 2 * INCH), box(0, 0, INCH)]]));
    expect(text.match(/ m/g)).toHaveLength(2);
    expect(text.match(/f\*/g)).toHaveLength(1);
  });

  test("of two polygons is two paths, lest their meeting become a hole", () => {
    const text = written((stream) => fillPolygons(stream, [[box(0, 0, INCH)], [box(5, 5, INCH)]]));
    expect(text.match(/f\*/g)).toHaveLength(2);
  });

  test("counts from the corner of the bleed", () => {
    const text = written((stream) => fillPolygons(stream, [[box(0, 0, INCH)]]), INCH);
    expect(text).toBe("72 72 m 144 72 l 144 144 l 72 144 l f*");
  });

  test("smaller than the grid is left out", () => {
    expect(written((stream) => fillPolygons(stream, [[box(0, 0, 0.001)]]))).toBe("");
  });
});

describe("a line", () => {
  test("is stroked from point to point", () => {
    const text = written((stream) =>
      strokeLines(stream, [
        [
          [0, 0],
          [INCH, INCH],
        ],
      ]),
    );
    expect(text).toBe("0 0 m 72 72 l S");
  });

  test("that ends where it began is closed", () => {
    expect(written((stream) => strokeLines(stream, [box(0, 0, INCH)]))).toMatch(/0 72 l s$/);
  });

  test("of no length keeps its two points, to be a dot", () => {
    const text = written((stream) =>
      strokeLines(stream, [
        [
          [INCH, 0],
          [INCH, 0],
        ],
      ]),
    );
    expect(text).toBe("72 0 m 72 0 l S");
  });
});

test("a clip takes all rings even-odd", () => {
  const text = written((stream) => clipTo(stream, [[box(0, 0, INCH)]]));
  expect(text).toBe("0 0 m 72 0 l 72 72 l 0 72 l W* n");
});

test("a clip of nothing hides all", () => {
  expect(written((stream) => clipTo(stream, []))).toBe("0 0 0 0 re W n");
});

test("the outline of a symbol keeps its curves", () => {
  const text = written((stream) =>
    commandPath(stream, [
      { op: "M", to: [0, 0] },
      { op: "C", c1: [INCH, 0], c2: [INCH, INCH], to: [0, INCH] },
      { op: "Z" },
    ]),
  );
  expect(text).toBe("0 0 m 72 0 72 72 0 72 c h");
});

describe("a setting", () => {
  const pen = { width: INCH, cap: "round", join: "miter", dash: [INCH, INCH / 2] } as const;

  test("is said whole at first", () => {
    expect(written((stream) => stream.pen(pen))).toBe("72 w 1 J 0 j [72 36] 0 d");
  });

  test("is not said again while it holds", () => {
    const text = written((stream) => {
      stream.pen(pen);
      stream.pen({ ...pen, dash: [INCH, INCH / 2], cap: "butt" });
    });
    expect(text).toBe("72 w 1 J 0 j [72 36] 0 d 0 J");
  });

  test("made inside a saved state is forgotten with it", () => {
    const text = written((stream) => {
      stream.fillWith("0 0 0 1 k");
      stream.save();
      stream.fillWith("1 0 0 0 k");
      stream.restore();
      stream.fillWith("0 0 0 1 k");
      stream.fillWith("1 0 0 0 k");
    });
    expect(text).toBe("0 0 0 1 k q 1 0 0 0 k Q 1 0 0 0 k");
  });
});
