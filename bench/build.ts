import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import type { Report } from "../src/cli/report-schema.ts";

export interface Input {
  readonly name: string;
  readonly arguments: readonly string[];
  /** Of the PDF alone, on an idle machine of two cores. */
  readonly budget?: { readonly seconds: number; readonly rssMb: number };
}

export interface Run {
  readonly seconds: number;
  readonly report: Report;
}

/** One build by a process of its own. Throws where it fails. */
export function build(input: Input, format: string): Run {
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
