import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemas } from "../scripts/json-schemas.ts";

test.each([...jsonSchemas()])("schemas/%s says what the program checks", (name, text) => {
  const written = readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8");
  expect(written === text, "stale: run npm run schemas").toBe(true);
});
