import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readDataInfo } from "../../src/osm/open-osm-file.ts";
import { openBytes, refusalOf } from "./open-bytes.ts";
import { node, type OsmSpec, way } from "./osm-spec.ts";
import { TOWN_IN_BZIP2 } from "./packed-by-bzip2.ts";
import { writeJson } from "./write-json.ts";
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
const ONE_NODE = '<osm><node id="1" lon="0" lat="0"/></osm>';
const COUNTS = { nodes: 2, ways: 1, relations: 1 };

test.each([
  ["PBF", writePbf(TOWN)],
  ["PBF of raw blobs", writePbf(TOWN, { raw: true })],
  ["PBF of plain nodes", writePbf(TOWN, { plainNodes: true })],
  ["PBF of coarse granularity", writePbf(TOWN, { granularity: 1000 })],
  ["PBF in gzip", gzipSync(writePbf(TOWN))],
  ["XML", Buffer.from(writeXml(TOWN))],
  ["XML in gzip", gzipSync(writeXml(TOWN))],
  ["XML in bzip2", TOWN_IN_BZIP2],
  ["JSON", Buffer.from(writeJson(TOWN))],
  ["JSON after a byte order mark", Buffer.from(`\ufeff${writeJson(TOWN)}`)],
  ["JSON in gzip", gzipSync(writeJson(TOWN))],
  ["XML after a byte order mark", Buffer.from(`\ufeff${writeXml(TOWN)}`)],
])("%s is told by its content, and gives places and counts", async (_, bytes) => {
  const file = await openBytes(bytes, "no-name-to-go-by");
  expect(readDataInfo(file)).toMatchObject({ ...COUNTS, source: "no-name-to-go-by" });
  expect([...(file.allNodes?.ids ?? [])]).toEqual([1, 2]);
  expect([...(file.allNodes?.lons ?? [])]).toEqual([-47_000_000, -46_000_000]);
  expect([...(file.allNodes?.lats ?? [])]).toEqual([484_000_000, 485_000_000]);
});

test("the hash is that of the file's own bytes", async () => {
  const packed = readDataInfo(await openBytes(gzipSync(ONE_NODE)));
  const plain = readDataInfo(await openBytes(ONE_NODE));
  expect(plain.sha256).toBe(createHash("sha256").update(ONE_NODE).digest("hex"));
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
  expect(readDataInfo(await openBytes(ONE_NODE)).timestamp).toBeUndefined();
});

test("what JOSM or the API marks as deleted is not there", async () => {
  const xml = `<osm><node id='-1' action='delete' lon='0' lat='0'/><node id='-2' action='modify' lon='1' lat='1'/>
    <way id='2' visible='false'/></osm>`;
  const file = await openBytes(xml);
  expect(readDataInfo(file)).toMatchObject({ nodes: 1, ways: 0 });
  expect([...(file.allNodes?.ids ?? [])]).toEqual([-2]);
});

test("the area that the file covers is kept; of several, as JOSM merges them, the one round all", async () => {
  const xml = `<osm><bounds minlat="48" minlon="-5" maxlat="49" maxlon="-4"/>
    <bounds minlat="48.5" minlon="-6" maxlat="49.5" maxlon="-5.5"/><node id="1" lat="48" lon="-5"/></osm>`;
  expect((await openBytes(xml)).bounds).toEqual({ west: -6, south: 48, east: -4, north: 49.5 });
});

test.each([
  ["a text that is no OSM", "Bonjour", "osm-not-osm", {}],
  ["bytes of no known kind", Buffer.from([0, 0, 0, 0, 1, 2, 3]), "osm-not-osm", {}],
  ["a page of an error", "<!DOCTYPE html><html></html>", "osm-xml-root", { root: "html" }],
  ["a change file", "<osmChange/>", "osm-xml-root", { root: "osmChange" }],
  ["GeoJSON", '{"type":"FeatureCollection","features":[]}', "osm-format-foreign", { format: "GeoJSON" }],
  ["JSON that is no OSM", '{"name":"carte"}', "osm-not-osm", {}],
  ["JSON cut off", writeJson(TOWN).slice(0, -5), "osm-json-broken", {}],
  ["JSON nested without end", `{"elements":${"[".repeat(1e6)}`, "osm-json-broken", {}],
  ["a file without nodes", '<osm><way id="1"><nd ref="1"/></way></osm>', "osm-no-nodes", {}],
  ["ways of Overpass without their nodes", writeJson({ ways: [way(1, [1, 2])] }), "osm-no-nodes", {}],
  [
    "an answer that Overpass broke off",
    '{"elements":[],"remark":"runtime error: Query timed out"}',
    "osm-overpass-broken-off",
    { remark: "runtime error: Query timed out" },
  ],
  [
    "the same in XML",
    "<osm><node id='1' lon='0' lat='0'/><remark> runtime error: out of memory </remark></osm>",
    "osm-overpass-broken-off",
    { remark: "runtime error: out of memory" },
  ],
  ["XML nested without end", "<osm>".repeat(100), "osm-xml-broken", { line: 1 }],
  ["bzip2 cut off", TOWN_IN_BZIP2.subarray(0, 100), "osm-packing-broken", { packing: "bzip2" }],
  ["bzip2 without data", "BZh91AY&SY", "osm-packing-broken", { packing: "bzip2" }],
  ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), "osm-format-foreign", { format: "zstd" }],
  ["XML cut off", '<osm>\n<node id="1"', "osm-xml-broken", { line: 2 }],
  ["tags that don't match", "<osm>\n\n<node></way></osm>", "osm-xml-broken", { line: 3 }],
  ["gzip cut off", gzipSync(writeXml(TOWN)).subarray(0, 80), "osm-packing-broken", { packing: "gzip" }],
])("%s is refused", async (_, bytes, code, values) => {
  expect(await refusalOf(openBytes(bytes))).toMatchObject({ exitCode: 3, code, values });
});
