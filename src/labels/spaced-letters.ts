import type { Mm } from "../core/geometry.ts";
import type { LetterType } from "./letter-types.ts";
import type { SizedText } from "./sized-text.ts";

/** A spaced name spans so much of its area; more would touch its edges. */
const SPAN = 0.5;
/** Wider apart letters are no word any more, in em. */
const MAX_TRACKING = 0.3;
/** Less more than the rule's own is not seen. */
const SEEN = 0.04;

/**
 * The tracking, in em, with which the widest line spans half of so much room; undefined where the rule's own does
 * already.
 */
export function trackingFor(lines: readonly SizedText[], { rule }: LetterType, room: Mm): number | undefined {
  const widest = lines.reduce<SizedText | undefined>(
    (best, line) => (best && best.width >= line.width ? best : line),
    undefined,
  );
  if (!widest || widest.joined || widest.glyphs.length < 2) return undefined;
  const more = (SPAN * room - widest.width) / ((widest.glyphs.length - 1) * widest.em);
  const tracking = Math.min(MAX_TRACKING, rule.tracking + more);
  return tracking > rule.tracking + SEEN ? tracking : undefined;
}
