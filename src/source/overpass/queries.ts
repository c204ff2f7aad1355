import type { Extent } from "../../core/geometry.ts";
import { userError } from "../../core/user-error.ts";

/** A question to Overpass, and what its answer may cost. */
export interface Query {
  readonly text: string;
  /** What the server may take. */
  readonly seconds: number;
  /** What the answer may have at most, unpacked. */
  readonly limitBytes: number;
}

const BYTES_PER_MB = 1024 ** 2;
/** Metres in a degree of latitude, on the average. */
const KM_PER_DEGREE = 111.2;
/** Four times what the densest towns have as XML: the old Paris, 12 MB in a square kilometre. */
const MB_PER_KM2 = 48;
const LEAST_MB = 64;
/** What the reader takes. */
const MOST_MB = 2048;
/** A sheet of that size is a region: its extract is the better way, for us and for the server. */
const MAX_KM2 = 3000;
/** Sheets that differ a little ask the same, so that the cache answers. */
const ROUNDED_TO_DEGREES = 0.002;

/** The head of a query: the server reserves what it names, and prefers those who ask for little. */
const head = (seconds: number, memoryMb: number): string =>
  `[out:xml][timeout:${seconds}][maxsize:${memoryMb * BYTES_PER_MB}];`;

const AREA_SECONDS = 90;
const AREA_MB = 256;

/** Named streets, whose count decides how much room the index gets. */
const STREETS = '["highway"]["name"]';

/** The communes that these filters find: outline and named streets of each. */
export const areaQuery = (filters: string): Query => ({
  seconds: AREA_SECONDS,
  limitBytes: AREA_MB * BYTES_PER_MB,
  text: [
    head(AREA_SECONDS, AREA_MB),
    `${filters}->.communes;`,
    ".communes map_to_area->.areas;",
    `way(area.areas)${STREETS}->.streets;`,
    "(way(r.communes); .streets; .communes;)->.found;",
    "(.found; node(w.found);)->.all;",
    ".all out body;",
  ].join("\n"),
});

/** The named streets of a rectangle that is to be mapped. */
export const boxQuery = (extent: Extent): Query => ({
  seconds: AREA_SECONDS,
  limitBytes: AREA_MB * BYTES_PER_MB,
  text: [
    head(AREA_SECONDS, AREA_MB),
    `way${STREETS}(${boxOf(extent)})->.streets;`,
    "(.streets; node(w.streets);)->.all;",
    ".all out body;",
  ].join("\n"),
});

/**
 * All of a sheet: what touches it, complete, and the areas that it may lie in. Boundaries above the communes' are
 * named but not completed: that of France alone has a hundred thousand nodes.
 */
export function sheetQuery(extent: Extent): Query {
  const box = rounded(extent);
  const km2 = areaKm2(box);
  if (km2 > MAX_KM2) throw userError(2, "source-area-too-large", { km2: Math.round(km2), limitKm2: MAX_KM2 });
  const answerMb = Math.min(MOST_MB, Math.ceil(LEAST_MB + MB_PER_KM2 * km2));
  // A second for each 10 km², and more memory than the answer has, as the server keeps it packed.
  const seconds = Math.min(600, Math.ceil(90 + km2 / 10));
  const middle = `${((box.south + box.north) / 2).toFixed(6)},${((box.west + box.east) / 2).toFixed(6)}`;
  return {
    seconds,
    limitBytes: answerMb * BYTES_PER_MB,
    text: [
      head(seconds, Math.min(1024, Math.max(256, Math.ceil(answerMb / 2)))),
      `nwr(${boxOf(box)})->.touching;`,
      'rel.touching["type"~"^(multipolygon|boundary)$"]["admin_level"!~"^[2-6]$"]->.areas;',
      `is_in(${middle})->.around;`,
      'rel(pivot.around)["type"="multipolygon"]->.over;',
      "(way.touching; way(r.areas); way(r.over); way(pivot.around);)->.ways;",
      "(node.touching; node(w.ways); .ways; rel.touching; .over;)->.all;",
      ".all out body;",
    ].join("\n"),
  };
}

/** South, west, north, east: the order of Overpass. */
const boxOf = ({ west, south, east, north }: Extent): string =>
  [south, west, north, east].map((degree) => degree.toFixed(6)).join(",");

const rounded = ({ west, south, east, north }: Extent): Extent => ({
  west: Math.floor(west / ROUNDED_TO_DEGREES) * ROUNDED_TO_DEGREES,
  south: Math.floor(south / ROUNDED_TO_DEGREES) * ROUNDED_TO_DEGREES,
  east: Math.ceil(east / ROUNDED_TO_DEGREES) * ROUNDED_TO_DEGREES,
  north: Math.ceil(north / ROUNDED_TO_DEGREES) * ROUNDED_TO_DEGREES,
});

function areaKm2({ west, south, east, north }: Extent): number {
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  return (east - west) * (north - south) * KM_PER_DEGREE ** 2 * shrink;
}
