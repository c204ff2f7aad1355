import { geoTransverseMercator } from "d3-geo";
import { conformalSphere, geodeticLatitude, isometricLatitude } from "./conformal-sphere.ts";
import type { LonLat, Mm, PaperPoint } from "./geometry.ts";
import { gridBearing, mapGrid } from "./map-grid.ts";

/** Everything needed to turn ground into paper and back; plain data, carried by each map frame. */
export type ProjectionParameters = TransverseMercator | EpsgProjection;

interface OnPaper {
  /** True to scale here. */
  readonly center: LonLat;
  /** Where `center` falls on the paper. */
  readonly origin: PaperPoint;
  readonly scaleDenominator: number;
  /** The projection's own north is turned by this many degrees clockwise from up. */
  readonly rotationDegrees: number;
}

/** Conformal on the WGS84 ellipsoid; its north is true north at `center`. */
export interface TransverseMercator extends OnPaper {
  readonly kind: "transverse-mercator";
}

/** A grid of `EPSG_GRIDS`, made larger or smaller until it is true to scale at `center`. */
export interface EpsgProjection extends OnPaper {
  readonly kind: "epsg";
  readonly code: number;
}

export interface PaperProjection {
  forward(ground: LonLat): PaperPoint;
  inverse(paper: PaperPoint): LonLat;
  /** mm on paper for one metre on the ground at the centre. */
  readonly mmPerMetre: Mm;
}

const MM_IN_A_METRE = 1000;
const RADIANS = Math.PI / 180;

/** The way from the ground to the paper and back. */
export const paperProjection = (parameters: ProjectionParameters): PaperProjection =>
  parameters.kind === "epsg" ? gridOnPaper(parameters) : transverseMercator(parameters);

/**
 *     paper = origin + turn · (grid − grid of the centre) · mm per metre / scale factor at the centre
 */
function gridOnPaper({
  code,
  center,
  origin,
  scaleDenominator,
  rotationDegrees,
}: EpsgProjection): PaperProjection {
  const grid = mapGrid(code);
  const mmPerMetre = MM_IN_A_METRE / scaleDenominator;
  const mmPerGridMetre = mmPerMetre / gridBearing(code, center).scaleFactor;
  const [centerX, centerY] = grid.forward(center);
  const along = mmPerGridMetre * Math.cos(rotationDegrees * RADIANS);
  const across = mmPerGridMetre * Math.sin(rotationDegrees * RADIANS);
  const squared = mmPerGridMetre ** 2;
  return {
    mmPerMetre,
    forward(ground) {
      const [easting, northing] = grid.forward(ground);
      const [x, y] = [easting - centerX, northing - centerY];
      return [origin[0] + along * x + across * y, origin[1] + across * x - along * y];
    },
    inverse([paperX, paperY]) {
      const [x, y] = [(paperX - origin[0]) / squared, (paperY - origin[1]) / squared];
      return grid.inverse([centerX + along * x + across * y, centerY + across * x - along * y]);
    },
  };
}

/**
 * The transverse Mercator of an ellipsoid, in two conformal steps: ellipsoid → the Gaussian sphere of the
 * centre → d3's spherical transverse Mercator. The sphere keeps the scale along the central meridian to the
 * third order of the distance, and a conformal map is settled by one line: within 20 km of the centre this is the
 * ellipsoid's own transverse Mercator (PROJ's `+proj=tmerc +k=1`) to less than a tenth of a millimetre on the ground.
 * Never throws; only points 90° east or west of the centre have no finite place.
 */
function transverseMercator({
  center,
  origin,
  scaleDenominator,
  rotationDegrees,
}: TransverseMercator): PaperProjection {
  const mmPerMetre = MM_IN_A_METRE / scaleDenominator;
  const sphere = conformalSphere(center[1] * RADIANS);
  const project = geoTransverseMercator()
    .center([0, sphere.centerLatitude / RADIANS])
    .scale(sphere.radiusM * mmPerMetre)
    .translate([origin[0], origin[1]])
    .angle(-rotationDegrees);
  const unproject = project.invert as (paper: [number, number]) => [number, number];

  return {
    mmPerMetre,
    forward([lon, lat]) {
      const turned = sphere.stretch * isometricLatitude(lat * RADIANS) + sphere.shift;
      const onSphere: [number, number] = [
        sphere.stretch * (lon - center[0]),
        Math.atan(Math.sinh(turned)) / RADIANS,
      ];
      return project(onSphere) as [number, number];
    },
    inverse([x, y]) {
      const [lon, lat] = unproject([x, y]);
      const isometric = (Math.asinh(Math.tan(lat * RADIANS)) - sphere.shift) / sphere.stretch;
      return [center[0] + lon / sphere.stretch, geodeticLatitude(isometric) / RADIANS];
    },
  };
}
