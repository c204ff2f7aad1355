import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import type { Report } from "../src/cli/report-schema.ts";

/** Each input is built this often, each time by a process of its own; medians are given. */
const RUNS = 5;
const extracts = process.env.CARTE_EXTRACTS ?? "../shared/data";

interface Input {
  readonly name: string;
  readonly arguments: readonly string[];
}

const INPUTS: readonly Input[] = [
  { name: "Plouskouer A2", arguments: ["fixtures/plouskouer/carte.yaml"] },
  { name: "Monaco A3", arguments: [join(extracts, "monaco-2025-02-15.osm.pbf"), "--paper", "A3"] },
  {
    name: "Vaduz A2",
    arguments: [join(extracts, "liechtenstein-2021-10-28.osm.pbf"), "--commune", "Vaduz", "--paper", "A2"],
  },
];
const FORMATS = ["pdf", "pdf,png"];

interface Run {
  readonly seconds: number;
  readonly report: Report;
}

function build(input: Input, format: string): Run {
  const out = mkdtempSync(join(tmpdir(), "carte-bench-"));
  const carte = [
    resolve("bin/carte.js"),
    "build",
    ...input.arguments,
    "--format",
    format,
    "--out",
    out,
    "--quiet",
  ];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, carte, { encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${input.name}: exit code ${status}\n${stderr}`);
  const report: Report = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
  rmSync(out, { recursive: true });
  return { seconds, report };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function measure(input: Input, format: string) {
  const runs = Array.from({ length: RUNS }, () => build(input, format));
  const steps = runs[0]?.report.timings.map(({ step }) => step) ?? [];
  const ms = (step: string) =>
    median(runs.map(({ report }) => report.timings.find((timing) => timing.step === step)?.ms ?? 0));
  const pdf = runs[0]?.report.outputs.find(({ path }) => path.endsWith(".pdf"))?.bytes ?? 0;
  return {
    input: input.name,
    format,
    seconds: Number(median(runs.map(({ seconds }) => seconds)).toFixed(2)),
    peakRssMb: median(runs.map(({ report }) => report.peakRssMb)),
    pdfMb: Number((pdf / 1e6).toFixed(2)),
    stepsMs: Object.fromEntries(steps.map((step) => [step, ms(step)])),
  };
}

const rows = INPUTS.flatMap((input) => FORMATS.map((format) => measure(input, format)));
console.table(rows.map(({ stepsMs, ...row }) => ({ ...row, ...stepsMs })));
const file = process.argv[2] ?? "out/bench.json";
writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
console.log(`→ ${file}`);
