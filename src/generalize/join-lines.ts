import type { PaperLine, PaperPoint } from "../core/geometry.ts";

/** A line with the object that it comes from. */
export interface TracedLine {
  readonly osm: string;
  readonly line: PaperLine;
}

const startOf = (line: PaperLine): PaperPoint => line[0] as PaperPoint;
const endOf = (line: PaperLine): PaperPoint => line.at(-1) as PaperPoint;
const isSame = (a: PaperPoint, b: PaperPoint): boolean => a[0] === b[0] && a[1] === b[1];

/**
 * Lines joined end to end wherever exactly two of them meet; where three or more meet is a junction and
 * stays one. A joined line carries the first one's object. `directed` joins only end to start, for lines
 * whose direction means something (rivers, cliffs).
 */
export function joinLines(lines: readonly TracedLine[], directed = false): TracedLine[] {
  const ends = countEnds(lines);
  const used = new Set<TracedLine>();
  const joined: TracedLine[] = [];
  for (const first of lines) {
    if (used.has(first)) continue;
    used.add(first);
    const forward = follow(first.line, { ends, used, directed, towards: "end" });
    const whole = follow(forward, { ends, used, directed, towards: "start" });
    joined.push({ osm: first.osm, line: whole });
  }
  return joined;
}

/** x → y → the lines that end there: to make texts of thousands of points takes longer than all the rest. */
type Ends = Map<number, Map<number, TracedLine[]>>;

function countEnds(lines: readonly TracedLine[]): Ends {
  const ends: Ends = new Map();
  const add = ([x, y]: PaperPoint, line: TracedLine) => {
    const column = ends.get(x);
    const there = column?.get(y);
    if (there) there.push(line);
    else if (column) column.set(y, [line]);
    else ends.set(x, new Map([[y, [line]]]));
  };
  for (const traced of lines) {
    add(startOf(traced.line), traced);
    add(endOf(traced.line), traced);
  }
  return ends;
}

interface Walk {
  readonly ends: Ends;
  readonly used: Set<TracedLine>;
  readonly directed: boolean;
  readonly towards: "start" | "end";
}

/** The line grown from one of its ends for as long as just one unused line goes on from there. */
function follow(line: PaperLine, walk: Walk): PaperLine {
  const parts: PaperLine[] = [line];
  let tip = walk.towards === "end" ? endOf(line) : startOf(line);
  for (;;) {
    const meeting = walk.ends.get(tip[0])?.get(tip[1]) ?? [];
    const next = meeting.length === 2 ? meeting.find((candidate) => !walk.used.has(candidate)) : undefined;
    const piece = next && oriented(next.line, tip, walk);
    if (!next || !piece) break;
    walk.used.add(next);
    if (walk.towards === "end") parts.push(piece.slice(1));
    else parts.unshift(piece.slice(0, -1));
    tip = walk.towards === "end" ? endOf(piece) : startOf(piece);
  }
  return parts.length === 1 ? line : parts.flat();
}

/** The next line turned so that it goes on from the tip; undefined where its direction forbids that. */
function oriented(line: PaperLine, tip: PaperPoint, { towards, directed }: Walk): PaperLine | undefined {
  const fits = isSame(tip, towards === "end" ? startOf(line) : endOf(line));
  if (fits) return line;
  return directed ? undefined : [...line].reverse();
}
