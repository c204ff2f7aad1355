import fc from "fast-check";
import { expect, test } from "vitest";
import type { RichBlock } from "../../src/config/leaflet/rich-text.ts";
import type { LeafletBlock } from "../../src/config/project.ts";
import type { PlateItem } from "../../src/core/plate.ts";
import { UserError } from "../../src/core/user-error.ts";
import { foldOf, setLeaflet, sheetOf } from "./fake-leaflet.ts";
import { textsOf, wordsOf } from "./fake-page.ts";

const back = (leaflet: ReturnType<typeof setLeaflet>): readonly PlateItem[] => leaflet.sides[1]?.items ?? [];

const paragraph = (words: number): RichBlock[] => [
  {
    kind: "paragraph",
    spans: [{ text: Array.from({ length: words }, () => "mot").join(" "), style: "plain" }],
  },
];
const letter: LeafletBlock = {
  kind: "text",
  file: { said: "letter.md", path: "/p/letter.md", folder: "/p" },
};

/** Left, right and baseline of every run, with its size. */
const runsOf = (items: readonly PlateItem[]) =>
  textsOf(items).flatMap(({ text, sizePt, runs }) =>
    runs.map(({ origin: [x, y], angle, glyphs }) => {
      const reach = (glyphs.at(-1)?.x ?? 0) * Math.cos(angle);
      return { text, sizePt, y, left: Math.min(x, x + reach), right: Math.max(x, x + reach) };
    }),
  );

const sheets = fc
  .record({
    paper: fc.constantFrom("A3", "A2", "A1"),
    columns: fc.constantFrom(2, 3, 4, 6),
    rows: fc.constantFrom(1, 2, 3),
  })
  .filter(({ paper, columns, rows }) => {
    const [width = 0, height = 0] = { A3: [420, 297], A2: [594, 420], A1: [841, 594] }[paper] ?? [];
    return width / columns >= 90 && height / rows >= 135 && width / columns <= 300 && height / rows <= 300;
  });

test("no text leaves its panel, comes near a fold or is set below 6 pt, on whatever sheet", () => {
  fc.assert(
    fc.property(sheets, fc.integer({ min: 0, max: 400 }), ({ paper, columns, rows }, count) => {
      const sheet = sheetOf(paper, foldOf(columns, rows));
      const { upright = [], level = [] } = sheet.fold?.lines ?? {};
      for (const { name, items } of setLeaflet(sheet, { count }).sides.slice(0, 2)) {
        for (const run of runsOf(items)) {
          expect(run.sizePt).toBeGreaterThanOrEqual(6 - 1e-9);
          for (const x of upright) {
            const fold = name === "front" ? x : sheet.width - x;
            expect(Math.max(run.left - fold, fold - run.right), `${run.text} ${name}`).toBeGreaterThan(2);
          }
          for (const y of level) expect(Math.abs(run.y - y)).toBeGreaterThan(2);
          expect(run.left).toBeGreaterThan(5);
          expect(run.right).toBeLessThan(sheet.width - 5);
        }
      }
    }),
    { numRuns: 12 },
  );
}, 30_000);

test("every street stands once on the leaflet and its further pages", () => {
  for (const count of [40, 300, 900]) {
    const { sides, warnings } = setLeaflet(sheetOf("A3", foldOf(4, 2)), { count });
    const squares = sides.flatMap(({ items }) => textsOf(items).filter(({ text }) => text === "B2"));
    expect(squares).toHaveLength(count);
    expect(warnings.list()).toEqual([]);
  }
});

test("the cover bears the title, the last panel the numbers of the country and the imprint", () => {
  const words = wordsOf(back(setLeaflet(sheetOf("A2", foldOf(4, 2)))));
  for (const said of ["Plouskouer", "Édition mars 2025", "114", "3114", "Édité par la commune"])
    expect(words).toContain(said);
  expect(words).toContain("Ne pas jeter sur la voie publique");
});

test("without a country 112 alone is sure", () => {
  const words = wordsOf(
    back(setLeaflet(sheetOf("A2", foldOf(4, 2)), { project: { country: undefined } as object })),
  );
  expect(words.filter((word) => /^\d+$/.test(word))).toEqual(["112"]);
});

test("a letter too long for its panel says by how much, and what would fit", () => {
  const work = () =>
    setLeaflet(sheetOf("A3", foldOf(4, 2)), {
      options: { inside: [[letter]] },
      texts: { "letter.md": paragraph(2000) },
    });
  expect(work).toThrow(UserError);
  expect(work).toThrow(
    /leaflet-panel-overfull.*"panel":"inside-1","block":"letter.md","width":91,"height":135/,
  );
  expect(work).toThrow(/"words":2000,"wordsThatFit":\d+/);
});

test("more panels than the fold has are the user's error", () => {
  const inside = [[letter], [letter], [letter]];
  const texts = { "letter.md": paragraph(5) };
  expect(() => setLeaflet(sheetOf("A3", foldOf(4, 1)), { options: { inside }, texts })).toThrow(
    /leaflet-too-many-panels.*"asked":3,"has":2/,
  );
});

test("the panel that lies upside down in the hand is printed upside down", () => {
  const sheet = sheetOf("A4", foldOf(1, 2));
  const turned = textsOf(
    back(setLeaflet(sheet, { count: 0, options: { last: [{ kind: "numbers", own: [] }] } })),
  ).filter(({ runs }) => runs[0]?.angle === Math.PI);
  expect(turned.map(({ text }) => text)).toContain("Numéros utiles");
});

test("fold marks lie in the bleed, off the trim, two for each fold", () => {
  const sheet = sheetOf("A2", foldOf(4, 2));
  const marks = (setLeaflet(sheet).sides[0]?.items ?? []).filter(
    (item) => item.kind === "line" && item.stroke.dash?.[0] === 0.6,
  );
  const lines = marks.flatMap((item) => (item.kind === "line" ? item.lines : []));
  expect(lines).toHaveLength(8);
  for (const [x, y] of lines.flat()) {
    expect(x < 0 || x > sheet.width || y < 0 || y > sheet.height).toBe(true);
  }
});
