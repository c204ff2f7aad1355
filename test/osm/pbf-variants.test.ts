import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import type { OsmExtract } from "../../src/osm/osm-extract.ts";
import { openBytes } from "./open-bytes.ts";
import { bytesField, numberField, packed, packedDifferences, zigzagField } from "./protobuf-writer.ts";
import { blob } from "./write-pbf.ts";

const EXTENT = { west: 0, south: 0, east: 1, north: 1 };

const STRINGS = bytesField(
  1,
  Buffer.concat(["", "highway", "path", "name", "Ruelle"].map((text) => bytesField(1, text))),
);
const HEADER = bytesField(4, "OsmSchema-V0.6");

async function cutPbf(header: Buffer, ...groups: readonly Buffer[]): Promise<OsmExtract> {
  const message = Buffer.concat([STRINGS, ...groups.map((group) => bytesField(2, group))]);
  const file = await openBytes(Buffer.concat([blob("OSMHeader", header), blob("OSMData", message)]));
  return cutExtract(file, EXTENT, new Warnings());
}

/** Differences to the one before, a field each. */
const unpacked = (field: number, values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value, i) => zigzagField(field, value - (values[i - 1] ?? 0))));

const IDS = [1, 2, 3];
const PLACES = [1_000_000, 2_000_000, 3_000_000];
const DENSE = Buffer.concat([
  packedDifferences(1, IDS),
  packedDifferences(8, PLACES),
  packedDifferences(9, PLACES),
]);

test("lists that are not packed are read as packed ones are", async () => {
  const dense = Buffer.concat([unpacked(1, IDS), unpacked(8, PLACES), unpacked(9, PLACES)]);
  const way = Buffer.concat([
    numberField(1, 7),
    Buffer.concat([1, 3].map((key) => numberField(2, key))),
    Buffer.concat([2, 4].map((value) => numberField(3, value))),
    unpacked(8, IDS),
  ]);
  const { nodes, ways } = await cutPbf(HEADER, bytesField(2, dense), bytesField(3, way));
  expect(nodes.map(({ id, lon }) => [id, lon])).toEqual([
    [1, 0.1],
    [2, 0.2],
    [3, 0.3],
  ]);
  expect(ways).toEqual([{ id: 7, nodes: IDS, tags: { highway: "path", name: "Ruelle" } }]);
});

test("a list in several parts, packed and not, is one", async () => {
  const refs = Buffer.concat([packedDifferences(8, [1]), zigzagField(8, 1), packedDifferences(8, [1])]);
  const { ways } = await cutPbf(
    HEADER,
    bytesField(2, DENSE),
    bytesField(3, Buffer.concat([numberField(1, 7), refs])),
  );
  expect(ways[0]?.nodes).toEqual([1, 2, 3]);
});

test("a hundred thousand numbers that are not packed take no more than their time", async () => {
  const many = Array.from({ length: 100_000 }, (_, i) => i + 1);
  const places = many.map(() => 1_000_000);
  const dense = Buffer.concat([unpacked(1, many), unpacked(8, places), unpacked(9, places)]);
  const way = Buffer.concat([numberField(1, 7), packedDifferences(8, [1, 100_000])]);
  const { ways } = await cutPbf(HEADER, bytesField(2, dense), bytesField(3, way));
  expect(ways[0]?.nodes).toEqual([1, 100_000]);
});

const WAY_WITH_PLACES = Buffer.concat([
  numberField(1, 7),
  packed(2, [1]),
  packed(3, [2]),
  packedDifferences(8, IDS),
  packedDifferences(9, PLACES),
  packedDifferences(10, PLACES),
]);

test.each([
  ["required", 4],
  ["optional", 5],
])("with LocationsOnWays (%s) ways say where their nodes lie", async (_, field) => {
  const header = Buffer.concat([HEADER, bytesField(field, "LocationsOnWays")]);
  const { nodes, ways } = await cutPbf(header, bytesField(3, WAY_WITH_PLACES));
  expect(nodes.map(({ id, lon, lat }) => [id, lon, lat])).toEqual([
    [1, 0.1, 0.1],
    [2, 0.2, 0.2],
    [3, 0.3, 0.3],
  ]);
  expect(ways[0]?.nodes).toEqual(IDS);
});

test("with LocationsOnWays a node that is there itself keeps its tags", async () => {
  const tagged = Buffer.concat([
    packedDifferences(1, [2]),
    packedDifferences(8, [2_500_000]),
    packedDifferences(9, [2_500_000]),
    packed(10, [3, 4, 0]),
  ]);
  const header = Buffer.concat([HEADER, bytesField(5, "LocationsOnWays")]);
  const { nodes } = await cutPbf(header, bytesField(2, tagged), bytesField(3, WAY_WITH_PLACES));
  expect(nodes[1]).toEqual({ id: 2, lon: 0.25, lat: 0.25, tags: { name: "Ruelle" } });
});
