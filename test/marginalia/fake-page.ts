import { marginaliaWords } from "../../src/core/messages/marginalia.ts";
import type { PlateItem, TextItem } from "../../src/core/plate.ts";
import { mmOfPoints } from "../../src/core/units.ts";
import type { IndexEntry } from "../../src/gazetteer/street-index.ts";
import type { Lettering } from "../../src/lettering/lettering.ts";
import type { Page } from "../../src/marginalia/page.ts";
import { makeTypesetter } from "../../src/marginalia/typesetter.ts";
import type { Furniture, TypeStyle } from "../../src/style/style.ts";

/** Every letter is half an em wide. */
const ADVANCE = 0.5;

export const fakeLettering: Lettering = {
  shape(text, { sizePt }) {
    const advance = ADVANCE * mmOfPoints(sizePt);
    const letters = Array.from(text);
    return {
      text,
      glyphs: letters.map((_, index) => ({ id: 1, x: index * advance })),
      advances: letters.map(() => advance),
      width: letters.length * advance,
    };
  },
  widthOf: (text, { sizePt }) => Array.from(text).length * ADVANCE * mmOfPoints(sizePt),
  metrics: () => ({ ascent: 0.9, descent: -0.3, capHeight: 0.7, xHeight: 0.5 }),
  ink: () => ({ top: 0.7, bottom: 0 }),
  outline: () => [],
  missing: () => [],
  fontFor: (_, font) => font,
};

const text = { swatch: "text" };
const blue = { swatch: "blue" };
export const palette = { text: { cmyk: [0, 0, 0, 100] }, blue: { cmyk: [100, 35, 0, 0] } } as const;
const type = (sizePt: number, paint = text): TypeStyle => ({ font: "Fake", sizePt, paint });

export const fakeFurniture = {
  neatline: { width: 0.35, outerWidth: 0.12, paint: text },
  grid: { width: 0.1, paint: blue, band: 4.6, labels: type(9, blue) },
  key: { fill: { swatch: "road" }, edge: { width: 0.12, paint: text }, diameter: 2.2, number: type(5.6) },
  rule: { thick: 0.5, thin: 0.12, paint: text },
  type: {
    title: type(30),
    subtitle: type(12),
    heading: type(10),
    text: type(9),
    textBold: type(9),
    textItalic: type(9),
    imprint: type(6),
    legend: type(7.5),
    scaleBar: type(7),
    indexLetter: type(8, blue),
    indexName: type(6.4),
    indexType: type(6.4),
    indexSquare: type(6.4),
  },
} as unknown as Furniture;

export const fakePage = (languages: readonly string[] = ["fr"]): Page => ({
  typesetter: makeTypesetter(fakeLettering, palette),
  furniture: fakeFurniture,
  words: marginaliaWords(languages),
  languages,
  size: 1,
});

export const street = (key: string, typeWord = "rue", squares = "A1"): IndexEntry => ({
  osm: `w${key.length}`,
  name: key,
  key,
  type: typeWord,
  letter: key.charAt(0),
  squares,
});

export const textsOf = (items: readonly PlateItem[]): TextItem[] =>
  items.filter((item): item is TextItem => item.kind === "text");

export const wordsOf = (items: readonly PlateItem[]): string[] => textsOf(items).map((item) => item.text);
