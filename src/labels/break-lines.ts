/** How a name may be broken. */
export interface LineLimits {
  /** A longer line is broken where it can be. */
  readonly maxLetters: number;
  readonly maxLines: number;
}

/** Gives a text in so many lines; fewer where it has fewer words. Lines asked for before are not measured anew. */
export type LineBreaker = (count: number) => readonly string[];

/**
 * The name in as few lines as its letters ask for, of widths as even as can be. Breaks stand for a space or
 * follow a hyphen; a single word is never cut, however long.
 */
export function breakLines(text: string, limits: LineLimits, breakInto: LineBreaker): readonly string[] {
  const fewest = Math.ceil(text.length / Math.max(1, limits.maxLetters));
  for (let count = Math.max(1, fewest); count <= limits.maxLines; count++) {
    const lines = breakInto(count);
    if (lines.every((line) => line.length <= limits.maxLetters)) return lines;
  }
  return breakInto(Math.max(1, limits.maxLines));
}

/** After a hyphen within a word; at a space, but not before a dash: no line begins with one. */
const BREAKS = /(?<=\p{L}-)(?=\p{L})| (?![-–—] )/u;

/** Breaks the text so that the widest line is as narrow as can be. Only the proportions of the widths matter. */
export function lineBreaker(text: string, widthOf: (line: string) => number): LineBreaker {
  const pieces = text.split(BREAKS).filter((piece) => piece !== "");
  const lines: string[] = [];
  const widths: number[] = [];
  const spanAt = (from: number, to: number): number => from * (pieces.length + 1) + to;
  const lineOf = (from: number, to: number): string => {
    const span = spanAt(from, to);
    lines[span] ??= joinPieces(pieces, from, to);
    return lines[span];
  };
  const widthBetween = (from: number, to: number): number => {
    const span = spanAt(from, to);
    widths[span] ??= widthOf(lineOf(from, to));
    return widths[span];
  };
  return (count) => {
    if (pieces.length <= 1 || count <= 1) return [text];
    const spans = balance(pieces.length, Math.min(count, pieces.length), widthBetween);
    return spans.map(([from, to]) => lineOf(from, to));
  };
}

const joinPieces = (pieces: readonly string[], from: number, to: number): string =>
  pieces.slice(from, to).reduce((line, piece) => (isGlued(line) ? line + piece : `${line} ${piece}`), "");

/** Nothing yet, or a word broken after its hyphen: no space follows. */
const isGlued = (line: string): boolean => line === "" || /\p{L}-$/u.test(line);

type Span = readonly [from: number, to: number];

/** Dynamic programming over the last break: least widest line, then least sum of squares. */
function balance(pieces: number, lines: number, widthOf: (from: number, to: number) => number): Span[] {
  let best: (Plan | undefined)[] = [{ widest: 0, squares: 0, spans: [] }];
  for (let line = 0; line < lines; line++) {
    const next: (Plan | undefined)[] = [];
    for (let to = line + 1; to <= pieces; to++) {
      for (let from = line; from < to; from++) {
        const before = best[from];
        if (!before) continue;
        const plan = extend(before, [from, to], widthOf(from, to));
        if (isBetter(plan, next[to])) next[to] = plan;
      }
    }
    best = next;
  }
  return [...(best[pieces]?.spans ?? [[0, pieces] as const])];
}

interface Plan {
  readonly widest: number;
  readonly squares: number;
  readonly spans: readonly Span[];
}

const extend = (plan: Plan, span: Span, width: number): Plan => ({
  widest: Math.max(plan.widest, width),
  squares: plan.squares + width * width,
  spans: [...plan.spans, span],
});

const isBetter = (plan: Plan, than: Plan | undefined): boolean =>
  !than || plan.widest < than.widest || (plan.widest === than.widest && plan.squares < than.squares);
