/** Cells of a raster, row by row from the top left. */
export interface Raster {
  readonly columns: number;
  readonly rows: number;
}

const FAR = 1e12;

/**
 * For each cell the distance, in cells, to the nearest cell where `mask` is set; exact.
 * Felzenszwalb & Huttenlocher, Distance Transforms of Sampled Functions, 2012: the lower envelope of a
 * parabola on each cell, first down the columns, then along the rows.
 */
export function distanceField(mask: Uint8Array, { columns, rows }: Raster): Float32Array {
  const squared = new Float64Array(mask.length);
  for (let i = 0; i < mask.length; i++) squared[i] = mask[i] === 1 ? 0 : FAR;
  const pass = envelopePass(squared, Math.max(columns, rows));
  for (let column = 0; column < columns; column++) pass({ start: column, stride: columns, count: rows });
  for (let row = 0; row < rows; row++) pass({ start: row * columns, stride: 1, count: columns });
  return Float32Array.from(squared, Math.sqrt);
}

interface Run {
  readonly start: number;
  readonly stride: number;
  readonly count: number;
}

/** Replaces one row or column of squared distances by the lower envelope of its parabolas. */
function envelopePass(squared: Float64Array, longest: number): (run: Run) => void {
  const heights = new Float64Array(longest);
  const apexes = new Int32Array(longest);
  const borders = new Float64Array(longest + 1);
  return ({ start, stride, count }) => {
    for (let i = 0; i < count; i++) heights[i] = squared[start + i * stride] ?? FAR;
    let top = 0;
    apexes[0] = 0;
    borders[0] = Number.NEGATIVE_INFINITY;
    borders[1] = Number.POSITIVE_INFINITY;
    for (let i = 1; i < count; i++) {
      let crossing = crossingOf(heights, apexes[top] ?? 0, i);
      while (crossing <= (borders[top] ?? 0)) {
        top--;
        crossing = crossingOf(heights, apexes[top] ?? 0, i);
      }
      top++;
      apexes[top] = i;
      borders[top] = crossing;
      borders[top + 1] = Number.POSITIVE_INFINITY;
    }
    let lowest = 0;
    for (let i = 0; i < count; i++) {
      while ((borders[lowest + 1] ?? 0) < i) lowest++;
      const apex = apexes[lowest] ?? 0;
      squared[start + i * stride] = (i - apex) * (i - apex) + (heights[apex] ?? FAR);
    }
  };
}

/** Where the parabolas standing on cells `a` and `b` cross. */
const crossingOf = (heights: Float64Array, a: number, b: number): number =>
  ((heights[b] ?? FAR) + b * b - (heights[a] ?? FAR) - a * a) / (2 * (b - a));
