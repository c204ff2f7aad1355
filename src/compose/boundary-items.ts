import { type Box, grow, ringOfBox } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import type { FrameFeatures } from "../generalize/paper-features.ts";
import type { Furniture } from "../style/style.ts";

/**
 * The neighbours' land under a veil, then the boundary with its band on the neighbours' side; the sea
 * is nobody's on a town map.
 */
export function boundaryItems(
  { commune, boundary }: FrameFeatures,
  box: Box,
  furniture: Furniture,
): PlateItem[] {
  if (commune.length === 0) return [];
  const { veil, boundary: style } = furniture;
  const common = { layer: "boundary", role: "artifact" } as const;
  const shape = { cap: "butt", join: "round" } as const;
  return [
    {
      kind: "area",
      ...common,
      polygons: [[ringOfBox(grow(box, 1))]],
      fill: veil.paint,
      opacity: veil.opacity,
      clip: ["land", "neighbours"],
    },
    {
      kind: "line",
      ...common,
      lines: boundary,
      stroke: { paint: style.band.paint, width: 2 * style.band.width, ...shape },
      clip: ["land", "neighbours"],
    },
    {
      kind: "line",
      ...common,
      lines: boundary,
      stroke: { paint: style.paint, width: style.width, dash: style.dash, ...shape },
      clip: ["land"],
    },
  ];
}
