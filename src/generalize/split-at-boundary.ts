import { distance, type Mm, type PaperLine, type PaperPoint, pointBetween } from "../core/geometry.ts";

/** What a street has on the other side of the boundary by less than this stays with the rest of it. */
const MIN_STRETCH: Mm = 2;

/** Longer segments are asked in pieces: a straight road leaves the commune where it does, not where it next bends. */
const LONGEST_ASKED: Mm = 1;

export interface SideOfBoundary {
  readonly line: PaperLine;
  readonly inside: boolean;
}

/** A point on the line, and the way there from the point before. */
interface Step {
  readonly at: PaperPoint;
  readonly isVertex: boolean;
  readonly length: Mm;
  readonly inside: boolean;
}

/** Steps `first` to `last` (of numbers from 1; the line starts at 0) on one side. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly length: Mm;
  readonly inside: boolean;
}

/**
 * The line in stretches inside and outside, none shorter than 2 mm unless the whole line is: the shortest goes over to
 * its neighbours' side, until all are long enough.
 *
 *     ─────╲   ╱─────── boundary
 *     ══════╳═╳════════ street: one stretch
 *            ╲╱
 */
export function splitAtBoundary(
  line: PaperLine,
  isInside: (point: PaperPoint) => boolean,
): readonly SideOfBoundary[] {
  const steps = stepsAlong(line, isInside);
  let runs = joinAlike(
    steps
      .slice(1)
      .map(({ length, inside }, index) => ({ first: index + 1, last: index + 1, length, inside })),
  );
  while (runs.length > 1) {
    const shortest = runs.reduce((least, run) => (run.length < least.length ? run : least));
    if (shortest.length >= MIN_STRETCH) break;
    runs = joinAlike(runs.map((run) => (run === shortest ? { ...run, inside: !run.inside } : run)));
  }
  return runs.map(({ first, last, inside }) => ({
    line: steps
      .slice(first - 1, last + 1)
      .filter(({ isVertex }, index, { length }) => isVertex || index === 0 || index === length - 1)
      .map(({ at }) => at),
    inside,
  }));
}

/** Each step lies where its middle lies. */
function stepsAlong(line: PaperLine, isInside: (point: PaperPoint) => boolean): readonly Step[] {
  const steps: Step[] = [];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (from) addSteps(from, to, { isInside, into: steps });
    else steps.push({ at: to, isVertex: true, length: 0, inside: false });
  }
  return steps;
}

function addSteps(
  from: PaperPoint,
  to: PaperPoint,
  { isInside, into }: { readonly isInside: (point: PaperPoint) => boolean; readonly into: Step[] },
): void {
  const whole = distance(from, to);
  const pieces = Math.max(1, Math.ceil(whole / LONGEST_ASKED));
  const length = whole / pieces;
  for (let piece = 0; piece < pieces; piece++) {
    const isVertex = piece === pieces - 1;
    const at = isVertex ? to : pointBetween(from, to, (piece + 1) / pieces);
    into.push({ at, isVertex, length, inside: isInside(pointBetween(from, to, (piece + 0.5) / pieces)) });
  }
}

function joinAlike(runs: readonly Run[]): readonly Run[] {
  const joined: { -readonly [Key in keyof Run]: Run[Key] }[] = [];
  for (const { first, last, length, inside } of runs) {
    const before = joined.at(-1);
    if (before?.inside === inside) {
      before.last = last;
      before.length += length;
    } else joined.push({ first, last, length, inside });
  }
  return joined;
}
