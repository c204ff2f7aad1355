import type { LabelSearch } from "../config/project.ts";
import type { Box } from "../core/geometry.ts";
import { areasWanted } from "./area-candidates.ts";
import type { Wanted } from "./candidate.ts";
import { type Choices, choose } from "./choose.ts";
import { destinationsWanted } from "./destination-candidates.ts";
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

interface NameTask {
  readonly face: Box;
  readonly search: LabelSearch;
  /** Frames before this one have used the numbers below it. */
  readonly firstKey: number;
  /** This frame has a corner for the list of all numbers of the sheet. */
  readonly hasKeyList: boolean;
}

/** Of a map's key numbers few have more figures. */
const USUAL_FIGURES = 2;
/** In the densest towns so many streets have a number: their discs are made for it from the start. */
const MOSTLY_KEYED = 0.5;

/**
 * Everything that can be written, with its place. The discs hold as many figures as a dense town asks for; where it turns
 * out that there are more numbers, all is chosen again.
 */
export function chooseNames(site: LabelSite, task: NameTask): NameChoices {
  const { firstKey } = task;
  const streets = surveyStreets(site);
  const figuresOf = (keys: number): number => String(Math.max(0, firstKey - 1 + keys)).length;
  const inside = streets.filter(({ street }) => street.inside).length;
  const figures = Math.max(USUAL_FIGURES, figuresOf(Math.floor(inside * MOSTLY_KEYED)));
  const chosen = chooseWith(site, streetsWanted(streets, figures), task);
  const keyed = chosen.choices.filter(({ candidate }) => candidate?.printKey).length;
  return figuresOf(keyed) > figures
    ? chooseWith(site, streetsWanted(streets, figuresOf(keyed)), task)
    : chosen;
}

function chooseWith(
  site: LabelSite,
  streets: readonly Wanted[],
  { face, search, firstKey, hasKeyList }: NameTask,
): NameChoices {
  const wanted = [
    ...placesWanted(site),
    ...streets,
    ...waterLinesWanted(site),
    ...areasWanted(site),
    ...poisWanted(site),
    ...shieldsWanted(site),
    ...destinationsWanted(site),
  ];
  const isWritable = ({ name, font }: Wanted): boolean =>
    font === undefined || site.lettering.missing(name, font).length === 0;
  return {
    ...choose(wanted.filter(isWritable), {
      room: site.room,
      taken: site.taken,
      search,
      findKeyBox: (keyed) => (hasKeyList ? findKeyBox(site, face, firstKey - 1 + keyed) : undefined),
    }),
    unwritable: wanted.filter((one) => !isWritable(one) && !one.repetition),
  };
}
