import { expect, test } from "vitest";
import { parseProject } from "../../src/config/parse-project.ts";

const inksOf = (yaml: string): unknown => {
  const checked = parseProject(`press:\n  inks: ${yaml}\n`, "carte.yaml");
  return checked.ok
    ? checked.data.press?.inks
    : checked.faults.map(({ code, place }) => [code, place?.line, place?.column]);
};

const BLUE = "{ name: PANTONE 301 C, cmyk: [100, 46, 5, 18] }";
const BLACK = { name: "Black", cmyk: [0, 0, 0, 100] };

test("a job is in CMYK, in black, or in one or two inks", () => {
  expect(inksOf("cmyk")).toBe("cmyk");
  expect(inksOf("k")).toEqual([BLACK]);
  expect(inksOf(`[${BLUE}, black]`)).toEqual([{ name: "PANTONE 301 C", cmyk: [100, 46, 5, 18] }, BLACK]);
});

test.each([
  ["rgb", "yaml-unknown-value"],
  ["[blak]", "yaml-unknown-value"],
  ["[]", "yaml-wrong-count"],
  ["[{ name: All, cmyk: [0, 0, 0, 100] }]", "press-ink-reserved"],
  ["[{ name: X, cmyk: [0, 0, 0, 101] }]", "yaml-too-big"],
  [`[${BLUE}, ${BLUE}]`, "press-ink-twice"],
])("inks %s are told at their place", (yaml, code) => {
  expect(inksOf(yaml)).toMatchObject([[code, 2, expect.any(Number)]]);
});
