import type { Box } from "../core/geometry.ts";
import { areasWanted } from "./area-candidates.ts";
import type { Wanted } from "./candidate.ts";
import { choose } from "./choose.ts";
import { findKeyBox } from "./key-box.ts";
import type { LabelSite } from "./label-site.ts";
import { placesWanted } from "./place-candidates.ts";
import { poisWanted } from "./poi-candidates.ts";
import { shieldsWanted } from "./shield-candidates.ts";
import { streetsWanted } from "./street-candidates.ts";
import { isTooShort, surveyStreets } from "./street-sites.ts";
import { waterLinesWanted } from "./water-line-candidates.ts";

/** What a frame's names got, on a site that keeps a corner for the list of key numbers where one is free. */
export type NameChoices = ReturnType<typeof choose> & {
  readonly site: LabelSite;
  /** Names that no font of the style can write. */
  readonly unwritable: readonly Wanted[];
};

/** Of a map's key numbers few have more figures. */
const USUAL_FIGURES = 2;
/** Of the streets that are long enough for their names, so many find no room in the end, and some of the rest. */
const KEYED_BESIDES = 1.12;
const KEYED_AT_LEAST_BESIDES = 5;

/**
 * Everything that can be written, with its place. The discs hold as many figures as the streets that are surely keyed
 * ask for; where it turns out that there are more, all is chosen again.
 */
export function chooseNames(emptySite: LabelSite, face: Box, firstKey: number): NameChoices {
  const surveyed = surveyStreets(emptySite);
  const surelyKeyed = surveyed.filter(({ street, sites }) => street.inside && isTooShort(sites)).length;
  const likely = surelyKeyed === 0 ? 0 : Math.ceil(surelyKeyed * KEYED_BESIDES) + KEYED_AT_LEAST_BESIDES;
  const keyBox = findKeyBox(emptySite, face, likely);
  const site = keyBox ? { ...emptySite, keyBox } : emptySite;
  const streets = surveyed.map((one) => ({ ...one, site }));
  const figuresOf = (keys: number): number => String(firstKey - 1 + keys).length;
  const figures = Math.max(USUAL_FIGURES, figuresOf(surelyKeyed));
  const chosen = chooseWith(site, streetsWanted(streets, figures));
  const keyed = chosen.choices.filter(({ candidate }) => candidate?.printKey).length;
  return figuresOf(keyed) > figures ? chooseWith(site, streetsWanted(streets, figuresOf(keyed))) : chosen;
}

function chooseWith(site: LabelSite, streets: readonly Wanted[]): NameChoices {
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
    ...choose(wanted.filter(isWritable)),
    site,
    unwritable: wanted.filter((one) => !isWritable(one) && !one.repetition),
  };
}
