import { placesOf } from "./area-shape.ts";
import type { Boundary } from "./boundary.ts";
import { type NodeTable, rowOf } from "./node-table.ts";
import type { OsmFile } from "./osm-file.ts";
import { readWindow } from "./read-nodes.ts";
import { polygonHolds } from "./ring-geometry.ts";
import { visitElements } from "./visit-elements.ts";
import { sidesOf, type Window, windowOf } from "./window.ts";

/** How many different names the streets with a node inside the area have. */
export async function countStreetNames(
  file: OsmFile,
  { polygon, extent }: Pick<Boundary, "polygon" | "extent">,
): Promise<number> {
  const window = windowOf(extent);
  const { inside } = await readWindow(file, window);
  const names = new Set<string>();
  await visitElements(file, {
    way({ refs, tags }) {
      // The cheap test first: most streets of a large file fail it.
      if (!refsIn(refs, inside, window) || tags.get("highway") === undefined) return;
      const name = tags.get("name");
      if (name === undefined || names.has(name)) return;
      if (placesOf(refs, inside).some((place) => polygonHolds(polygon, place))) names.add(name);
    },
  });
  return names.size;
}

function refsIn(refs: readonly number[], nodes: NodeTable, window: Window): boolean {
  let row = -1;
  return refs.some((ref) => {
    row = rowOf(nodes, ref, row);
    return row >= 0 && sidesOf(window, nodes.lons[row] as number, nodes.lats[row] as number) === 0;
  });
}
