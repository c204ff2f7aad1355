import { lengthInBox } from "../core/length-in-box.ts";
import type { NamedStreet, PaperFeatures } from "../generalize/paper-features.ts";
import type { MapFrame, Sheet } from "../sheet/sheet.ts";
import { streetKey } from "./label-site.ts";

/** An inset that shows less of a street shows its end: its name is the main map's. */
const MOST_OF_IT = 0.6;

/** Streets of an inset, by `streetKey`, that the main map shows better. */
export function shownBetterOnMain(inset: MapFrame, { frames }: Sheet, paper: PaperFeatures): Set<string> {
  const metresOn = (frame: MapFrame): ReadonlyMap<string, number> => {
    const streets = paper.frames.find((one) => one.frame === frame.id)?.names.streets ?? [];
    return new Map(streets.map((street) => [streetKey(street), metresShown(street, frame)]));
  };
  const onMain = metresOn(frames[0]);
  const here = [...metresOn(inset)];
  return new Set(
    here.filter(([key, metres]) => metres < MOST_OF_IT * (onMain.get(key) ?? 0)).map(([key]) => key),
  );
}

const metresShown = ({ lines }: NamedStreet, { box, scaleDenominator }: MapFrame): number =>
  (lengthInBox(
    lines.filter(({ inside }) => inside).map(({ line }) => line),
    box,
  ) *
    scaleDenominator) /
  1000;
