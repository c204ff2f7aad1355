import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedFiles } from "../scripts/generated-files.ts";
import { keysOf } from "../scripts/style-reference.ts";
import { STYLE_FILES } from "../src/style/check-style.ts";

test.each([...generatedFiles()])("%s says what the program checks", (path, text) => {
  const written = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
  expect(written === text, "stale: run npm run schemas").toBe(true);
});

const keys = STYLE_FILES.flatMap((file) => keysOf(file).map((key) => ({ file, ...key })));

test("every key of a style is described", () => {
  const silent = keys.filter(({ schema }) => !schema.description);
  expect(silent.map(({ file, path }) => `${file}: ${path}`)).toEqual([]);
});

test("every key of a style that holds a value shows an example", () => {
  const isGroup = ({ schema }: (typeof keys)[number]): boolean =>
    schema.title === undefined && (schema.properties ?? schema.items?.properties) !== undefined;
  const bare = keys.filter((key) => !isGroup(key) && !schemaExamples(key.schema));
  expect(bare.map(({ file, path }) => `${file}: ${path}`)).toEqual([]);
});

const schemaExamples = ({ examples }: (typeof keys)[number]["schema"]): boolean =>
  (examples ?? []).length > 0;
