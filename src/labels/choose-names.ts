import type { Box } from "../core/geometry.ts";
import { areasWanted } from "./area-candidates.ts";
import type { Wanted } from "./candidate.ts";
import { type Choices, choose } from "./choose.ts";
import { findKeyBox } from "./key-box.ts";
import type { LabelSite } from "./label-site.ts";
import { placesWanted } from "./place-candidates.ts";
import { poisWanted } from "./poi-candidates.ts";
import { shieldsWanted } from "./shield-candidates.ts";
import { streetsWanted } from "./street-candidates.ts";
import { surveyStreets } from "./street-sites.ts";
import { waterLinesWanted } from "./water-line-candidates.ts";

/** What a frame's names got. */
export interface NameChoices extends Choices {
  /** Names that no font of the style can write. */
  readonly unwritable: readonly Wanted[];
}

/** Of a map's key numbers few have more figures. */
const USUAL_FIGURES = 2;
/** In the densest towns so many streets have a number: their discs are made for it from the start. */
const MOSTLY_KEYED = 0.5;

/**
 * Everything that can be written, with its place. The discs hold as many figures as a dense town asks for; where it turns
 * out that there are more numbers, all is chosen again.
 */
export function chooseNames(site: LabelSite, face: Box, firstKey: number): NameChoices {
  const streets = surveyStreets(site);
  const figuresOf = (keys: number): number => String(Math.max(0, firstKey - 1 + keys)).length;
  const inside = streets.filter(({ street }) => street.inside).length;
  const figures = Math.max(USUAL_FIGURES, figuresOf(Math.floor(inside * MOSTLY_KEYED)));
  const chosen = chooseWith(site, face, streetsWanted(streets, figures));
  const keyed = chosen.choices.filter(({ candidate }) => candidate?.printKey).length;
  return figuresOf(keyed) > figures
    ? chooseWith(site, face, streetsWanted(streets, figuresOf(keyed)))
    : chosen;
}

function chooseWith(site: LabelSite, face: Box, streets: readonly Wanted[]): NameChoices {
  const wanted = [
    ...placesWanted(site),
    ...streets,
    ...waterLinesWanted(site),
    ...areasWanted(site),
    ...poisWanted(site),
    ...shieldsWanted(site),
  ];
  const isWritable = ({ name, font }: Wanted): boolean => site.lettering.missing(name, font).length === 0;
  return {
    ...choose(wanted.filter(isWritable), (keyed) => findKeyBox(site, face, keyed)),
    unwritable: wanted.filter((one) => !isWritable(one) && !one.repetition),
  };
}
