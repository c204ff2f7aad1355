import type { IdList } from "./id-list.ts";
import { type NodeColumns, type NodeTable, nodeTable } from "./node-table.ts";
import type { OsmNode } from "./osm-extract.ts";
import type { OsmFile } from "./osm-file.ts";
import { visitPlaces } from "./pbf/visit-places.ts";
import { SettlementFinder } from "./settlement-finder.ts";
import { sidesOf, type Window } from "./window.ts";
import { type Zones, ZoneWriter } from "./zones.ts";

/** Where the nodes with these ids lie, as far as the file has them; maybe of others, too. */
export async function readNodes(file: OsmFile, ids: IdList): Promise<NodeTable> {
  if (file.allNodes) return file.allNodes;
  const found: NodeColumns[] = [];
  await visitPlaces(file, {
    wants: ({ first, last }) => ids.hasBetween(first, last),
    wantsAny: (column) => ids.rowsIn(column).length > 0,
    places: (columns) => found.push(pickRows(columns, ids.rowsIn(columns.ids))),
  });
  return nodeTable(found);
}

/** What one look at all nodes of a file finds. */
export interface WindowNodes {
  /** The nodes in a window, maybe others, too. */
  readonly inside: NodeTable;
  /** On which side of it each other node of the file lies. */
  readonly zones: Zones;
  /** Of a large file, the villages, towns and cities around it, as far as that was asked for. */
  readonly settlements: readonly OsmNode[];
}

/** The nodes of a window; `around` is where a large file's settlements are looked for on the way. */
export async function readWindow(file: OsmFile, window: Window, around?: Window): Promise<WindowNodes> {
  const writer = new ZoneWriter();
  if (file.allNodes) {
    const { ids, lons, lats } = file.allNodes;
    for (let row = 0; row < ids.length; row++) {
      writer.add(ids[row] as number, sidesOf(window, lons[row] as number, lats[row] as number));
    }
    return { inside: file.allNodes, zones: writer.finish(), settlements: [] };
  }
  const found: NodeColumns[] = [];
  const settlements = new SettlementFinder(around);
  await visitPlaces(file, {
    places: (columns) => {
      const { ids, lons, lats } = columns;
      const rows: number[] = [];
      for (let row = 0; row < ids.length; row++) {
        const sides = sidesOf(window, lons[row] as number, lats[row] as number);
        writer.add(ids[row] as number, sides);
        if (sides === 0) rows.push(row);
      }
      found.push(pickRows(columns, rows));
      settlements.lookAt(columns);
    },
    taggedNodes: () => settlements.ofBlock(),
  });
  return { inside: nodeTable(found), zones: writer.finish(), settlements: settlements.found };
}

function pickRows(columns: NodeColumns, rows: readonly number[]): NodeColumns {
  const pick = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row] as number);
  return {
    ids: Float64Array.from(rows, (row) => columns.ids[row] as number),
    lons: pick(columns.lons),
    lats: pick(columns.lats),
    versions: pick(columns.versions),
  };
}
