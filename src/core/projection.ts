import { geoTransverseMercator } from "d3-geo";
import { conformalSphere, geodeticLatitude, isometricLatitude } from "./conformal-sphere.ts";
import type { LonLat, Mm, PaperPoint } from "./geometry.ts";

/** Everything needed to turn ground into paper and back; plain data, carried by each map frame. */
export interface ProjectionParameters {
  /** Transverse Mercator, conformal on the WGS84 ellipsoid, true to scale at `center`. */
  readonly kind: "transverse-mercator";
  readonly center: LonLat;
  /** Where `center` falls on the paper. */
  readonly origin: PaperPoint;
  readonly scaleDenominator: number;
  /** North is turned by this many degrees clockwise from up. */
  readonly rotationDegrees: number;
}

export interface PaperProjection {
  forward(ground: LonLat): PaperPoint;
  inverse(paper: PaperPoint): LonLat;
  /** mm on paper for one metre on the ground at the centre. */
  readonly mmPerMetre: Mm;
}

const MM_IN_A_METRE = 1000;
const RADIANS = Math.PI / 180;

/**
 * The transverse Mercator of an ellipsoid, in two conformal steps: ellipsoid → the Gaussian sphere of the
 * centre → d3's spherical transverse Mercator. The sphere keeps the scale along the central meridian to the
 * third order of the distance, and a conformal map is settled by one line: within 20 km of the centre this is the
 * ellipsoid's own transverse Mercator (PROJ's `+proj=tmerc +k=1`) to less than a tenth of a millimetre on the ground.
 * Never throws; only points 90° east or west of the centre have no finite place.
 */
export function paperProjection(parameters: ProjectionParameters): PaperProjection {
  const { center, origin, scaleDenominator, rotationDegrees } = parameters;
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
