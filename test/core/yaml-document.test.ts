import { expect, test } from "vitest";
import { MAX_YAML_BYTES, readYaml } from "../../src/core/yaml-document.ts";

const codesOf = (text: string) =>
  readYaml(text, "x.yaml").faults.map(({ code, place }) => [code, place?.line, place?.column]);

test("a value is located where it is written", () => {
  const document = readYaml("a:\n  - b: 12 # note\n", "x.yaml");
  expect(document.locate(["a", 0, "b"], "value")).toEqual({
    place: { file: "x.yaml", line: 2, column: 8 },
    found: "12",
    exists: true,
  });
});

test("a missing value is located at the group that lacks it", () => {
  const { place, exists } = readYaml("a:\n  b: 1\n", "x.yaml").locate(["a", "c"], "value");
  expect([place.line, place.column, exists]).toEqual([1, 1, false]);
});

test("a value behind an alias is located at its anchor's value", () => {
  const { place } = readYaml("a: &a { b: 1 }\nc: *a\n", "x.yaml").locate(["c", "b"], "value");
  expect([place.line, place.column]).toEqual([1, 12]);
});

test("a key written twice is a fault at its second place", () => {
  expect(codesOf("a: 1\nb: 2\na: 3\n")).toEqual([["yaml-duplicate-key", 3, 1]]);
});

test("a tab as indent is a fault", () => {
  expect(codesOf("a:\n\tb: 1\n")[0]).toEqual(["yaml-tab", 2, 1]);
});

test("an unclosed bracket is a fault", () => {
  expect(codesOf("a: [1, 2\nb: 3\n")[0]?.[0]).toBe("yaml-syntax");
});

test("a second document is a fault", () => {
  expect(codesOf("a: 1\n---\nb: 2\n")[0]?.[0]).toBe("yaml-several-documents");
});

test("an alias without an anchor is a fault at the alias", () => {
  expect(codesOf("a: 1\nb: *nowhere\n")).toEqual([["yaml-bad-alias", 2, 4]]);
});

test("aliases nested into a bomb are a fault", () => {
  const levels = Array.from({ length: 8 }, (_, level) =>
    level === 0
      ? "a0: &a0 [x, x, x]"
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(", ")}]`,
  );
  expect(codesOf(levels.join("\n"))).toEqual([["yaml-too-many-aliases", 1, 1]]);
});

test("a text of more than a mebibyte is not even read", () => {
  expect(codesOf(`a: ${"x".repeat(MAX_YAML_BYTES)}`)).toEqual([
    ["yaml-file-too-large", undefined, undefined],
  ]);
});

test("an unquoted yes is the text that OSM means by it", () => {
  expect(readYaml("tunnel: yes", "x.yaml").value).toEqual({ tunnel: "yes" });
});
