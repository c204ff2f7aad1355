import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Run } from "./build.ts";
import { writeCopies } from "./copies.ts";

/** Paper that grows with the ground: what lies on a square centimetre stays the same. */
const SIZES = [
  { side: 1, paper: "560x440mm" },
  { side: 2, paper: "1040x820mm" },
  { side: 4, paper: "1960x1600mm" },
] as const;
const SCALE = "1:30000";

export interface Growth {
  readonly copies: number;
  readonly seconds: number;
  readonly peakRssMb: number;
  /** Against one copy: 16 copies may take 20 times as long. */
  readonly secondsTimes: number;
  readonly rssTimes: number;
  readonly stepsTimes: Readonly<Record<string, number>>;
}

/** One, four and sixteen times Plouskouer side by side; one run each. */
export function measureGrowth(): Growth[] {
  const folder = mkdtempSync(join(tmpdir(), "carte-growth-"));
  try {
    const runs = SIZES.map((size) => ({ copies: size.side ** 2, run: grow(folder, size) }));
    const one = runs[0]?.run;
    return runs.map(({ copies, run }) => growthOf(copies, run, one ?? run));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function grow(folder: string, { side, paper }: (typeof SIZES)[number]): Run {
  const file = join(folder, `${side}.osm`);
  const { bbox } = writeCopies(file, side);
  const name = `Plouskouer ${side} × ${side}`;
  return build(
    { name, arguments: [file, `--bbox=${bbox.join(",")}`, "--paper", paper, "--scale", SCALE] },
    "pdf",
  );
}

const times = (value: number, one: number): number => Number((value / Math.max(one, 1e-9)).toFixed(1));

function growthOf(copies: number, { seconds, report }: Run, one: Run): Growth {
  const before = new Map(one.report.timings.map(({ step, ms }) => [step, ms]));
  return {
    copies,
    seconds: Number(seconds.toFixed(2)),
    peakRssMb: report.peakRssMb,
    secondsTimes: times(seconds, one.seconds),
    rssTimes: times(report.peakRssMb, one.report.peakRssMb),
    stepsTimes: Object.fromEntries(
      report.timings.map(({ step, ms }) => [step, times(ms, Math.max(1, before.get(step) ?? 0))]),
    ),
  };
}
