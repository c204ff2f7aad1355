import { performance } from "node:perf_hooks";
import type { RunStep, Step } from "../core/step.ts";

export interface StepTiming {
  readonly step: Step;
  readonly ms: number;
}

/**
 * Runs the steps of a build, timing each and showing it: one line that renews itself in a terminal,
 * plain lines where the output goes into a file.
 */
export function progress(
  output: { write(text: string): unknown; readonly isTTY?: boolean },
  names: Readonly<Record<string, string>>,
): { readonly step: RunStep; readonly timings: StepTiming[]; finish(): void } {
  const timings: StepTiming[] = [];
  const renew = output.isTTY === true;
  return {
    timings,
    async step(step, work) {
      const name = names[step] ?? step;
      if (renew) output.write(`\r\x1b[K${name}…`);
      const start = performance.now();
      const result = await work();
      const ms = Math.round(performance.now() - start);
      timings.push({ step, ms });
      if (!renew) output.write(`${name} (${ms} ms)\n`);
      return result;
    },
    finish() {
      if (renew) output.write("\r\x1b[K");
    },
  };
}
