import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readDataInfo } from "../../src/osm/open-osm-file.ts";
import { openBytes, refusalOf } from "./open-bytes.ts";
import { node, type OsmSpec, way } from "./osm-spec.ts";
import { writePbf } from "./write-pbf.ts";
import { writeXml } from "./write-xml.ts";

const TOWN: OsmSpec = {
  nodes: [
    { ...node(1, -4.7, 48.4, { name: "Plouarzel" }), timestamp: 1_600_000_000 },
    { ...node(2, -4.6, 48.5), timestamp: 1_500_000_000 },
  ],
  ways: [{ ...way(3, [1, 2]), timestamp: 1_400_000_000 }],
  relations: [{ id: 4, members: [{ type: "way", ref: 3, role: "" }] }],
};
const COUNTS = { nodes: 2, ways: 1, relations: 1 };

test.each([
  ["PBF", writePbf(TOWN)],
  ["PBF of raw blobs", writePbf(TOWN, { raw: true })],
  ["PBF of plain nodes", writePbf(TOWN, { plainNodes: true })],
  ["PBF of coarse granularity", writePbf(TOWN, { granularity: 1000 })],
  ["PBF in gzip", gzipSync(writePbf(TOWN))],
  ["XML", Buffer.from(writeXml(TOWN))],
  ["XML in gzip", gzipSync(writeXml(TOWN))],
  ["XML after a byte order mark", Buffer.from(`\ufeff${writeXml(TOWN)}`)],
])("%s is told by its content, and gives places and counts", async (_, bytes) => {
  const file = await openBytes(bytes, "no-name-to-go-by");
  expect(readDataInfo(file)).toMatchObject({ ...COUNTS, source: "no-name-to-go-by" });
  expect([...file.nodes.ids]).toEqual([1, 2]);
  expect([...file.nodes.lons]).toEqual([-47_000_000, -46_000_000]);
  expect([...file.nodes.lats]).toEqual([484_000_000, 485_000_000]);
});

test("the hash is that of the file's own bytes", async () => {
  const packed = readDataInfo(await openBytes(gzipSync("<osm/>")));
  const plain = readDataInfo(await openBytes("<osm/>"));
  expect(plain.sha256).toBe("4649a8f908b805b023a8a4f85a47e9d82eaba4086e29d3b3f4ea0a051b314ad5");
  expect(packed.sha256).not.toBe(plain.sha256);
});

test("the date is that of the replication state in a PBF's header", async () => {
  const file = await openBytes(writePbf(TOWN, { replicationSeconds: 1_739_654_442 }));
  expect(readDataInfo(file).timestamp).toBe("2025-02-15T21:20:42Z");
});

test.each([
  ["dense nodes", writePbf(TOWN)],
  ["plain nodes", writePbf(TOWN, { plainNodes: true })],
  ["XML", Buffer.from(writeXml(TOWN))],
])("without a state the date is that of the newest object: %s", async (_, bytes) => {
  expect(readDataInfo(await openBytes(bytes)).timestamp).toBe("2020-09-13T12:26:40Z");
});

test("the date of Overpass data is that of its database", async () => {
  const xml = '<osm><meta osm_base="2024-05-01T00:00:00Z"/><node id="1" lon="0" lat="0"/></osm>';
  expect(readDataInfo(await openBytes(xml)).timestamp).toBe("2024-05-01T00:00:00Z");
});

test("a file without any date has none", async () => {
  expect(readDataInfo(await openBytes("<osm/>")).timestamp).toBeUndefined();
});

test("what JOSM or the API marks as deleted is not there", async () => {
  const xml = `<osm><node id="-1" action="delete" lon="0" lat="0"/><way id="2" visible="false"/></osm>`;
  expect(readDataInfo(await openBytes(xml))).toMatchObject({ nodes: 0, ways: 0 });
});

test("the area that the file covers is kept", async () => {
  const xml = '<osm><bounds minlat="48" minlon="-5" maxlat="49" maxlon="-4"/></osm>';
  expect((await openBytes(xml)).bounds).toEqual({ west: -5, south: 48, east: -4, north: 49 });
});

test.each([
  ["a text that is no OSM", "Bonjour", "osm-not-osm", {}],
  ["bytes of no known kind", Buffer.from([0, 0, 0, 0, 1, 2, 3]), "osm-not-osm", {}],
  ["a page of an error", "<!DOCTYPE html><html></html>", "osm-xml-root", { root: "html" }],
  ["a change file", "<osmChange/>", "osm-xml-root", { root: "osmChange" }],
  ["JSON", '{"elements":[]}', "osm-format-foreign", { format: "JSON" }],
  ["bzip2", "BZh91AY&SY", "osm-format-foreign", { format: "bzip2" }],
  ["XML cut off", '<osm>\n<node id="1"', "osm-xml-broken", { line: 2 }],
  ["tags that don't match", "<osm>\n\n<node></way></osm>", "osm-xml-broken", { line: 3 }],
  ["gzip cut off", gzipSync(writeXml(TOWN)).subarray(0, 80), "osm-gzip-broken", {}],
])("%s is refused", async (_, bytes, code, values) => {
  expect(await refusalOf(openBytes(bytes))).toMatchObject({ exitCode: 3, code, values });
});
