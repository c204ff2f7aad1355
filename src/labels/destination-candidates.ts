import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { RoadExit } from "../generalize/paper-features.ts";
import { type Candidate, COST, type Wanted } from "./candidate.ts";
import { holdsBoxes, type LabelSite } from "./label-site.ts";
import { casedText, clearanceOf, haloOn, type LetterType } from "./letter-types.ts";
import { boxStraight, setStraight } from "./set-straight.ts";
import { type SizedText, sizeText } from "./sized-text.ts";

/** Less than a neighbour's place: nobody misses it. */
const WORTH = 40;
/** Two signs to one place are never nearer. */
const APART: Mm = 90;
/** White between the neatline and the point of the sign. */
const OFF_NEATLINE: Mm = 1;
/** Where a sign stands: so far back from the edge, and so far aside of the middle of the road. */
const BACK: readonly Mm[] = [0, 2, 4, 7, 10, 14];
const ASIDE: readonly Mm[] = [1.8, 2.4, 3.2, 4.2];
/** Each mm of either; and where it does not run along its road. */
const SET_BACK = 0.5;
const SET_ASIDE = 1;
const NOT_ALONG = 2;
/** Text that is steeper reads upwards. */
const STEEPEST = (80 * Math.PI) / 180;

/** Where main roads lead, « Brest 14 km › », beside each at the map's edge. */
export function destinationsWanted(site: LabelSite): Wanted[] {
  return site.frame.names.exits.flatMap((exit) => {
    const type = site.types.get(exit.rule);
    return type ? [destinationWanted(exit, type, site)] : [];
  });
}

const destinationWanted = (exit: RoadExit, type: LetterType, site: LabelSite): Wanted => ({
  osm: exit.osm,
  kind: "destination",
  name: exit.name,
  language: exit.language,
  inside: false,
  font: type.rule.font,
  priority: type.rule.priority,
  worth: WORTH,
  clearance: clearanceOf(type.rule),
  repeat: { key: `destination ${exit.name}`, apart: APART },
  optional: true,
  repetition: false,
  batches: destinationBatch(exit, type, site),
  reason: () => "no-room",
});

function* destinationBatch(
  exit: RoadExit,
  type: LetterType,
  site: LabelSite,
): Generator<readonly Candidate[], void> {
  const headings = [exit.heading, squareTo(exit.heading)];
  yield headings
    .flatMap((heading, index) => alongHeading(heading, index * NOT_ALONG, { exit, type, site }))
    .sort((a, b) => a.cost - b.cost);
}

/** The nearest of rightwards, down, leftwards and up. */
const squareTo = (heading: number): number => Math.round(heading / (Math.PI / 2)) * (Math.PI / 2);

interface Exit {
  readonly exit: RoadExit;
  readonly type: LetterType;
  readonly site: LabelSite;
}

/** Beside the road on either side, its point towards the edge:  Brest 14 km ›│ */
function alongHeading(heading: number, cost: number, { exit, type, site }: Exit): Candidate[] {
  const { text, angle } = signOf(exit, heading, { type, site });
  const [x, y] = exit.at;
  const [cos, sin] = [Math.cos(heading), Math.sin(heading)];
  return BACK.flatMap((back) =>
    ASIDE.flatMap((aside) =>
      [aside, -aside].flatMap((side) => {
        const inwards = text.width / 2 + OFF_NEATLINE + back;
        const center: PaperPoint = [x - inwards * cos - side * sin, y - inwards * sin + side * cos];
        const placed = candidateAt({ text, center, angle }, { type, site });
        const away = SET_BACK * back + SET_ASIDE * (aside - (ASIDE[0] ?? 0));
        return placed ? [{ ...placed, cost: placed.cost + cost + away }] : [];
      }),
    ),
  );
}

/** The words and the angle at which they read, with the point at the end that is outwards. */
function signOf(
  { name, distanceKm }: RoadExit,
  heading: number,
  { type: { rule, sizePt }, site }: Omit<Exit, "exit">,
): { readonly text: SizedText; readonly angle: number } {
  const turned = Math.atan2(Math.sin(heading), Math.cos(heading));
  const reads = turned <= STEEPEST && turned > STEEPEST - Math.PI;
  const words = casedText(`${name} ${distanceKm} km`, rule);
  const sign = reads ? `${words} ›` : `‹ ${words}`;
  const text = sizeText(sign, { font: rule.font, sizePt, tracking: rule.tracking }, site.lettering);
  return { text, angle: reads ? turned : turned > 0 ? turned - Math.PI : turned + Math.PI };
}

/** None where it would leave the map. */
function candidateAt(
  { text, center, angle }: { readonly text: SizedText; readonly center: PaperPoint; readonly angle: number },
  { type: { rule }, site }: Omit<Exit, "exit">,
): Candidate | undefined {
  const box = boxStraight(text, { center, angle });
  if (!holdsBoxes(site, [box])) return undefined;
  return {
    boxes: [box],
    at: center,
    cost: COST.covers * site.obstacles.covered([box]),
    print: () => ({
      text: text.text,
      as: "full",
      font: rule.font,
      paint: rule.paint,
      sizePt: text.sizePt,
      runs: [setStraight(text, { center, angle })],
      boxes: [box],
      ...haloOn(() => site.ground.paintUnder([box]), rule),
    }),
  };
}
