import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeColumns, nodeTable, rowOf, setPlace } from "../../src/osm/node-table.ts";

function columns(nodes: readonly { id: number; lon?: number; version?: number }[]) {
  const made = nodeColumns(nodes.length);
  nodes.forEach(({ id, lon = 0, version = 0 }, row) => {
    made.ids[row] = id;
    made.lons[row] = lon;
    made.versions[row] = version;
  });
  return made;
}

test("every id is found, in whatever order the file has them", () => {
  const ids = fc.uniqueArray(fc.integer({ min: -1e10, max: 2e10 }), { maxLength: 200 });
  fc.assert(
    fc.property(ids, (given) => {
      const table = nodeTable([columns(given.map((id) => ({ id, lon: Math.floor(id / 100) })))]);
      for (const id of given) expect(table.lons[rowOf(table, id)]).toBe(Math.floor(id / 100));
    }),
  );
});

test("an id that the file lacks has no row", () => {
  const table = nodeTable([columns([{ id: 5 }, { id: 9 }])]);
  expect([4, 6, 10, 1e12, Number.NaN].map((id) => rowOf(table, id))).toEqual([-1, -1, -1, -1, -1]);
});

test("an empty table has no rows", () => {
  expect(rowOf(nodeTable([]), 1)).toBe(-1);
});

test("of an id that occurs again the highest version counts, wherever it stands", () => {
  const nodes = [
    { id: 7, lon: 1, version: 1 },
    { id: 7, lon: 3, version: 3 },
    { id: 7, lon: 2, version: 2 },
  ];
  const table = nodeTable([columns(nodes)]);
  expect([...table.lons]).toEqual([3]);
  expect(table.winners.get(7)).toBe(1);
});

test("of two equal versions the later counts", () => {
  const table = nodeTable([columns([{ id: 7, lon: 1 }]), columns([{ id: 7, lon: 2 }])]);
  expect([...table.lons]).toEqual([2]);
});

test("a node that is nowhere on earth has no row and is named", () => {
  const made = nodeColumns(4);
  made.ids.set([1, 2, 3, 4]);
  setPlace(made, 0, [1_800_000_000.4, -900_000_000.4]);
  setPlace(made, 1, [1_800_000_001, 0]);
  setPlace(made, 2, [0, -900_000_001]);
  setPlace(made, 3, [Number.NaN, 0]);
  const table = nodeTable([made]);
  expect([...table.ids]).toEqual([1]);
  expect([...table.offEarth]).toEqual([2, 3, 4]);
});
