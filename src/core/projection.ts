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
