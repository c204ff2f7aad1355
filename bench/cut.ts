import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { writeRegion } from "./region.ts";

/*
 * One commune out of a file of regions, by us and by `osmium extract -s smart -S types=multipolygon` with the
 * commune's box, in turn: `npx tsx bench/cut.ts [FILE COMMUNE]`; without a file, out of the extracts and out of a
 * region of 300 MB made of them, and how memory grows with the file. Whole processes are timed. Ours begins from
 * the sources, finds the boundary first, and keeps the data; osmium is told the box, and writes the data as PBF.
 */
const PAIRS = Number(process.env.CARTE_PAIRS ?? 7);
const extracts = process.env.CARTE_EXTRACTS ?? "../shared/data";
const LIECHTENSTEIN = join(extracts, "liechtenstein-2021-10-28.osm.pbf");
/** Vaduz in that extract. */
const VADUZ = 1155956;
/** Packed, 300 MB with 59 million nodes. */
const COPIES_OF_A_REGION = 200;
const GROWTH = [1, 4, 16, COPIES_OF_A_REGION];

interface Case {
  readonly path: string;
  readonly commune: string;
}

interface Run {
  readonly seconds: number;
  readonly stdout: string;
}

function run(command: string, words: readonly string[]): Run {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command}: exit code ${status}\n${stderr}`);
  return { seconds, stdout };
}

const ours = ({ path, commune }: Case): Run =>
  run(process.execPath, ["--import", "tsx", "bench/cut-once.ts", path, commune]);
const peakOf = ({ stdout }: Run): number => JSON.parse(stdout).peakRssMb;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Medians of pairs, in turn: other work on the machine then slows both alike. */
function measure(one: Case) {
  const { west, south, east, north } = JSON.parse(ours(one).stdout).extent;
  const folder = mkdtempSync(join(tmpdir(), "carte-cut-"));
  const box = ["-b", [west, south, east, north].join(",")];
  const types = ["-s", "smart", "-S", "types=multipolygon"];
  const theirs = (): Run =>
    run("osmium", ["extract", ...types, ...box, one.path, "-o", join(folder, "cut.osm.pbf"), "--overwrite"]);
  const pairs = Array.from({ length: PAIRS }, () => ({ ours: ours(one), theirs: theirs() }));
  rmSync(folder, { recursive: true });
  return {
    file: one.path.replace(/^.*[\\/]/, ""),
    "ours, s": median(pairs.map((pair) => pair.ours.seconds)).toFixed(2),
    "osmium, s": median(pairs.map((pair) => pair.theirs.seconds)).toFixed(2),
    "ours / osmium": median(pairs.map((pair) => pair.ours.seconds / pair.theirs.seconds)).toFixed(2),
    "our peak, MB": Math.max(...pairs.map((pair) => peakOf(pair.ours))),
  };
}

async function regionOf(copies: number): Promise<Case> {
  const { path, idInMiddle } = await writeRegion(LIECHTENSTEIN, copies);
  return { path, commune: `r${idInMiddle("r", VADUZ)}` };
}

const [path, commune] = process.argv.slice(2);
if (path && commune) console.table([measure({ path, commune })]);
else {
  const merged = { path: join(extracts, "region-merged.osm.pbf"), commune: "Vaduz" };
  console.table([measure(merged), measure(await regionOf(COPIES_OF_A_REGION))]);
  const growth = [];
  for (const copies of GROWTH) growth.push({ copies, "our peak, MB": peakOf(ours(await regionOf(copies))) });
  console.table(growth);
}
