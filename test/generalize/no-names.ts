import type { PaperNames } from "../../src/generalize/paper-features.ts";

/** A map on which nothing is lettered. */
export const NO_NAMES: PaperNames = {
  streets: [],
  waterLines: [],
  areas: [],
  places: [],
  pois: [],
  numbers: [],
  shields: [],
  exits: [],
};
