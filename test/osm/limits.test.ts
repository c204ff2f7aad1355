import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bunzip2 } from "../../src/osm/bunzip2.ts";
import { type Chunks, join, slices, upTo } from "../../src/osm/chunks.ts";
import { gunzip } from "../../src/osm/gunzip.ts";
import { openBytes, refusalOf } from "./open-bytes.ts";
import { ZEROS_IN_BZIP2 } from "./packed-by-bzip2.ts";

const MB = 1024 ** 2;
const ZEROS = new Uint8Array(3_000_000);

const unpackers: readonly (readonly [string, (limit: number) => Chunks])[] = [
  ["gzip", (limit) => upTo(limit, gunzip(gzipSync(ZEROS), "a.gz"), "a.gz")],
  ["bzip2", (limit) => bunzip2(ZEROS_IN_BZIP2, "a.gz", limit)],
];

test.each(unpackers)("%s is unpacked up to the limit", async (_, unpack) => {
  expect((await join(unpack(ZEROS.length))).length).toBe(ZEROS.length);
});

test.each(unpackers)("%s that holds more than the limit is refused", async (_, unpack) => {
  expect(await refusalOf(join(unpack(MB)))).toEqual({
    exitCode: 3,
    code: "osm-unpacked-too-large",
    values: { file: "a.gz", limitMb: 1 },
  });
});

test("bzip2 of several streams, as parallel packers write it, is one file", async () => {
  const twice = Buffer.concat([ZEROS_IN_BZIP2, ZEROS_IN_BZIP2]);
  expect((await join(bunzip2(twice, "a.bz2", 10 * MB))).length).toBe(2 * ZEROS.length);
});

test("slices of nothing are none", async () => {
  expect(await join(slices(new Uint8Array(0)))).toHaveLength(0);
});

test("XML that fills a tag or a text without end is refused before it fills the memory", async () => {
  const endless = gzipSync(Buffer.concat([Buffer.from('<osm note="'), Buffer.alloc(20 * MB, "a")]));
  expect(await refusalOf(openBytes(endless))).toMatchObject({ exitCode: 3, code: "osm-xml-broken" });
});
