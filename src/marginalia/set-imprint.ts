import type { Box, Mm } from "../core/geometry.ts";
import type { MarginaliaWords } from "../core/messages/marginalia.ts";
import type { PlateItem } from "../core/plate.ts";
import { mmOfPoints } from "../core/units.ts";
import { formatGround } from "./format-length.ts";
import type { Page } from "./page.ts";
import { readAs } from "./read-as.ts";

export interface ImprintFacts {
  /** ISO 8601; absent where the data bears no date. */
  readonly timestamp?: string;
  readonly edition?: string;
  readonly squareMetres: number;
  /** The map says how far the places are that roads lead to. */
  readonly hasDistances?: boolean;
  /** "RGF93 / Lambert-93 (EPSG:2154)"; absent: the map's own projection. */
  readonly grid?: string;
  /** Who published and printed it, and what the law asks; each a line. */
  readonly owners: readonly string[];
}

const LEADING = 1.28;
/** Where the licence of the data is said in full. */
const CREDIT_PAGE = "openstreetmap.org/copyright";

/** The imprint's lines, broken to this width. */
export function wrapImprint(
  facts: ImprintFacts,
  width: Mm,
  { words, typesetter, furniture }: Page,
): string[] {
  return imprintSentences(facts, words).flatMap((text) =>
    typesetter.wrap(text, furniture.type.imprint, width),
  );
}

export const imprintHeight = (lines: number, { furniture, typesetter }: Page): Mm =>
  (lines - 1) * mmOfPoints(furniture.type.imprint.sizePt) * LEADING +
  typesetter.capHeightOf(furniture.type.imprint);

/** The lines, the last one standing on the bottom of the box. */
export function setImprint(lines: readonly string[], box: Box, { furniture, typesetter }: Page): PlateItem[] {
  const type = furniture.type.imprint;
  const leading = mmOfPoints(type.sizePt) * LEADING;
  const credit = lines.findIndex((text) => text.includes(CREDIT_PAGE));
  return readAs(
    "imprint",
    lines.map((text, index) =>
      typesetter.set({
        text,
        type,
        at: [box.minX, box.maxY - (lines.length - 1 - index) * leading],
        role: "text",
        ...(index <= credit && { reading: { link: `https://www.${CREDIT_PAGE}` } }),
      }),
    ),
  );
}

/** "mars 2025", of the project or of the data; undefined where neither bears a date. */
export function editionOf(
  { timestamp, edition }: Pick<ImprintFacts, "timestamp" | "edition">,
  words: MarginaliaWords,
): string | undefined {
  const date = readDate(timestamp);
  return edition ?? (date && `${words.months[date.month - 1]} ${date.year}`);
}

/** Licence, dates, quality of the data and projection, then the owners; a line each. */
export function imprintSentences(facts: ImprintFacts, words: MarginaliaWords): string[] {
  const { timestamp, squareMetres, grid, owners } = facts;
  const date = readDate(timestamp);
  const day = date && words.day(date.day, words.months[date.month - 1] ?? "", date.year);
  const printed = editionOf(facts, words);
  const dates = [...(day ? [words.dataOf(day)] : []), ...(printed ? [words.edition(printed)] : [])];
  return [
    `${words.credit} · ${CREDIT_PAGE}`,
    ...(dates.length > 0 ? [dates.join(" · ")] : []),
    words.quality,
    ...(facts.hasDistances ? [words.distances] : []),
    `${grid ? words.projectionOn(grid) : words.projection} · ${words.squares(formatGround(squareMetres, words))}`,
    ...owners,
  ];
}

function readDate(timestamp: string | undefined): { year: number; month: number; day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(timestamp ?? "");
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}
