import type { Tags } from "../core/tag-filter.ts";
import type { PaperPath } from "./paper-features.ts";

type Structure = Pick<PaperPath, "level" | "structure">;

/** OSM allows any number in `layer`; beyond five storeys it is a slip of the hand. */
const HIGHEST_LEVEL = 5;

/** Covered ways that a walker sees as a street: the ribbon goes on through the house. */
const OPEN_TUNNELS = new Set(["no", "building_passage"]);
const NO_BRIDGES = new Set(["no", "abandoned", "proposed"]);

/** On which storey a way lies, and whether it is a bridge or a tunnel there. */
export function structureOf(tags: Tags): Structure {
  const layer = levelOf(tags.layer);
  if (tags.tunnel !== undefined && !OPEN_TUNNELS.has(tags.tunnel)) {
    return { structure: "tunnel", level: Math.min(-1, layer) };
  }
  if (tags.bridge !== undefined && !NO_BRIDGES.has(tags.bridge)) {
    return { structure: "bridge", level: Math.max(1, layer) };
  }
  return { structure: "ground", level: 0 };
}

function levelOf(layer: string | undefined): number {
  const level = Number.parseInt(layer ?? "0", 10);
  if (Number.isNaN(level)) return 0;
  return Math.max(-HIGHEST_LEVEL, Math.min(HIGHEST_LEVEL, level));
}
