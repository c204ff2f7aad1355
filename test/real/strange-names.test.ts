import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carte } from "../cli/fake-terminal.ts";
import { STRANGE_NAMES, strangeTown } from "../fixtures/strange-names.ts";
import { fontTable, syntaxCheck, textLines } from "./pdf-tools.ts";

const cwd = mkdtempSync(join(tmpdir(), "carte-real-names-"));
writeFileSync(join(cwd, "town.osm"), strangeTown());
const words = ["build", "town.osm", "--quiet", "--paper", "A2", "--format", "pdf", "--out", "out"];
const { code } = await carte(words, { cwd });
const pdf = join(cwd, "out/lanwenn-print.pdf");

test("a sheet of strange names is a sound PDF with all its fonts in it", () => {
  expect(code).toBe(0);
  expect(syntaxCheck(pdf)).toMatch(/No syntax or stream encoding errors found/);
  const fonts = fontTable(pdf);
  expect(fonts.filter(({ embedded, subset }) => embedded !== "yes" || subset !== "yes")).toEqual([]);
  for (const script of ["Arabic", "Hebrew", "Armenian", "Georgian"])
    expect(fonts.some(({ name }) => name.includes(`NotoSans${script}`))).toBe(true);
});

const text = textLines(pdf).join("\n");

test("a search finds each name whole", () => {
  for (const name of [STRANGE_NAMES.armenian, STRANGE_NAMES.georgian, "Rue du Crabe"])
    expect(text).toContain(name);
});

test("a name from right to left is kept as it is read", () => {
  // Poppler takes the text of a span for its order on paper, and turns it round once more.
  const turned = Array.from(STRANGE_NAMES.arabic ?? "")
    .reverse()
    .join("");
  expect(text).toContain(turned);
});
