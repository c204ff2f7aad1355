import { performance } from "node:perf_hooks";
import type { RunStep, Step } from "../core/step.ts";
import type { Output } from "./terminal.ts";

export interface StepTiming {
  readonly step: Step;
  readonly ms: number;
}

export interface Progress {
  readonly step: RunStep;
  readonly timings: readonly StepTiming[];
  /** Shows what a step is doing; a terminal renews its line, a file gets a line where `isNews`. */
  note(text: string, isNews: boolean): void;
  /** Clears what was to be renewed, so that other text can follow. */
  finish(): void;
}

/** Where `--quiet` sends what it would say. */
export const SILENT = { write: () => true };

/**
 * Runs the steps of a build, timing each and showing it: one line that renews itself in a terminal,
 * plain lines where the output goes into a file.
 */
export function progress(
  output: Pick<Output, "write" | "isTTY">,
  names: Readonly<Record<Step, string>>,
): Progress {
  const timings: StepTiming[] = [];
  return {
    timings,
    async step(step, work) {
      if (output.isTTY) output.write(`${RENEW}${names[step]}…`);
      const start = performance.now();
      const result = await work();
      const ms = Math.round(performance.now() - start);
      timings.push({ step, ms });
      if (!output.isTTY) output.write(`${names[step]} (${ms} ms)\n`);
      return result;
    },
    note(text, isNews) {
      if (output.isTTY) output.write(`${RENEW}${text}…`);
      else if (isNews) output.write(`${text}\n`);
    },
    finish() {
      if (output.isTTY) output.write(RENEW);
    },
  };
}

/** To the start of the line, which is then erased (ECMA-48: EL). */
const RENEW = "\r\x1b[K";
