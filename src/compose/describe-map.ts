import { heightOf, widthOf } from "../core/geometry.ts";
import { describeInWords } from "../core/messages/map-description.ts";
import type { Labelling, PlacedLabel } from "../labels/labelling.ts";
import type { MapFrame } from "../sheet/sheet.ts";

/** Names that an ear keeps. */
const MOST_PLACES = 8;
const MOST_WATERS = 5;

const MM_PER_KM = 1e6;

/** The map in words, for those who do not see it: what it shows, how large, and its greatest names. */
export function describeMap(
  { box, scaleDenominator, rotationDegrees, grid }: MapFrame,
  { placed }: Pick<Labelling, "placed">,
  { title, language }: { readonly title: string; readonly language: string },
): string {
  const streets = placed.filter(({ kind, inside }) => kind === "street" && inside);
  const kmPerMm = scaleDenominator / MM_PER_KM;
  const square = (at: 0 | -1): string => `${grid.columns.at(at)?.label}${grid.rows.at(at)?.label}`;
  return describeInWords(
    {
      title,
      scaleDenominator,
      rotationDegrees,
      widthKm: widthOf(box) * kmPerMm,
      heightKm: heightOf(box) * kmPerMm,
      firstSquare: square(0),
      lastSquare: square(-1),
      streets: new Set(streets.map(({ name }) => name)).size,
      places: greatest(placed.filter(({ kind, inside }) => kind === "place" && inside)).slice(0, MOST_PLACES),
      waters: greatest(placed.filter(({ kind }) => kind === "sea" || kind === "water-line")).slice(
        0,
        MOST_WATERS,
      ),
    },
    language,
  );
}

/** By size of type, then as they were placed last: the map's own order of rank. */
const greatest = (labels: readonly PlacedLabel[]): string[] => [
  ...new Set(
    labels
      .toReversed()
      .toSorted((a, b) => b.sizePt - a.sizePt)
      .map(({ name }) => name),
  ),
];
