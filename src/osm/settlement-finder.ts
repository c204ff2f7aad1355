import type { TaggedNode } from "./elements.ts";
import { degreesOf, type NodeColumns } from "./node-table.ts";
import type { OsmNode } from "./osm-extract.ts";
import { isSettlement } from "./surroundings.ts";
import { sidesOf, type Window } from "./window.ts";

/** Gathers the settlements in a window, block by block of a file; without a window none. */
export class SettlementFinder {
  readonly found: OsmNode[] = [];
  readonly #around: Window | undefined;
  /** Nodes of the block that is looked at, of which some lie in the window. */
  #near: NodeColumns[] = [];

  constructor(around: Window | undefined) {
    this.#around = around;
  }

  lookAt(columns: NodeColumns): void {
    const around = this.#around;
    if (around && columns.lons.some((lon, row) => sidesOf(around, lon, columns.lats[row] as number) === 0))
      this.#near.push(columns);
  }

  /** Who is to be called with the tagged nodes of the block that was looked at; nobody where none lies in the window. */
  ofBlock(): ((node: TaggedNode) => void) | undefined {
    const [around, near] = [this.#around, this.#near];
    this.#near = [];
    if (!around || near.length === 0) return undefined;
    return ({ id, tags }) => {
      if (!isSettlement(tags)) return;
      for (const { ids, lons, lats } of near) {
        const row = ids.indexOf(id);
        const [lon = 0, lat = 0] = [lons[row], lats[row]];
        if (row < 0 || sidesOf(around, lon, lat) !== 0) continue;
        this.found.push({ id, lon: degreesOf(lon), lat: degreesOf(lat), tags: tags.all() });
      }
    };
  }
}
