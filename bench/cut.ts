import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";

/*
 * One commune out of a file of far-apart regions, by us and by `osmium extract -s smart -S types=multipolygon` with
 * the commune's box, in turn: `npx tsx bench/cut.ts [FILE COMMUNE]`. Whole processes are timed. Ours begins from the
 * sources, finds the boundary first, and keeps the data; osmium is told the box, and writes the data as PBF.
 */
const PAIRS = 7;
const extracts = process.env.CARTE_EXTRACTS ?? "../shared/data";
const [path = join(extracts, "region-merged.osm.pbf"), commune = "Vaduz"] = process.argv.slice(2);

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

const ours = (): Run => run(process.execPath, ["--import", "tsx", "bench/cut-once.ts", path, commune]);

const { west, south, east, north } = JSON.parse(ours().stdout).extent;
const folder = mkdtempSync(join(tmpdir(), "carte-cut-"));
const types = ["-s", "smart", "-S", "types=multipolygon"];
const theirs = (): Run =>
  run("osmium", [
    ...["extract", ...types, "-b", [west, south, east, north].join(",")],
    ...[path, "-o", join(folder, "cut.osm.pbf"), "--overwrite"],
  ]);

const pairs = Array.from({ length: PAIRS }, () => ({ ours: ours(), theirs: theirs() }));
rmSync(folder, { recursive: true });

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const secondsOf = (who: "ours" | "theirs"): number[] => pairs.map((pair) => pair[who].seconds);

console.table(
  (["ours", "theirs"] as const).map((who) => ({
    who,
    "median, s": median(secondsOf(who)).toFixed(2),
    "least, s": Math.min(...secondsOf(who)).toFixed(2),
  })),
);
console.table({
  "ours / theirs, median of pairs": median(
    pairs.map((pair) => pair.ours.seconds / pair.theirs.seconds),
  ).toFixed(2),
  "our peak, MB": Math.max(...pairs.map((pair) => JSON.parse(pair.ours.stdout).peakRssMb)),
});
