import { lengthOf, type Mm, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import { offsetLine } from "../core/offset-line.ts";
import { mmOfPoints } from "../core/units.ts";
import { CASING, type Meeting } from "./junctions.ts";
import { letteredLine } from "./line-candidates.ts";
import { narrowest } from "./name-forms.ts";
import { MOST_PAST_ENDS, type Site, type SurveyedStreet } from "./street-sites.ts";
import type { Stretch } from "./stretch.ts";

/** White between a ribbon's edge and the letters beside it. */
const GAP: Mm = 0.25;
/** Half of the height from the foot of a g to the head of a b, in em: the room of a line of letters. */
const HALF_HEIGHT_EM = 0.46;
/** A name stands no farther past each end of its street. */
const LONGEST_PAST_END: Mm = 8;
/** Of a street in many pieces the longest. */
const MOST_RUNS = 3;
const SMOOTHING: Mm = 1;

/** A line beside a run of a street, where letters stand clear of its ribbon. */
export interface BesideSite extends Site {
  /** The street begins and ends here on the line, which goes on beyond both. */
  readonly street: { readonly from: Mm; readonly to: Mm };
}

/**
 * Lines to both sides of the runs for names that do not fit into the ribbon. There a name may run past the mouths of
 * side streets that leave on the other side, and past the end of its own street, where the ground is free:
 *
 *     ┌───────────────┐
 *     │ Rue du Puits  │   a ribbon shorter than its name
 *     ══════╗  ╔══════
 *           ║  ║
 */
export function besideSites({ named, site: { room }, junctions, index }: SurveyedStreet): BesideSite[] {
  return named.slice(0, MOST_RUNS).flatMap((one) => {
    const least = narrowest(one.forms);
    const halfHeight = HALF_HEIGHT_EM * mmOfPoints(one.type.sizePt);
    const { width } = one.run.ribbon;
    const away = width / 2 + (width > 0 ? CASING : 0) + GAP + halfHeight;
    const past = Math.min(LONGEST_PAST_END, (one.forms[0]?.width ?? 0) * MOST_PAST_ENDS);
    const extended = extendLine(one.run.line, past);
    return [-away, away].flatMap((offset): BesideSite[] => {
      const line = offsetLine(extended, offset);
      const edges = [offset - halfHeight, offset + halfHeight].map(
        (edge) => () =>
          meetingsOn(offsetLine(extended, edge), lengthOf(line), (side) => junctions.beside(side, index)),
      );
      const lettered = letteredLine(line, { room, sigma: SMOOTHING, junctions: edges, least });
      return lettered
        ? [{ ...one, lettered, street: { from: past, to: lettered.baseline.length - past } }]
        : [];
    });
  });
}

/** The share of a name that stands past the ends of its street; 1 where its middle does. */
export function sharePastEnds({ street }: BesideSite, middle: Mm, width: Mm): number {
  if (middle < street.from || middle > street.to) return 1;
  const before = Math.max(0, street.from - (middle - width / 2));
  const after = Math.max(0, middle + width / 2 - street.to);
  return (before + after) / width;
}

/** What an edge of the letters meets, as stretches of their middle line: in a bend the two differ in length. */
function meetingsOn(edge: PaperLine, length: Mm, find: (edge: PaperLine) => Stretch[]): Meeting[] {
  const scale = length / (lengthOf(edge) || 1);
  return find(edge).map(({ from, to }) => ({ from: from * scale, to: to * scale, isPassable: false }));
}

/** The line gone on straight at both ends. */
function extendLine(line: PaperLine, by: Mm): PaperLine {
  const [first, second] = line as [PaperPoint, PaperPoint];
  const last = line.at(-1) as PaperPoint;
  const beforeLast = line.at(-2) as PaperPoint;
  return [beyond(second, first, by), ...line, beyond(beforeLast, last, by)];
}

function beyond(from: PaperPoint, to: PaperPoint, by: Mm): PaperPoint {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.hypot(dx, dy) || 1;
  return [to[0] + (dx / length) * by, to[1] + (dy / length) * by];
}
