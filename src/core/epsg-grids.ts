import type { LonLat } from "./geometry.ts";
import { editDistance } from "./nearest-word.ts";

/** A national or world-wide map grid in metres, by its code in the EPSG Geodetic Parameter Dataset. */
export interface EpsgGrid {
  readonly code: number;
  /** As EPSG has it. */
  readonly name: string;
  /** Its definition in the words of PROJ. */
  readonly proj: string;
}

/** Definitions: EPSG Geodetic Parameter Dataset (epsg.org), one code each; written out here since they never change. */
const GRS80 = "+ellps=GRS80 +units=m +no_defs";

const LAMBERT_93: EpsgGrid = {
  code: 2154,
  name: "RGF93 / Lambert-93",
  proj: `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${GRS80}`,
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The nine conical zones of France, each true 0.75° north and south of its middle latitude. */
const CONICAL = { first: 42, last: 50 } as const;
const CONICAL_ZONES = range(CONICAL.first, CONICAL.last).map((latitude): EpsgGrid => {
  const parallels = `+lat_0=${latitude} +lat_1=${latitude - 0.75} +lat_2=${latitude + 0.75}`;
  const northing = (latitude - 41) * 1_000_000 + 200_000;
  return {
    code: 3900 + latitude,
    name: `RGF93 / CC${latitude}`,
    proj: `+proj=lcc ${parallels} +lon_0=3 +x_0=1700000 +y_0=${northing} ${GRS80}`,
  };
});

const utm = (code: number, datum: string, zone: number, side: "N" | "S"): EpsgGrid => ({
  code,
  name: `${datum} / UTM zone ${zone}${side}`,
  proj: `+proj=utm +zone=${zone}${side === "S" ? " +south" : ""} ${datum === "WGS 84" ? "+datum=WGS84 +units=m +no_defs" : GRS80}`,
});

/** What the law prescribes for French territories overseas. */
const OVERSEAS = [
  utm(2972, "RGFG95", 22, "N"),
  utm(2975, "RGR92", 40, "S"),
  utm(4467, "RGSPM06", 21, "N"),
  utm(4471, "RGM04", 38, "S"),
  utm(5490, "RGAF09", 20, "N"),
];

/** Every grid that a sheet may be drawn in, by code. */
export const EPSG_GRIDS: ReadonlyMap<number, EpsgGrid> = new Map(
  [
    LAMBERT_93,
    ...OVERSEAS,
    ...CONICAL_ZONES,
    ...range(28, 38).map((zone) => utm(25_800 + zone, "ETRS89", zone, "N")),
    ...range(1, 60).map((zone) => utm(32_600 + zone, "WGS 84", zone, "N")),
    ...range(1, 60).map((zone) => utm(32_700 + zone, "WGS 84", zone, "S")),
  ]
    .toSorted((a, b) => a.code - b.code)
    .map((grid) => [grid.code, grid]),
);

/** The known codes most like one that is unknown: by slips of the finger, then by number. */
export function nearestCodes(code: number, count: number): readonly number[] {
  const slips = (known: number): number => editDistance(String(code), String(known));
  return [...EPSG_GRIDS.keys()]
    .toSorted((a, b) => slips(a) - slips(b) || Math.abs(a - code) - Math.abs(b - code) || a - b)
    .slice(0, count);
}

/** Degrees of longitude that a UTM zone is wide; the first begins at the date line. */
const ZONE_WIDTH = 6;

/** Codes of grids that were made for this place, the narrowest first. */
export function codesFor([lon, lat]: LonLat): readonly number[] {
  const isInFrance = lon > -5.5 && lon < 9.7 && lat > 41.2 && lat < 51.2;
  const conical = Math.min(CONICAL.last, Math.max(CONICAL.first, Math.round(lat)));
  const zone = Math.min(60, Math.floor((lon + 180) / ZONE_WIDTH) + 1);
  return [...(isInFrance ? [3900 + conical, LAMBERT_93.code] : []), (lat < 0 ? 32_700 : 32_600) + zone];
}
