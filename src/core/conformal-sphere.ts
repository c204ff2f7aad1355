/** WGS84: half the major axis, in metres, and the square of the first eccentricity. */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);

/** How WGS84 is laid on the sphere that fits it best round one latitude, keeping all angles. Radians. */
export interface ConformalSphere {
  readonly radiusM: number;
  /** Longitudes, and isometric latitudes, are multiplied by this. */
  readonly stretch: number;
  /** Added to the stretched isometric latitude. */
  readonly shift: number;
  /** Where the centre's latitude falls on the sphere. */
  readonly centerLatitude: number;
}

/**
 * The Gaussian sphere of a latitude: the conformal map whose scale is 1 along that parallel and changes only with
 * the third power of the distance from it (with plain conformal latitudes it changes with the first: 1.3 cm in
 * 10 km). Formulas: IOGP Publication 373-7-2, method 9809 "Oblique Stereographic", there as R, n, c and χ₀;
 * conformal and isometric latitude: Snyder, Map Projections: A Working Manual, USGS PP 1395, p. 15–16.
 */
export function conformalSphere(latitude: number): ConformalSphere {
  const sine = Math.sin(latitude);
  const bulge = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const normalRadiusM = SEMI_MAJOR_M / Math.sqrt(bulge);
  const stretch = Math.sqrt(
    1 + (ECCENTRICITY_SQUARED / (1 - ECCENTRICITY_SQUARED)) * Math.cos(latitude) ** 4,
  );
  const centerLatitude = Math.asin(sine / stretch);
  return {
    radiusM: Math.sqrt(meridianRadiusM(latitude) * normalRadiusM),
    stretch,
    shift: Math.asinh(Math.tan(centerLatitude)) - stretch * isometricLatitude(latitude),
    centerLatitude,
  };
}

/** Radius of the curve that a meridian makes at this latitude: Snyder, p. 24. */
export function meridianRadiusM(latitude: number): number {
  const sine = Math.sin(latitude);
  return (SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / (1 - ECCENTRICITY_SQUARED * sine * sine) ** 1.5;
}

/** The latitude that Mercator draws, on the ellipsoid: grows with the true distance over the parallel's radius. */
export const isometricLatitude = (latitude: number): number =>
  Math.asinh(Math.tan(latitude)) - ECCENTRICITY * Math.atanh(ECCENTRICITY * Math.sin(latitude));

/** Each round leaves less than a hundredth of the error (e² = 0.0067): six are below a double's last digit. */
const ROUNDS = 6;

/** The way back from `isometricLatitude` to the latitude on WGS84. */
export function geodeticLatitude(isometric: number): number {
  let latitude = Math.atan(Math.sinh(isometric));
  for (let round = 0; round < ROUNDS; round++) {
    const flattening = ECCENTRICITY * Math.atanh(ECCENTRICITY * Math.sin(latitude));
    latitude = Math.atan(Math.sinh(isometric + flattening));
  }
  return latitude;
}
