import { expect, test } from "vitest";
import * as z from "zod";
import { readYaml } from "../../src/core/yaml-document.ts";
import { checkYaml } from "../../src/core/yaml-faults.ts";
import {
  languageCode,
  length,
  percentage,
  scale,
  scaleTable,
  strictMap,
} from "../../src/core/yaml-schema.ts";

const schema = strictMap({
  width: length({ min: 0.1, max: 10 }).exactOptional(),
  table: scaleTable("length", length()).exactOptional(),
  tint: percentage.exactOptional(),
  until: scale.exactOptional(),
  cap: z.enum(["butt", "round"]).exactOptional(),
  language: languageCode.exactOptional(),
  dash: z.array(length()).min(2).exactOptional(),
  name: z.string().exactOptional(),
  inner: strictMap({ width: length() }).exactOptional(),
});

const check = (text: string) => checkYaml(readYaml(text, "x.yaml"), schema);
const dataOf = (text: string) => {
  const checked = check(text);
  return checked.ok ? checked.data : checked.faults;
};
const faultOf = (text: string) => {
  const checked = check(text);
  if (checked.ok) return undefined;
  const [fault] = checked.faults;
  return [fault?.code, fault?.place?.line, fault?.place?.column, fault?.values];
};

test("lengths in points become millimetres", () => {
  expect(dataOf("width: 7.2pt")).toEqual({ width: 2.54 });
});

test("a share is written in percent", () => {
  expect(dataOf("tint: 55%")).toEqual({ tint: 0.55 });
});

test("a scale may have spaces in its thousands", () => {
  expect(dataOf("until: 1:12 500")).toEqual({ until: 12_500 });
});

test("a table of scales is sorted by denominator", () => {
  expect(dataOf("table: { 1:10000: 0.9mm, 1:5000: 1.4mm }")).toEqual({
    table: [
      { denominator: 5000, value: 1.4 },
      { denominator: 10_000, value: 0.9 },
    ],
  });
});

test("a plain length is a table for all scales", () => {
  expect(dataOf("table: 1mm")).toEqual({ table: [{ denominator: 10_000, value: 1 }] });
});

test("a bare number where a length belongs is told its unit", () => {
  expect(faultOf("name: x\nwidth: 3")).toEqual([
    "yaml-bare-number",
    2,
    8,
    { at: "width", found: "3", corrected: "3mm" },
  ]);
});

test("a bare number in a table of lengths is told its unit", () => {
  expect(faultOf("table: { 1:5000: 3 }")).toEqual([
    "yaml-bare-number",
    1,
    18,
    { at: "table.1:5000", found: "3", corrected: "3mm" },
  ]);
});

test("a bare number for a table of lengths is told its unit", () => {
  expect(faultOf("table: 3")?.slice(0, 3)).toEqual(["yaml-bare-number", 1, 8]);
});

test("a bare share of one is told its percent", () => {
  expect(faultOf("tint: 0.5")?.[3]).toEqual({ at: "tint", found: "0.5", corrected: "50%" });
});

test("a length in an unknown unit says what is expected", () => {
  expect(faultOf("width: 3px")).toEqual([
    "yaml-wrong-kind",
    1,
    8,
    { at: "width", found: "3px", expected: "length" },
  ]);
});

test("a length below its limit names the limit", () => {
  expect(faultOf("width: 0.05mm")?.[3]).toEqual({ at: "width", found: "0.05mm", limit: "0.1mm" });
});

test("a table's key that is no scale is a fault at the key", () => {
  expect(faultOf("table:\n  10000: 1mm")).toEqual([
    "yaml-wrong-kind",
    2,
    3,
    { at: "table.10000", found: "10000", expected: "scale" },
  ]);
});

test("an unknown key finds the one that was meant", () => {
  expect(faultOf("name: x\nwidht: 3mm")).toEqual([
    "yaml-unknown-key",
    2,
    1,
    {
      at: "",
      key: "widht",
      nearest: "width",
      known: "width, table, tint, until, cap, language, dash, name, inner",
    },
  ]);
});

test("an unknown value finds the one that was meant", () => {
  expect(faultOf("cap: rund")).toEqual([
    "yaml-unknown-value",
    1,
    6,
    { at: "cap", found: "rund", nearest: "round", known: "butt, round" },
  ]);
});

test("a missing key is told at its group", () => {
  expect(faultOf("inner: {}")).toEqual([
    "yaml-missing-key",
    1,
    1,
    { at: "inner", key: "width", expected: "length" },
  ]);
});

test("a list that is too short names the least count", () => {
  expect(faultOf("dash: [1mm]")?.[3]).toEqual({
    at: "dash",
    found: "[1mm]",
    limit: 2,
    bound: "least",
    of: "values",
  });
});

test("a language by its name is no code", () => {
  expect(faultOf("language: Français")?.[3]).toEqual({
    at: "language",
    found: "Français",
    expected: "language",
  });
});

test("a list in place of a group is a wrong kind", () => {
  expect(faultOf("- a")?.[3]).toEqual({ at: "", found: "- a", expected: "map" });
});

test("all faults come at once, in file order", () => {
  const checked = check("cap: rund\nwidth: 3\ntint: 200%\nfoo: 1");
  expect(checked.ok ? [] : checked.faults.map(({ code, place }) => [code, place?.line])).toEqual([
    ["yaml-unknown-value", 1],
    ["yaml-bare-number", 2],
    ["yaml-too-big", 3],
    ["yaml-unknown-key", 4],
  ]);
});
