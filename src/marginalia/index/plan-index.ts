import { type Box, type Mm, widthOf } from "../../core/geometry.ts";
import type { Page } from "../page.ts";
import { balanceColumns } from "./break-columns.ts";
import { type EntryRow, type IndexRow, linesOf, SMALLEST_INDEX_PT } from "./index-row.ts";
import { type IndexGroup, type IndexSection, makeSection } from "./index-section.ts";
import { type ColumnGrid, columnsHeight, firstBaseline, GUTTER, linesIn } from "./set-columns.ts";

/** How tightly an index is set. */
export interface IndexDensity {
  readonly columns: number;
  readonly leading: Mm;
  readonly sizePt: number;
}

/** How an index may be set. */
export interface IndexTerms {
  readonly page: Page;
  /** "tightest": 6 pt before an entry is left out. */
  readonly limit: "usual" | "tightest";
}

/** What stands where in an index, and the lists or parts of lists that found no room, in order. */
export interface PlannedIndex {
  readonly sections: readonly PlannedSection[];
  readonly bottom: Mm;
  readonly rest: readonly IndexSection[];
}

export interface PlannedSection {
  readonly heading: string;
  readonly headingBaseline: Mm;
  readonly columns: readonly (readonly IndexRow[])[];
  readonly grid: ColumnGrid;
  readonly bottom: Mm;
}

/** Heading's baseline to the columns; last baseline to the next heading's capitals. */
const BELOW_HEADING: Mm = 3.6;
const ABOVE_HEADING: Mm = 5.6;
/** Descenders below the last baseline. */
const DESCENT: Mm = 0.6;
/** A column of fewer lines (a heading and an entry) is no column. */
const FEWEST_LINES = 3;
/** A list that goes on elsewhere and begins below another has at least so many lines there. */
const FEWEST_BEGUN = 10;

const LEADINGS: readonly Mm[] = [2.95, 2.7];
/** Of the smallest type. */
const TIGHTEST_LEADING: Mm = 2.45;
/** About 44 to 50 mm a column; the narrow one is taken before anything goes overleaf. */
const USUAL_COLUMN: Mm = 43;
const NARROWEST_COLUMN: Mm = 34;

/** At the loosest setting that holds as many whole lists as any. */
export function planIndex(sections: readonly IndexSection[], box: Box, terms: IndexTerms): PlannedIndex {
  let best: PlannedIndex | undefined;
  for (const density of densitiesFor(widthOf(box), terms)) {
    const plan = planAt(density, { sections, box, page: terms.page });
    if (plan.rest.length === 0) return plan;
    if (!best || isFuller(plan, best)) best = plan;
  }
  return best ?? nothing(sections, box);
}

/**
 * What of the index goes on the front: the lists that find room whole, in the smallest type if that makes room for one
 * more. The others go overleaf: a reader should not have to look for a name on both sides.
 */
export function planFrontIndex(sections: readonly IndexSection[], box: Box, page: Page): PlannedIndex {
  const usual = wholeLists(sections, box, { page, limit: "usual" });
  if (usual.length === sections.length) return planIndex(usual, box, { page, limit: "usual" });
  const tight = wholeLists(sections, box, { page, limit: "tightest" });
  const [chosen, limit] =
    tight.length > usual.length ? ([tight, "tightest"] as const) : ([usual, "usual"] as const);
  if (chosen.length === 0) return nothing(sections, box);
  const rest = sections.filter((section) => !chosen.includes(section));
  return { ...planIndex(chosen, box, { page, limit }), rest };
}

/** In their order, each list that fits whole below those before it. */
function wholeLists(sections: readonly IndexSection[], box: Box, terms: IndexTerms): readonly IndexSection[] {
  let chosen: readonly IndexSection[] = [];
  for (const section of sections) {
    const longer = [...chosen, section];
    if (planIndex(longer, box, terms).rest.length === 0) chosen = longer;
  }
  return chosen;
}

const nothing = (sections: readonly IndexSection[], box: Box): PlannedIndex => ({
  sections: [],
  bottom: box.minY,
  rest: sections,
});

/** Fewer lists left over, or fewer entries of the same list. */
export const isFuller = (
  { rest }: Pick<PlannedIndex, "rest">,
  { rest: than }: Pick<PlannedIndex, "rest">,
): boolean =>
  rest.length < than.length || (rest.length === than.length && countEntries(rest[0]) < countEntries(than[0]));

const countEntries = (section: IndexSection | undefined): number =>
  (section?.groups ?? []).reduce((sum, { entries }) => sum + entries.length, 0);

/** From the usual look to the tightest. */
export function densitiesFor(width: Mm, { page, limit }: IndexTerms): IndexDensity[] {
  const { sizePt } = page.furniture.type.indexName;
  const columnsOf = (narrowest: Mm): number =>
    Math.max(1, Math.floor((width + GUTTER) / (narrowest + GUTTER)));
  const counts = [...new Set([columnsOf(USUAL_COLUMN), columnsOf(NARROWEST_COLUMN)])];
  const usual = counts.flatMap((columns) => LEADINGS.map((leading) => ({ columns, leading, sizePt })));
  const columns = Math.max(...counts);
  const tightest = { columns, leading: TIGHTEST_LEADING, sizePt: Math.min(sizePt, SMALLEST_INDEX_PT) };
  return limit === "usual" ? usual : [...usual, tightest];
}

/** The sections one below the other, each in even columns, until one does not fit whole. */
export function planAt(
  density: IndexDensity,
  { sections, box, page }: { sections: readonly IndexSection[]; box: Box; page: Page },
): PlannedIndex {
  const planned: PlannedSection[] = [];
  let bottom = box.minY;
  for (const [index, section] of sections.entries()) {
    const minY = index === 0 ? bottom : bottom + ABOVE_HEADING;
    const set = planSection(section, { ...box, minY }, { density, page });
    const { plan, rest } = index > 0 && isStump(set) ? { rest: section } : set;
    if (plan) {
      planned.push(plan);
      bottom = plan.bottom;
    }
    if (rest) return { sections: planned, bottom, rest: [rest, ...sections.slice(index + 1)] };
  }
  return { sections: planned, bottom, rest: [] };
}

interface SetSection {
  readonly plan?: PlannedSection;
  readonly rest?: IndexSection;
}

/** A few lines at the foot of a panel, the rest of them elsewhere. */
const isStump = ({ plan, rest }: SetSection): boolean =>
  plan !== undefined &&
  rest !== undefined &&
  Math.max(...plan.columns.map((rows) => rows.reduce((sum, row) => sum + linesOf(row), 0))) < FEWEST_BEGUN;

function planSection(
  section: IndexSection,
  box: Box,
  { density: { columns: count, leading, sizePt }, page }: { density: IndexDensity; page: Page },
): SetSection {
  const headingBaseline = box.minY + page.typesetter.capHeightOf(page.furniture.type.heading);
  const top = headingBaseline + BELOW_HEADING;
  const columnWidth = (widthOf(box) - (count - 1) * GUTTER) / count;
  const rows = section.rowsFor({ columnWidth, sizePt });
  const capacity = linesIn(box.maxY - top - firstBaseline(rows, page) - DESCENT, leading);
  if (capacity < FEWEST_LINES) return { rest: section };
  const { columns, rest } = balanceColumns(rows, count, capacity);
  if (columns.length === 0) return { rest: section };
  const plan: PlannedSection = {
    heading: section.heading,
    headingBaseline,
    columns,
    grid: { left: box.minX, top, columnWidth, leading },
    bottom: top + columnsHeight(columns, leading, page) + DESCENT,
  };
  return rest.length === 0 ? { plan } : { plan, rest: continueSection(section.heading, rest, page) };
}

/** What is left of a list, for another place with other columns. */
function continueSection(heading: string, rows: readonly IndexRow[], page: Page): IndexSection {
  const groups: { name: string; entries: EntryRow["entry"][] }[] = [];
  for (const row of rows) {
    if (row.kind === "head") groups.push({ name: row.text, entries: [] });
    else if (groups.length === 0) groups.push({ name: "", entries: [row.entry] });
    else groups.at(-1)?.entries.push(row.entry);
  }
  const { continued } = page.words;
  const suffix = ` (${continued})`;
  return makeSection(
    heading.endsWith(suffix) ? heading : heading + suffix,
    groups satisfies IndexGroup[],
    page,
  );
}
