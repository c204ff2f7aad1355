import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/core/yaml-document.ts";
import { openBytes, refusalOf } from "../osm/open-bytes.ts";
import { bytesField } from "../osm/protobuf-writer.ts";
import { blob, headerMessage } from "../osm/write-pbf.ts";

const codesOf = (yaml: string): string[] => readYaml(yaml, "carte.yaml").faults.map(({ code }) => code);

describe("a YAML file that nests beyond all settings is refused before it is parsed", () => {
  test.each([
    ["lists", `a: ${"[".repeat(100_000)}`],
    ["groups", `a: ${"{a: ".repeat(10_000)}`],
    ["signs", "- ".repeat(10_000)],
    ["indents", Array.from({ length: 400 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("%s", (_, yaml) => {
    expect(codesOf(yaml)).toEqual(["yaml-syntax"]);
  });

  test("brackets in forty settings are fine", () => {
    expect(codesOf(Array.from({ length: 40 }, (_, i) => `k${i}: [1, { a: [2] }]`).join("\n"))).toEqual([]);
  });
});

const pbf = (...messages: readonly Buffer[]): Buffer =>
  Buffer.concat([
    blob("OSMHeader", headerMessage({})),
    ...messages.map((message) => blob("OSMData", message)),
  ]);

describe("a PBF of a few kilobytes that unpacks to millions is refused", () => {
  const zeros = Buffer.alloc(1_100_000);
  const dense = bytesField(
    2,
    Buffer.concat([bytesField(1, zeros), bytesField(8, zeros), bytesField(9, zeros)]),
  );
  const empty = (field: number): Buffer => Buffer.alloc(2_400_000, Buffer.from([field * 8 + 2, 0]));

  test.each([
    ["nodes", pbf(bytesField(2, dense))],
    ["plain nodes", pbf(bytesField(2, empty(1)))],
    ["groups", pbf(empty(2))],
  ])("of %s", async (_, bytes) => {
    expect(bytes.length).toBeLessThan(20_000);
    expect(await refusalOf(openBytes(bytes))).toMatchObject({ exitCode: 3, code: "osm-pbf-broken" });
  });
});

test("JSON that nests a million deep is read without a crash", async () => {
  const deep = `{"elements":[${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}]}`;
  expect(await refusalOf(openBytes(deep))).toMatchObject({ exitCode: 3, code: "osm-no-nodes" });
});
