import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { outdatedPages } from "../../src/cli/outdated-pages.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "carte-pages-"));
});

/** A folder as a build left it. */
async function built(...names: readonly string[]): Promise<void> {
  const outputs = names.map((path) => ({
    path,
    bytes: path.length,
    sha256: createHash("sha256").update(path).digest("hex"),
  }));
  for (const name of names) if (!name.includes("/")) await writeFile(join(folder, name), name);
  await writeFile(join(folder, "report.json"), JSON.stringify({ version: 1, outputs }));
}

const outdated = (...names: readonly string[]) => outdatedPages(folder, names);

test("a second page that the new map has no more is outdated", async () => {
  await built("kerzu.svg", "kerzu-2.svg", "kerzu.png", "kerzu-2.png");
  expect(outdated("kerzu.svg", "kerzu.png")).toEqual(["kerzu-2.svg", "kerzu-2.png"]);
});

test("a second page that the new map has too is not", async () => {
  await built("kerzu.svg", "kerzu-2.svg");
  expect(outdated("kerzu.svg", "kerzu-2.svg")).toEqual([]);
});

test("drawings of names and folds that this build was not asked for are outdated, those of another map are not", async () => {
  await built(
    "kerzu-print.pdf",
    "kerzu-labels.svg",
    "kerzu-labels.png",
    "kerzu-folding.pdf",
    "brest-labels.svg",
  );
  expect(outdated("kerzu-print.pdf")).toEqual(["kerzu-labels.svg", "kerzu-labels.png", "kerzu-folding.pdf"]);
  expect(outdated("kerzu-print.pdf", "kerzu-labels.svg")).toEqual(["kerzu-labels.png", "kerzu-folding.pdf"]);
  expect(outdated("kerzu-2.svg")).toEqual([]);
});

test("pages of another map, or of a format that is not made this time, stay", async () => {
  await built("brest.svg", "brest-2.svg", "kerzu.png", "kerzu-2.png");
  expect(outdated("kerzu.svg")).toEqual([]);
});

test("a page that somebody has changed since stays", async () => {
  await built("kerzu.svg", "kerzu-2.svg");
  await writeFile(join(folder, "kerzu-2.svg"), "KERZU-2.SVG");
  expect(outdated("kerzu.svg")).toEqual([]);
});

test("a file that the report does not list, or lists in another folder, stays", async () => {
  await built("kerzu.svg", "../kerzu-2.svg");
  await writeFile(join(folder, "kerzu-2.svg"), "kerzu-2.svg");
  expect(outdated("kerzu.svg")).toEqual([]);
});

test.each(["", "{}", "null", "not JSON", '{"outputs": 3}'])("a report of %o names no page", async (text) => {
  await writeFile(join(folder, "report.json"), text);
  expect(outdated("kerzu.svg")).toEqual([]);
});

test("without a report nothing is outdated", () => {
  expect(outdated("kerzu.svg")).toEqual([]);
});
