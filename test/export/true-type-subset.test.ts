import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { trueTypeSubset } from "../../src/export/pdf/true-type-subset.ts";

const FONT = fileURLToPath(
  import.meta.resolve("@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf"),
);

/** A font that pdfkit opened, with the glyphs of the text chosen. */
function fontWith(text: string) {
  const { _font: opened } = new PDFDocument({ autoFirstPage: false, font: null }).font(FONT);
  for (const letter of text)
    opened.subset.includeGlyph(opened.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
  return opened;
}

test.each(["Rue de la Paix", "é", "ŨŸ’ œ ñ", ""])(
  "the subset of “%s” is fontkit's, byte for byte",
  (text) => {
    const theirs = fontWith(text).subset.encode();
    const { font, subset } = fontWith(text);
    expect(Buffer.compare(trueTypeSubset(font, subset), theirs)).toBe(0);
  },
);

test("a letter brings the parts it is composed of", () => {
  const { font, subset } = fontWith("é");
  expect(subset.glyphs).toHaveLength(2);
  trueTypeSubset(font, subset);
  expect(subset.glyphs.length).toBeGreaterThan(2);
});
