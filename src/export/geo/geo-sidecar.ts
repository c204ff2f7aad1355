import type { Sheet } from "../../sheet/sheet.ts";
import { georeferenceOf } from "./georeference.ts";

/** The georeference of all map frames as JSON, for programs that do not read it from the PDF. */
export function geoSidecar({ width, height, frames }: Sheet, title: string): string {
  const sidecar = {
    title,
    paper: { width, height, unit: "mm", origin: "top left of the trim, y down" },
    frames: frames.map((frame) => ({
      id: frame.id,
      scaleDenominator: frame.scaleDenominator,
      rotationDegrees: frame.rotationDegrees,
      box: frame.box,
      ...georeferenceOf(frame),
      corners: frame.corners,
    })),
  };
  return `${JSON.stringify(sidecar, null, 2)}\n`;
}
