import type { Box } from "../core/geometry.ts";
import type { IndexEntry, StreetIndex } from "../gazetteer/street-index.ts";
import type { Grid, GridBand } from "../sheet/sheet.ts";

/** The squares that the index gives for each object, as one box on the map, by OSM id. */
export function entryPlaces(
  { streets, places, pois, keys }: StreetIndex,
  grid: Grid,
): ReadonlyMap<string, Box> {
  const columns = byLabel(grid.columns);
  const rows = byLabel(grid.rows);
  const boxes = new Map<string, Box>();
  for (const { osm, squares } of [...streets, ...places, ...pois, ...keys]) {
    const box = boxOfSquares(squares, columns, rows);
    if (box && !boxes.has(osm)) boxes.set(osm, box);
  }
  return boxes;
}

type Bands = ReadonlyMap<string, GridBand>;

const byLabel = (bands: readonly GridBand[]): Bands => new Map(bands.map((band) => [band.label, band]));

/** "B3" or "B3–C4": from the first to the last. */
function boxOfSquares(squares: IndexEntry["squares"], columns: Bands, rows: Bands): Box | undefined {
  const named = squares.split("–").map((square) => /^(\D+)(\d+)$/.exec(square));
  const across = named.flatMap((square) => columns.get(square?.[1] ?? "") ?? []);
  const down = named.flatMap((square) => rows.get(square?.[2] ?? "") ?? []);
  if (across.length === 0 || down.length === 0) return undefined;
  return {
    minX: Math.min(...across.map(({ from }) => from)),
    minY: Math.min(...down.map(({ from }) => from)),
    maxX: Math.max(...across.map(({ to }) => to)),
    maxY: Math.max(...down.map(({ to }) => to)),
  };
}
