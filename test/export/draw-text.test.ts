import type { EmbeddedFont } from "pdfkit";
import { describe, expect, test } from "vitest";
import type { TextItem } from "../../src/core/plate.ts";
import { ContentStream } from "../../src/export/pdf/content-stream.ts";
import { drawText } from "../../src/export/pdf/draw-text.ts";
import { PageFont } from "../../src/export/pdf/embedded-fonts.ts";
import { Inks } from "../../src/export/pdf/inks.ts";

const INCH = 25.4;
const inks = new Inks({ text: { cmyk: [0, 0, 0, 100] }, paper: { cmyk: [0, 0, 0, 0] } }, () => "");

/** Every glyph half an em wide; a letter's glyph is its code point. */
const halfEmFont = (): EmbeddedFont => {
  const included = [0];
  return {
    id: "F1",
    font: {
      unitsPerEm: 1000,
      numGlyphs: 200,
      getGlyph: () => ({ advanceWidth: 500 }),
      glyphForCodePoint: (codePoint) => ({ id: codePoint }),
      stringsForGlyph: () => [],
    },
    subset: { includeGlyph: (id) => (included.includes(id) ? included.indexOf(id) : included.push(id) - 1) },
    widths: [],
    unicode: [],
    ref: () => ({ id: 1, data: {}, end: () => {} }),
  };
};

/** 72 pt: an em is an inch. */
const item: TextItem = {
  kind: "text",
  layer: "names",
  role: "name",
  text: "ab",
  font: "sans",
  sizePt: 72,
  fill: { swatch: "text" },
  runs: [
    {
      origin: [INCH, INCH],
      angle: 0,
      glyphs: [
        { id: 97, x: 0 },
        { id: 98, x: INCH / 2 },
      ],
    },
  ],
};

function written(text: TextItem, embedded = halfEmFont()): string {
  const stream = new ContentStream(0);
  drawText(stream, text, {
    inks,
    font: new PageFont(embedded),
    overprint: (over) => stream.extendedState(over ? "Over" : "Plain"),
  });
  return stream.out.take().toString("latin1").trimEnd().replaceAll("\n", " ");
}

describe("a name", () => {
  test("is one span that says its whole text", () => {
    expect(written(item)).toBe(
      "/Span <</ActualText<feff00610062>>> BDC BT /F1 72 Tf /Plain gs 0 0 0 1 k 1 0 0 -1 72 72 Tm <00010002>Tj ET EMC",
    );
  });

  test("names its language", () => {
    expect(written({ ...item, language: "br" })).toContain("/Lang(br)");
  });

  test("does not let a language out of its brackets", () => {
    expect(written({ ...item, language: "br)/X(" })).not.toContain("/Lang");
  });

  test("moves glyphs by thousandths of an em where they are kerned or tracked", () => {
    const glyphs = [
      { id: 97, x: 0 },
      { id: 98, x: INCH * 0.6 },
      { id: 97, x: INCH * 1.1 },
    ];
    const [run] = item.runs;
    expect(written({ ...item, runs: run ? [{ ...run, glyphs }] : [] })).toContain("[<0001>-100<00020001>]TJ");
  });

  test("does not add up the rounding of many small moves", () => {
    const glyphs = Array.from({ length: 101 }, (_, index) => ({ id: 97, x: index * INCH * 0.5004 }));
    const [run] = item.runs;
    const text = written({ ...item, runs: run ? [{ ...run, glyphs }] : [] });
    const moves = [...text.matchAll(/>(-?\d+)</g)].map((match) => Number(match[1]));
    expect(moves.reduce((sum, move) => sum + move, 0)).toBe(-40);
  });

  test("turns clockwise on paper", () => {
    const [run] = item.runs;
    const text = written({ ...item, runs: run ? [{ ...run, angle: Math.PI / 2 }] : [] });
    expect(text).toContain("0 1 1 0 72 72 Tm");
  });

  test("draws the halos of all runs before the letters, knocking out even where they overprint", () => {
    const halo = { paint: { swatch: "paper" }, width: INCH / 72 };
    const text = written({ ...item, overprint: true, halo, runs: [...item.runs, ...item.runs] });
    const steps = text.match(/\/\w+ gs|\d Tr|\d+ w|Tj/g);
    expect(steps).toEqual(["/Plain gs", "2 w", "1 Tr", "Tj", "Tj", "0 Tr", "/Over gs", "Tj", "Tj"]);
  });
});

test("a font knows how wide each glyph of its subset is and what it reads as", () => {
  const embedded = halfEmFont();
  written(item, embedded);
  expect(embedded.widths.slice(1)).toEqual([500, 500]);
  expect(embedded.unicode.slice(1)).toEqual([[97], [98]]);
});

test("a glyph that no character names reads as nothing", () => {
  const embedded = halfEmFont();
  written({ ...item, text: "" }, embedded);
  expect(embedded.unicode.slice(1)).toEqual([[], []]);
});
