import type { PdfDictionary } from "pdfkit";
import { paperProjection } from "../../core/projection.ts";
import type { MapFrame } from "../../sheet/sheet.ts";
import { georeferenceOf } from "../geo/georeference.ts";
import { type PdfBox, POINTS_PER_MM } from "./points.ts";

/**
 * The map frames as viewports of the page, which tell readers the ground below the cursor (ISO 32000-2, 12.9 and
 * 12.10). The corners go round the frame from its lower left:
 *
 *     0 1 ── 1 1
 *      │      │    LPTS, in parts of BBox; GPTS has the latitude and longitude of each
 *     0 0 ── 1 0
 */
export function viewports(frames: readonly MapFrame[], [left, , , top]: PdfBox): readonly PdfDictionary[] {
  return frames.map((frame) => {
    const { minX, minY, maxX, maxY } = frame.box;
    const { inverse } = paperProjection(frame.projection);
    const ground = (
      [
        [minX, maxY],
        [minX, minY],
        [maxX, minY],
        [maxX, maxY],
      ] as const
    ).map(inverse);
    const { epsg, wkt } = georeferenceOf(frame);
    return {
      Type: "Viewport",
      Name: new String(frame.id),
      BBox: [
        ...[left + minX * POINTS_PER_MM, top - maxY * POINTS_PER_MM],
        ...[left + maxX * POINTS_PER_MM, top - minY * POINTS_PER_MM],
      ],
      Measure: {
        Type: "Measure",
        Subtype: "GEO",
        Bounds: [0, 0, 0, 1, 1, 1, 1, 0],
        LPTS: [0, 0, 0, 1, 1, 1, 1, 0],
        GPTS: ground.flatMap(([lon, lat]) => [new Degrees(lat), new Degrees(lon)]),
        GCS: { Type: "PROJCS", ...(epsg !== undefined ? { EPSG: epsg } : { WKT: new String(wkt) }) },
      },
    };
  });
}

/**
 * pdfkit cuts numbers at six decimals, which is up to 11 cm of ground; what is no plain object it prints as its text.
 * Nine decimals are a tenth of a millimetre.
 */
class Degrees {
  readonly #degrees: number;

  constructor(degrees: number) {
    this.#degrees = degrees;
  }

  get [Symbol.toStringTag](): string {
    return "Degrees";
  }

  toString(): string {
    return this.#degrees.toFixed(9);
  }
}
