import { type Box, grow, type Mm, type PaperPoint, ringOfBox, widthOf } from "../core/geometry.ts";
import { type DummyWords, leafletWords } from "../core/messages/leaflet-words.ts";
import type { LineItem, Plate, PlateItem } from "../core/plate.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { Crease, FoldPanel, FoldPlan } from "../sheet/fold/fold.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Style, TypeStyle } from "../style/style.ts";
import { turnItem } from "./move-item.ts";
import { makeTypesetter, type Typesetter } from "./typesetter.ts";

export interface DummyRequest {
  readonly sheet: Sheet;
  readonly title: string;
  /** As `marginaliaLanguage` finds it. */
  readonly language: string;
  readonly style: Style;
  readonly lettering: Lettering;
}

/** Any office prints it: A4, upright side short. */
const PAGE = { width: 297, height: 210 };
const MARGIN: Mm = 14;
const SIDES_TOP: Mm = 42;
const BETWEEN_SIDES: Mm = 12;
const LARGEST_SIDE: Mm = 108;
const LINE: Mm = 6;
const CREASE_WIDTH: Mm = 0.25;
const DASHES: Readonly<Record<Crease["direction"], readonly Mm[]>> = {
  valley: [2.4, 1.2],
  mountain: [3, 0.9, 0.4, 0.9],
};

interface Dummy {
  readonly fold: FoldPlan;
  readonly sheet: Sheet;
  readonly words: DummyWords;
  readonly typesetter: Typesetter;
  readonly style: Style;
}

/** One page that shows how the sheet is folded: both sides with their panels and creases, and the steps; undefined for a flat sheet. */
export function foldingDummy({ sheet, title, language, style, lettering }: DummyRequest): Plate | undefined {
  const { fold } = sheet;
  if (!fold) return undefined;
  const words = leafletWords(language).dummy;
  const typesetter = makeTypesetter(lettering, style.palette);
  const dummy = { fold, sheet, words, typesetter, style };
  const heading = `${words.title} · ${title} · ${sheet.paper} · ${fold.name}`;
  const { type } = style.furniture;
  return {
    side: "front",
    ...PAGE,
    bleed: 0,
    title: heading,
    language,
    clips: {},
    symbols: {},
    items: [
      typesetter.set({ text: heading, type: { ...type.title, sizePt: 18 }, at: [MARGIN, 22], role: "title" }),
      ...sidesOf(dummy),
      ...stepsOf(dummy),
    ],
  };
}

/** For one side. */
const ROOM: Mm = (PAGE.width - 2 * MARGIN - BETWEEN_SIDES) / 2;

const scaleOf = ({ width, height }: Sheet): number => Math.min(ROOM / width, LARGEST_SIDE / height);

function sidesOf(dummy: Dummy): PlateItem[] {
  const { sheet, fold, words } = dummy;
  const scale = scaleOf(sheet);
  const mirrored = fold.creases.map((crease) => overleafCrease(crease, dummy));
  return [
    ...drawSide(words.front, { panels: fold.front, creases: fold.creases }, { left: MARGIN, scale, dummy }),
    ...drawSide(
      words.back,
      { panels: fold.back, creases: mirrored },
      { left: MARGIN + ROOM + BETWEEN_SIDES, scale, dummy },
    ),
  ];
}

/** Seen from the back, a valley is a mountain. */
function overleafCrease({ from, to, direction }: Crease, { fold, sheet }: Dummy): Crease {
  const turn = ([x, y]: PaperPoint): PaperPoint =>
    fold.turn === "vertical" ? [sheet.width - x, y] : [x, sheet.height - y];
  return { from: turn(from), to: turn(to), direction: direction === "valley" ? "mountain" : "valley" };
}

interface Place {
  readonly left: Mm;
  readonly scale: number;
  readonly dummy: Dummy;
}

function drawSide(
  name: string,
  { panels, creases }: { panels: readonly FoldPanel[]; creases: readonly Crease[] },
  { left, scale, dummy }: Place,
): PlateItem[] {
  const { typesetter, style, sheet } = dummy;
  const at = ([x, y]: PaperPoint): PaperPoint => [left + x * scale, SIDES_TOP + y * scale];
  const [maxX, maxY] = at([sheet.width, sheet.height]);
  const edge = ringOfBox({ minX: left, minY: SIDES_TOP, maxX, maxY });
  return [
    typesetter.set({
      text: name,
      type: style.furniture.type.heading,
      at: [left, SIDES_TOP - 3],
      role: "heading",
    }),
    plainLine([edge], 0.35, dummy),
    ...(["valley", "mountain"] as const).map((direction) =>
      plainLine(
        creases.filter((crease) => crease.direction === direction).map(({ from, to }) => [at(from), at(to)]),
        CREASE_WIDTH,
        dummy,
        DASHES[direction],
      ),
    ),
    ...panels.flatMap((panel) => {
      const [x0, y0] = at([panel.box.minX, panel.box.minY]);
      const [x1, y1] = at([panel.box.maxX, panel.box.maxY]);
      return drawPanel(panel, { minX: x0, minY: y0, maxX: x1, maxY: y1 }, dummy);
    }),
  ];
}

/** The number large, what the panel is below it; upside down where it is printed so. */
function drawPanel(
  { number, place, turned }: FoldPanel,
  box: Box,
  { words, typesetter, style }: Dummy,
): PlateItem[] {
  const { type } = style.furniture;
  const middle = (box.minX + box.maxX) / 2;
  const level = (box.minY + box.maxY) / 2;
  const said = [...(place === "inside" ? [] : [words[place]]), ...(turned ? [words.upsideDown] : [])].join(
    ", ",
  );
  const small = { ...type.legend, sizePt: 7 };
  const lines = typesetter.wrap(said, small, widthOf(grow(box, -1)));
  const items: PlateItem[] = [
    typesetter.set({
      text: String(number),
      type: { ...type.title, sizePt: 22 },
      at: [middle, level],
      align: "center",
      role: "text",
    }),
    ...lines.map((text, index) =>
      typesetter.set({
        text,
        type: small,
        at: [middle, level + 5 + index * 3],
        align: "center",
        role: "text",
      }),
    ),
  ];
  return turned ? items.map((item) => turnItem(item, box)) : items;
}

/** Below the sides: how lines read, how the sheet is turned, and what is folded when. */
function stepsOf(dummy: Dummy): PlateItem[] {
  const { fold, sheet, words, typesetter, style } = dummy;
  const type: TypeStyle = style.furniture.type.text;
  const top = SIDES_TOP + sheet.height * scaleOf(sheet) + 11;
  const middle = PAGE.width / 2 + BETWEEN_SIDES / 2;
  const set = (text: string, [x, y]: PaperPoint): PlateItem =>
    typesetter.set({ text, type, at: [x, y], role: "text" });
  const samples = (["valley", "mountain"] as const).flatMap((direction, index) => {
    const y = top + index * LINE;
    const line: readonly PaperPoint[] = [
      [MARGIN, y - 1],
      [MARGIN + 16, y - 1],
    ];
    return [
      plainLine([line], CREASE_WIDTH, dummy, DASHES[direction]),
      set(words[direction], [MARGIN + 20, y]),
    ];
  });
  return [
    ...samples,
    set(words.turn[fold.turn], [MARGIN, top + 2 * LINE]),
    set(`${words.folding} :`, [middle, top]),
    ...fold.steps.map((step, index) => set(words.step(index + 1, step), [middle, top + (index + 1) * LINE])),
  ];
}

const plainLine = (
  lines: readonly (readonly PaperPoint[])[],
  width: Mm,
  { style }: Dummy,
  dash?: readonly Mm[],
): LineItem => ({
  kind: "line",
  lines,
  stroke: { paint: style.furniture.rule.paint, width, cap: "butt", join: "miter", ...(dash && { dash }) },
  layer: "marginalia",
  role: "figure",
});
