import type { LonLat } from "../core/geometry.ts";
import { placesOf } from "./area-shape.ts";
import type { Boundary } from "./boundary.ts";
import type { TagReader } from "./elements.ts";
import { degreesOf, rowOf } from "./node-table.ts";
import type { OsmFile } from "./osm-file.ts";
import { readWindow } from "./read-nodes.ts";
import { extentHolds, polygonHolds, type Ring } from "./ring-geometry.ts";
import type { GroundName, PlaceName, TownNames } from "./town-names.ts";
import { visitElements } from "./visit-elements.ts";
import { windowOf } from "./window.ts";

/** Values of `place` that people live in or say that they are at; the others are countries, squares and plots. */
const KINDS: ReadonlySet<string> = new Set([
  ...["city", "town", "borough", "suburb", "quarter", "neighbourhood", "village", "hamlet"],
  ...["isolated_dwelling", "farm", "locality", "island", "islet"],
]);

/** The names of streets and places inside the commune, and where they are: one pass over nodes and ways. */
export async function findTownNames(file: OsmFile, boundary: Boundary): Promise<TownNames> {
  const { inside: nodes } = await readWindow(file, windowOf(boundary.extent));
  const isInside = (place: LonLat): boolean =>
    extentHolds(boundary.extent, place) && polygonHolds(boundary.polygon, [...place]);
  const streets: GroundName[] = [];
  const places: PlaceName[] = [];
  let row = -1;
  await visitElements(file, {
    taggedNode({ id, tags }) {
      const place = namedPlace(tags);
      if (!place) return;
      row = rowOf(nodes, id, row);
      const at: LonLat = [degreesOf(nodes.lons[row] ?? 0), degreesOf(nodes.lats[row] ?? 0)];
      if (row >= 0 && isInside(at)) places.push({ ...place, at });
    },
    way({ refs, tags }) {
      const place = namedPlace(tags);
      const street = tags.get("highway") === undefined ? undefined : tags.get("name");
      if (!place && street === undefined) return;
      const line = placesOf(refs, nodes);
      if (street !== undefined) {
        const at = nearestToMiddle(line, isInside);
        if (at) streets.push({ name: street, at });
      } else if (place) {
        const at = meanOf(line);
        if (at && isInside(at)) places.push({ ...place, at });
      }
    },
  });
  return { streets, places };
}

function namedPlace(tags: TagReader): Pick<PlaceName, "name" | "kind"> | undefined {
  const kind = tags.get("place");
  if (kind === undefined || !KINDS.has(kind)) return undefined;
  const name = tags.get("name");
  return name === undefined ? undefined : { name, kind };
}

/** The node inside that stands nearest to the middle in the way's order. */
function nearestToMiddle(line: Ring, isInside: (place: LonLat) => boolean): LonLat | undefined {
  const middle = line.length >> 1;
  for (let step = 0; step <= middle; step++) {
    for (const index of [middle - step, middle + step]) {
      const place = line[index];
      if (place && isInside(place)) return place;
    }
  }
  return undefined;
}

function meanOf(ring: Ring): LonLat | undefined {
  if (ring.length === 0) return undefined;
  const sum = ring.reduce<[number, number]>(([lon, lat], at) => [lon + at[0], lat + at[1]], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}
