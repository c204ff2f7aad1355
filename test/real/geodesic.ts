/** WGS 84: half the long axis in metres, and the flattening. */
const LONG_AXIS = 6_378_137;
const FLATTENING = 1 / 298.257_223_563;
const SHORT_AXIS = LONG_AXIS * (1 - FLATTENING);

type LonLat = readonly [lon: number, lat: number];

/**
 * Metres along the shortest line on the ellipsoid, to the millimetre: the inverse solution of T. Vincenty,
 * Survey Review XXIII/176, April 1975, pp. 88–93, whose letters are named in the comments. Not for points that
 * lie opposite each other on the globe.
 */
export function groundDistance(from: LonLat, to: LonLat): number {
  const lonDifference = radians(to[0] - from[0]); // L
  const [reducedFrom, reducedTo] = [reducedLatitude(from[1]), reducedLatitude(to[1])]; // U1, U2
  let lon = lonDifference; // λ, on the auxiliary sphere
  for (let round = 0; round < 100; round++) {
    const arc = arcOnSphere(reducedFrom, reducedTo, lon);
    if (arc.sinSigma === 0) return 0;
    const next = lonDifference + lonCorrection(arc);
    if (Math.abs(next - lon) < 1e-13) return lengthOf(arc);
    lon = next;
  }
  throw new Error(`no convergence between ${from} and ${to}`);
}

interface Arc {
  readonly sinSigma: number;
  readonly cosSigma: number;
  readonly sigma: number;
  readonly sinAlpha: number;
  readonly cosSquaredAlpha: number;
  readonly cosTwiceMiddle: number; // cos 2σm
}

function arcOnSphere(from: number, to: number, lon: number): Arc {
  const [sinFrom, cosFrom, sinTo, cosTo] = [Math.sin(from), Math.cos(from), Math.sin(to), Math.cos(to)];
  const sinSigma = Math.hypot(cosTo * Math.sin(lon), cosFrom * sinTo - sinFrom * cosTo * Math.cos(lon));
  const cosSigma = sinFrom * sinTo + cosFrom * cosTo * Math.cos(lon);
  const sinAlpha = sinSigma === 0 ? 0 : (cosFrom * cosTo * Math.sin(lon)) / sinSigma;
  const cosSquaredAlpha = 1 - sinAlpha ** 2;
  const cosTwiceMiddle = cosSquaredAlpha === 0 ? 0 : cosSigma - (2 * sinFrom * sinTo) / cosSquaredAlpha;
  const sigma = Math.atan2(sinSigma, cosSigma);
  return { sinSigma, cosSigma, sigma, sinAlpha, cosSquaredAlpha, cosTwiceMiddle };
}

/** Equations 10 and 11. */
function lonCorrection({
  sinSigma,
  cosSigma,
  sigma,
  sinAlpha,
  cosSquaredAlpha,
  cosTwiceMiddle,
}: Arc): number {
  const C = (FLATTENING / 16) * cosSquaredAlpha * (4 + FLATTENING * (4 - 3 * cosSquaredAlpha));
  const inner = cosTwiceMiddle + C * cosSigma * (2 * cosTwiceMiddle ** 2 - 1);
  return (1 - C) * FLATTENING * sinAlpha * (sigma + C * sinSigma * inner);
}

/** Equations 3, 4, 6 and 19. */
function lengthOf({ sinSigma, cosSigma, sigma, cosSquaredAlpha, cosTwiceMiddle }: Arc): number {
  const uSquared = cosSquaredAlpha * ((LONG_AXIS / SHORT_AXIS) ** 2 - 1);
  const A = 1 + (uSquared / 16_384) * (4096 + uSquared * (-768 + uSquared * (320 - 175 * uSquared)));
  const B = (uSquared / 1024) * (256 + uSquared * (-128 + uSquared * (74 - 47 * uSquared)));
  const cubic = (B / 6) * cosTwiceMiddle * (4 * sinSigma ** 2 - 3) * (4 * cosTwiceMiddle ** 2 - 3);
  const change =
    B * sinSigma * (cosTwiceMiddle + (B / 4) * (cosSigma * (2 * cosTwiceMiddle ** 2 - 1) - cubic));
  return SHORT_AXIS * A * (sigma - change);
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const reducedLatitude = (lat: number): number => Math.atan((1 - FLATTENING) * Math.tan(radians(lat)));
