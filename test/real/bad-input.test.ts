import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { carte } from "../cli/fake-terminal.ts";

const EXTRACTS = resolve(process.env.CARTE_EXTRACTS ?? "../shared/data");
const MONACO = join(EXTRACTS, "monaco-2025-02-15.osm.pbf");
const LIECHTENSTEIN = join(EXTRACTS, "liechtenstein-2021-10-28.osm.pbf");
const LORIENT = join(EXTRACTS, "lorient-2019-07.osm.gz");

const cwd = await mkdtemp(join(tmpdir(), "carte-real-bad-"));
const cut = async (from: string, to: string): Promise<void> => {
  const bytes = await readFile(from);
  await writeFile(join(cwd, to), bytes.subarray(0, bytes.length / 2));
};
await cut(MONACO, "half.osm.pbf");
await cut(LORIENT, "half.osm.gz");

test.each<[string, readonly string[], number, RegExp]>([
  ["half a PBF", ["half.osm.pbf"], 3, /half\.osm\.pbf » est tronqué/],
  ["half a gzip file", ["half.osm.gz"], 3, /half\.osm\.gz » est tronqué/],
  ["no commune asked for", [LIECHTENSTEIN], 2, /11 communes entières : .*Vaduz \(r1155956\)/],
  ["a commune misspelt", [LIECHTENSTEIN, "--commune", "Vadutz"], 4, /« Vadutz ».*\n→ .* : Vaduz, /],
  ["no whole commune", [LORIENT], 4, /\n→ .*--bbox=-3\.\d+,47\.\d+,-3\.\d+,47\.\d+/],
  [
    "a commune in part only",
    [MONACO, "--commune", "Beausoleil"],
    4,
    /Beausoleil .* n’est pas entière.*\n→ .*--bbox=/,
  ],
  ["a scale too large", [MONACO, "--scale", "1:2500"], 2, /À 1:2500, Monaco ne tient pas.*\n→ .*1:10000/],
  [
    "a paper too small",
    [LIECHTENSTEIN, "--commune", "r1155956", "--paper", "A5", "--scale", "1:5000"],
    2,
    /--scale 1:/,
  ],
  ["a rectangle elsewhere", [MONACO, "--bbox", "1,2,3,4"], 4, /1,2,3,4.*\n→ .*couvre 7\.4/],
])("%s is refused in two lines, and nothing is written", async (_, words, code, wanted) => {
  const { stderr, ...rest } = await carte(["build", ...words, "--quiet"], { cwd, lang: "fr" });
  expect(rest).toEqual({ code, stdout: "" });
  expect(stderr).toMatch(wanted);
  expect(stderr).toMatch(/^[^\n]+\n→ [^\n]+\n$/);
  expect((await readdir(cwd)).sort()).toEqual(["half.osm.gz", "half.osm.pbf"]);
});
