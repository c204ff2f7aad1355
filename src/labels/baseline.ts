import type { Mm, PaperLine, PaperPoint } from "../core/geometry.ts";

/** Distance between the points of a baseline: a fifth of a small letter's width. */
const STEP: Mm = 0.25;
/** Beyond three standard deviations a Gaussian weighs nothing that paper shows. */
const REACH_IN_SIGMAS = 3;

/** A smoothed line in even steps, with what a line of letters asks of it. */
export interface Baseline {
  readonly step: Mm;
  readonly length: Mm;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Radians, clockwise on paper, without jumps of a whole turn. */
  readonly headings: Float64Array;
  /** How far smoothing moved the line at each point. */
  readonly shifts: Float64Array;
  /** Where on the baseline a place of the original line lies, both in mm along. */
  readonly onBaseline: (alongLine: Mm) => Mm;
}

/**
 * The line as letters follow it: resampled evenly, smoothed by a Gaussian of `sigma` mm so that a kink becomes a bend
 * that letters can take, and measured anew, since a smoothed corner is shorter and would crowd the letters. Ends stay
 * where they are. Undefined for lines shorter than two steps.
 */
export function baselineOf(line: PaperLine, sigma: Mm): Baseline | undefined {
  const rough = resample(line);
  if (!rough) return undefined;
  const weights = gaussian(sigma / rough.step);
  const xs = smooth(rough.xs, weights);
  const ys = smooth(rough.ys, weights);
  const moved = distancesBetween({ xs, ys }, rough);
  const lengths = lengthsAlong(xs, ys);
  const even = resample(Array.from(xs, (x, i): PaperPoint => [x, ys[i] ?? 0]));
  if (!even) return undefined;
  const onBaseline = (alongLine: Mm): Mm => valueAt(lengths, alongLine / rough.step);
  return {
    step: even.step,
    length: even.step * (even.xs.length - 1),
    xs: even.xs,
    ys: even.ys,
    headings: headingsOf(even.xs, even.ys),
    shifts: resampleValues(moved, lengths, even.step),
    onBaseline,
  };
}

interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

function distancesBetween(a: Points, b: Points): Float64Array {
  const distances = new Float64Array(a.xs.length);
  for (let i = 0; i < distances.length; i++) {
    const dx = (a.xs[i] as number) - (b.xs[i] as number);
    const dy = (a.ys[i] as number) - (b.ys[i] as number);
    distances[i] = Math.sqrt(dx * dx + dy * dy);
  }
  return distances;
}

/** Values given at uneven lengths along, taken at even ones. */
function resampleValues(values: Float64Array, lengths: Float64Array, step: Mm): Float64Array {
  const last = lengths.length - 1;
  const even = new Float64Array(Math.round((lengths[last] ?? 0) / step) + 1);
  let next = 0;
  for (let i = 0; i < even.length; i++) {
    while (next < last && (lengths[next] ?? 0) < i * step) next++;
    even[i] = values[next] ?? 0;
  }
  return even;
}

/** Linear between neighbours, constant beyond the ends. */
export function valueAt(values: Float64Array, position: number): number {
  const last = values.length - 1;
  if (!(position > 0)) return values[0] ?? 0;
  if (position >= last) return values[last] ?? 0;
  const index = Math.floor(position);
  const value = values[index] as number;
  return value + (position - index) * ((values[index + 1] as number) - value);
}

function lengthsAlong(xs: Float64Array, ys: Float64Array): Float64Array {
  const lengths = new Float64Array(xs.length);
  for (let i = 1; i < xs.length; i++) {
    const dx = (xs[i] ?? 0) - (xs[i - 1] ?? 0);
    const dy = (ys[i] ?? 0) - (ys[i - 1] ?? 0);
    lengths[i] = (lengths[i - 1] ?? 0) + Math.sqrt(dx * dx + dy * dy);
  }
  return lengths;
}

/** The point `at` mm along; beyond the ends the nearest end. */
export const pointAlong = ({ xs, ys, step }: Baseline, at: Mm): PaperPoint => [
  valueAt(xs, at / step),
  valueAt(ys, at / step),
];

/** Indices of the baseline's points within a stretch. */
export const indicesWithin = ({ step, xs }: Baseline, from: Mm, to: Mm): readonly [number, number] => [
  Math.max(0, Math.ceil(from / step)),
  Math.min(xs.length - 1, Math.floor(to / step)),
];

function resample(line: PaperLine): { xs: Float64Array; ys: Float64Array; step: Mm } | undefined {
  const lengths = new Float64Array(line.length);
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as PaperPoint;
    const to = line[i] as PaperPoint;
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    lengths[i] = (lengths[i - 1] as number) + Math.sqrt(dx * dx + dy * dy);
  }
  const total = lengths.at(-1) ?? 0;
  const steps = Math.round(total / STEP);
  if (steps < 2) return undefined;
  const step = total / steps;
  const xs = new Float64Array(steps + 1);
  const ys = new Float64Array(steps + 1);
  let segment = 1;
  for (let i = 0; i <= steps; i++) {
    const at = i * step;
    while (segment < line.length - 1 && (lengths[segment] ?? 0) < at) segment++;
    const from = line[segment - 1] as PaperPoint;
    const to = line[segment] as PaperPoint;
    const start = lengths[segment - 1] ?? 0;
    const span = (lengths[segment] ?? 0) - start;
    const share = span > 0 ? Math.min(1, (at - start) / span) : 0;
    xs[i] = from[0] + share * (to[0] - from[0]);
    ys[i] = from[1] + share * (to[1] - from[1]);
  }
  return { xs, ys, step };
}

/** One half of the bell, from the middle outwards; the whole sums to 1. */
function gaussian(sigmaInSteps: number): Float64Array {
  const reach = Math.ceil(REACH_IN_SIGMAS * sigmaInSteps);
  const half = Float64Array.from({ length: reach + 1 }, (_, i) => Math.exp(-0.5 * (i / sigmaInSteps) ** 2));
  const sum = half.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  return half.map((weight) => weight / sum);
}

function smooth(values: Float64Array, weights: Float64Array): Float64Array {
  const last = values.length - 1;
  const first = values[0] ?? 0;
  const end = values[last] ?? 0;
  const reach = weights.length - 1;
  // The line continued beyond both ends, so that the inner loop asks nothing.
  const padded = new Float64Array(values.length + 2 * reach);
  padded.set(values, reach);
  for (let k = 1; k <= reach; k++) {
    padded[reach - k] = 2 * first - (values[Math.min(k, last)] ?? first);
    padded[reach + last + k] = 2 * end - (values[Math.max(last - k, 0)] ?? end);
  }
  const smoothed = new Float64Array(values.length);
  for (let i = 0; i <= last; i++) {
    let sum = (weights[0] as number) * (padded[i + reach] as number);
    for (let k = 1; k <= reach; k++) {
      sum += (weights[k] as number) * ((padded[i + reach - k] as number) + (padded[i + reach + k] as number));
    }
    smoothed[i] = sum;
  }
  return smoothed;
}

function headingsOf(xs: Float64Array, ys: Float64Array): Float64Array {
  const last = xs.length - 1;
  const headings = new Float64Array(xs.length);
  for (let i = 0; i <= last; i++) {
    const before = Math.max(0, i - 1);
    const after = Math.min(last, i + 1);
    const dx = (xs[after] ?? 0) - (xs[before] ?? 0);
    const heading = Math.atan2((ys[after] ?? 0) - (ys[before] ?? 0), dx);
    const previous = headings[Math.max(0, i - 1)] ?? heading;
    headings[i] = i === 0 ? heading : previous + wholeTurnsAway(heading - previous);
  }
  return headings;
}

/** The same turn between −180° and 180°. */
export const wholeTurnsAway = (turn: number): number => turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI));
