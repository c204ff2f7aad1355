/** Cells of a raster, row by row from the top left. */
export interface Raster {
  readonly columns: number;
  readonly rows: number;
}

/** Farther than any raster is wide; its square is still exact. */
const FAR = 1e6;

/**
 * For each cell the distance, in cells, to the nearest cell where `mask` is set; exact.
 * Felzenszwalb & Huttenlocher, Distance Transforms of Sampled Functions, 2012: first the distance within
 * each column, by a sweep down and one up; then along each row the lower envelope of the parabolas that
 * stand on its cells.
 *
 *      ╲   ╱╲    ╱      the envelope of (x − i)² + height(i)²
 *       ╲_╱  ╲__╱       is the squared distance to the nearest set cell
 */
export function distanceField(mask: Uint8Array, raster: Raster): Float32Array {
  const field = columnDistances(mask, raster);
  const envelopeRow = envelopePass(field, raster.columns);
  for (let row = 0; row < raster.rows; row++) envelopeRow(row * raster.columns);
  return field;
}

/** Row by row, as the memory lies. */
function columnDistances(mask: Uint8Array, { columns, rows }: Raster): Float32Array {
  const field = new Float32Array(columns * rows).fill(FAR);
  for (let cell = 0; cell < field.length; cell++) {
    if (mask[cell] === 1) field[cell] = 0;
    else if (cell >= columns) field[cell] = (field[cell - columns] as number) + 1;
  }
  for (let cell = field.length - columns - 1; cell >= 0; cell--) {
    const below = (field[cell + columns] as number) + 1;
    if (below < (field[cell] as number)) field[cell] = below;
  }
  return field;
}

/** Replaces the row that starts at a cell by the root of its lower envelope. */
function envelopePass(field: Float32Array, columns: number): (start: number) => void {
  const heights = new Float64Array(columns);
  const apexes = new Int32Array(columns);
  const borders = new Float64Array(columns + 1);
  return (start) => {
    for (let i = 0; i < columns; i++) heights[i] = (field[start + i] as number) ** 2;
    const top = buildEnvelope(heights, apexes, borders);
    for (let i = 0, lowest = 0; i < columns; i++) {
      if (heights[i] === 0) continue;
      while (lowest < top && (borders[lowest + 1] as number) < i) lowest++;
      const apex = apexes[lowest] as number;
      field[start + i] = Math.sqrt((i - apex) * (i - apex) + (heights[apex] as number));
    }
  };
}

/**
 * Apexes of the envelope's parabolas and the borders between them; returns the last one's number. Amid set cells there
 * is none: whatever lies beyond them is nearer to the last of them.
 */
function buildEnvelope(heights: Float64Array, apexes: Int32Array, borders: Float64Array): number {
  let top = 0;
  apexes[0] = 0;
  borders[0] = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < heights.length; i++) {
    if (heights[i] === 0 && heights[i - 1] === 0 && heights[i + 1] === 0) continue;
    const lift = (heights[i] as number) + i * i;
    for (;;) {
      const apex = apexes[top] as number;
      const crossing = (lift - (heights[apex] as number) - apex * apex) / (2 * (i - apex));
      if (crossing > (borders[top] as number)) {
        top++;
        apexes[top] = i;
        borders[top] = crossing;
        break;
      }
      top--;
    }
  }
  return top;
}
