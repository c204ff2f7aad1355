import { EPSG_GRIDS } from "../../core/epsg-grids.ts";
import type { LonLat } from "../../core/geometry.ts";
import { gridBearing, mapGrid } from "../../core/map-grid.ts";
import type { ProjectionParameters } from "../../core/projection.ts";
import type { MapFrame } from "../../sheet/sheet.ts";

/** How a map frame lies on the ground, in words that other programs know. */
export interface Georeference {
  /** Of the official grid that the map is drawn in; absent for the sheet's own projection. */
  readonly epsg?: number;
  /** The projection in PROJ's words. */
  readonly proj: string;
  /** In the words of OGC 01-009; for the sheet's own projection, which has no code. */
  readonly wkt?: string;
  /**
   * Paper to ground, x and y in mm from the trim's top left, y down:
   * easting = a·x + b·y + c, northing = d·x + e·y + f, in metres of the projection.
   */
  readonly metresFromMm: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
}

/** Both kinds of projection are a grid in metres, turned and made small. */
export function georeferenceOf({ projection }: Pick<MapFrame, "projection">): Georeference {
  const { center } = projection;
  if (projection.kind === "transverse-mercator") {
    const metresFromMm = affine(projection, { gridCenter: [0, 0], scaleFactor: 1 });
    return { proj: localProj(center), wkt: localWkt(center), metresFromMm };
  }
  const { code } = projection;
  const definition = EPSG_GRIDS.get(code);
  if (!definition) throw new Error(`no grid with the code ${code}`);
  const { scaleFactor } = gridBearing(code, center);
  const gridCenter = mapGrid(code).forward(center);
  return { epsg: code, proj: definition.proj, metresFromMm: affine(projection, { gridCenter, scaleFactor }) };
}

interface GridAtCenter {
  readonly gridCenter: readonly [number, number];
  /** Metres of the grid for one on the ground. */
  readonly scaleFactor: number;
}

/** The way back of `paperProjection`: undo the origin, the turn, the scale. */
function affine(
  { origin: [x, y], scaleDenominator, rotationDegrees }: ProjectionParameters,
  { gridCenter: [easting, northing], scaleFactor }: GridAtCenter,
): Georeference["metresFromMm"] {
  const metres = (scaleDenominator / 1000) * scaleFactor;
  const along = metres * Math.cos((rotationDegrees * Math.PI) / 180);
  const across = metres * Math.sin((rotationDegrees * Math.PI) / 180);
  return [
    ...([along, across, easting - along * x - across * y] as const),
    ...([across, -along, northing - across * x + along * y] as const),
  ];
}

const localProj = ([lon, lat]: LonLat): string =>
  `+proj=tmerc +lat_0=${lat} +lon_0=${lon} +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs`;

const localWkt = ([lon, lat]: LonLat): string =>
  [
    'PROJCS["Transverse Mercator of the sheet"',
    'GEOGCS["WGS 84"',
    'DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]]',
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]',
    'PROJECTION["Transverse_Mercator"]',
    `PARAMETER["latitude_of_origin",${lat}]`,
    `PARAMETER["central_meridian",${lon}]`,
    'PARAMETER["scale_factor",1],PARAMETER["false_easting",0],PARAMETER["false_northing",0]',
    'UNIT["metre",1]]',
  ].join(",");
