import { expect, test } from "vitest";
import { matches } from "../../src/core/tag-filter.ts";
import { where } from "../../src/style/where-schema.ts";

test("a value, a list and a negation become tests of their keys", () => {
  expect(where.parse({ highway: ["residential", "road"], tunnel: "!yes" })).toEqual([
    [
      { key: "highway", anyOf: ["residential", "road"], noneOf: [] },
      { key: "tunnel", anyOf: [], noneOf: ["yes"] },
    ],
  ]);
});

test("a list of groups asks for any one of them", () => {
  const filter = where.parse([{ natural: "wood" }, { landuse: "forest" }]);
  expect([matches(filter, { landuse: "forest" }), matches(filter, { landuse: "meadow" })]).toEqual([
    true,
    false,
  ]);
});

test("any value but one is asked for by both", () => {
  const filter = where.parse({ building: ["*", "!no"] });
  expect([{ building: "yes" }, { building: "no" }, {}].map((tags) => matches(filter, tags))).toEqual([
    true,
    false,
    false,
  ]);
});

test("!* asks that the key be absent", () => {
  const filter = where.parse({ name: "!*" });
  expect([matches(filter, {}), matches(filter, { name: "Rue" })]).toEqual([true, false]);
});

test("a number means the tag's text", () => {
  expect(matches(where.parse({ layer: 1 }), { layer: "1" })).toBe(true);
});

test("a star after letters asks for the beginning of the value", () => {
  const filter = where.parse({ ref: ["D*", "N 12"] });
  const refs = ["D 28", "N 12", "N 120", "A D"];
  expect(refs.map((ref) => matches(filter, { ref }))).toEqual([true, true, false, false]);
  expect(matches(filter, {})).toBe(false);
});

test("a beginning can be refused", () => {
  const filter = where.parse({ ref: ["*", "!D*"] });
  expect(["D 28", "N 12"].map((ref) => matches(filter, { ref }))).toEqual([false, true]);
});
