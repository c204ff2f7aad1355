import type { Features } from "../features/features.ts";
import { houseNumbers } from "./house-numbers.ts";
import type { NameContext } from "./name-context.ts";
import { namedAreas } from "./named-areas.ts";
import { namedWaterLines, roadRefs } from "./named-lines.ts";
import { namedPoints } from "./named-points.ts";
import { namedStreets } from "./named-streets.ts";
import type { PaperNames } from "./paper-features.ts";
import { paperPois } from "./paper-pois.ts";
import { roadExits } from "./road-exits.ts";

/** Everything that is to be lettered in one frame, each name with the rule that letters it. */
export function paperNames(features: Features, context: NameContext): PaperNames {
  const streets = namedStreets(features.lines.roads, features.points.places, context);
  return {
    streets,
    waterLines: namedWaterLines(features.lines.waterways, context),
    areas: namedAreas(features, streets, context),
    places: namedPoints(features.points, context),
    pois: paperPois(features.points.pois, context),
    numbers: houseNumbers(features.points.addresses, context),
    shields: roadRefs(features.lines.roads, context),
    exits: roadExits(features, context),
  };
}
