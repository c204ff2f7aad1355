import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { openBytes, refusalOf } from "./open-bytes.ts";
import { node, type OsmSpec, way, wayMember } from "./osm-spec.ts";
import { bytesField, numberField, packed } from "./protobuf-writer.ts";
import { blob, framed, headerMessage, writePbf } from "./write-pbf.ts";

const HEADER = blob("OSMHeader", headerMessage({}));
const withBlock = (block: Buffer): Promise<unknown> => openBytes(Buffer.concat([HEADER, block]));

test("a file that ends within a blob is cut off", async () => {
  const whole = writePbf({ nodes: [node(1, 0, 0)] });
  for (const cut of [1, 20, whole.length - HEADER.length - 2]) {
    const refusal = await refusalOf(openBytes(whole.subarray(0, whole.length - cut)));
    expect(refusal).toMatchObject({ exitCode: 3, code: "osm-pbf-truncated" });
  }
});

test.each([
  [4, "lzma"],
  [6, "lz4"],
  [7, "zstd"],
])("compression of kind %i is named %s", async (field, compression) => {
  const packedBlob = framed("OSMData", Buffer.concat([numberField(2, 9), bytesField(field, "xx")]));
  expect(await refusalOf(withBlock(packedBlob))).toMatchObject({
    exitCode: 3,
    code: "osm-pbf-compression",
    values: { compression },
  });
});

test("a feature that needs another reader is named", async () => {
  const bytes = writePbf({}, { features: ["OsmSchema-V0.6", "HistoricalInformation"] });
  expect(await refusalOf(openBytes(bytes))).toMatchObject({
    exitCode: 3,
    code: "osm-pbf-feature",
    values: { features: "HistoricalInformation" },
  });
});

test("a blob that claims 4 GB is refused before anything is set aside for it", async () => {
  const { code } = await refusalOf(withBlock(framed("OSMData", Buffer.alloc(9), 2 ** 32)));
  expect(code).toBe("osm-pbf-blob-too-large");
});

test("a blob that would unpack to more than the format allows is refused", async () => {
  const content = Buffer.concat([numberField(2, 64 * 1024 * 1024), bytesField(3, "xx")]);
  expect((await refusalOf(withBlock(framed("OSMData", content)))).code).toBe("osm-pbf-blob-too-large");
});

test("a blob that unpacks to more than it says is broken", async () => {
  const honest = blob("OSMData", Buffer.alloc(9999));
  const lying = Buffer.from(honest);
  const size = lying.indexOf(numberField(2, 9999));
  numberField(2, 5000).copy(lying, size);
  expect(await refusalOf(withBlock(lying))).toMatchObject({
    code: "osm-pbf-broken",
    values: { at: HEADER.length },
  });
});

test("a header of a million bytes is refused", async () => {
  expect((await refusalOf(withBlock(Buffer.from([0, 16, 0, 0])))).code).toBe("osm-pbf-blob-too-large");
});

test("blobs of a kind that we don't know are passed over", async () => {
  const file = await openBytes(
    Buffer.concat([writePbf({ nodes: [node(1, 0, 0)] }), framed("OSMExtra", Buffer.from("anything"))]),
  );
  expect(file.info.nodes).toBe(1);
});

test("nodes without a place each are broken", async () => {
  const dense = Buffer.concat([packed(1, [2, 2]), packed(8, [2]), packed(9, [2, 2])]);
  const message = bytesField(2, bytesField(2, dense));
  expect((await refusalOf(withBlock(blob("OSMData", message)))).code).toBe("osm-pbf-broken");
});

test("any byte changed gives an extract or a refusal, never a crash", async () => {
  const spec: OsmSpec = {
    nodes: [node(1, 0.2, 0.3, { natural: "tree" }), node(2, 0.4, 0.5)],
    ways: [way(3, [1, 2], { highway: "residential", name: "Rue A" })],
    relations: [{ id: 4, members: [wayMember(3)], tags: { type: "multipolygon" } }],
  };
  for (const options of [{ raw: true }, { raw: true, plainNodes: true }]) {
    const whole = writePbf(spec, options);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x95;
      const outcome = await openBytes(changed)
        .then((file) => cutExtract(file, { west: 0, south: 0, east: 1, north: 1 }, new Warnings()))
        .then(
          () => undefined,
          (error: Error) => error.name,
        );
      expect([undefined, "UserError"], `byte ${at}`).toContain(outcome);
    }
  }
});
