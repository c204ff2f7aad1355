import { type Box, boxesTouch, boxOf, type Mm, type PaperLine } from "../../core/geometry.ts";
import { type PaperProjection, paperProjection } from "../../core/projection.ts";
import { mapFrame } from "../map-frame.ts";
import type { Plane } from "../plane.ts";
import type { Taken } from "../reference-grid.ts";
import { roundedGround } from "../rounded-ground.ts";
import type { InsetFacts, MapFrame } from "../sheet.ts";
import type { SettledInset } from "./settle-insets.ts";

/** The insets' maps. Each one's squares go on where those of the map before it end. */
export function insetFrames(
  insets: readonly SettledInset[],
  main: MapFrame,
  { plane, metres }: { readonly plane: Plane; readonly metres: PaperProjection },
): readonly MapFrame[] {
  let taken = takenBy(main, { columns: 0, rows: 0 });
  return insets.map(({ title, option, box, footprint }, index) => {
    const { scaleDenominator, middle } = option;
    const center = roundedGround(middle, metres);
    const frame = mapFrame({
      ...{ id: `inset-${index + 1}`, box, center, scaleDenominator, plane, taken },
      inset: { title, footprint },
    });
    taken = takenBy(frame, taken);
    return { ...frame, inset: { title, footprint, ...groundOnMain(frame, title, main) } };
  });
}

const takenBy = ({ grid }: MapFrame, before: Taken): Taken => ({
  columns: before.columns + grid.columns.length,
  rows: before.rows + grid.rows.length,
});

/** Of the tag that names an inset at its ground; a letter is no wider. */
const TAG = { height: 4, perLetter: 1.9, padding: 2.4 };

/** Where the inset's ground is on the main map, and room for its name there; nothing where it lies off that map. */
function groundOnMain(
  { corners }: MapFrame,
  title: string,
  { box: face, projection }: MapFrame,
): Pick<InsetFacts, "onMain"> {
  const { forward } = paperProjection(projection);
  const ring: PaperLine = [...corners, corners[0]].map(forward);
  const ground = boxOf(ring);
  if (!boxesTouch(ground, face)) return {};
  return { onMain: { ring, tag: tagAt(ground, title.length, face) } };
}

/**
 * On the ground's upper edge at its left end, or below that edge where the map ends.
 *
 *     ┌───────┐
 *     │ Bourg │
 *     ├───────┴────┐
 */
function tagAt(ground: Box, letters: number, face: Box): Box {
  const width: Mm = TAG.perLetter * letters + TAG.padding;
  const minX = Math.min(Math.max(ground.minX, face.minX), face.maxX - width);
  const above = ground.minY - TAG.height;
  const minY = above >= face.minY ? above : Math.max(ground.minY, face.minY);
  return { minX, minY, maxX: minX + width, maxY: minY + TAG.height };
}
