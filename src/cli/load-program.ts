import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import type { run } from "./run.ts";

/** The whole program in one file, its libraries included: a function of `PROGRAM_PARAMETERS`. */
export const PROGRAM_FILE = "carte.cjs";
export const PROGRAM_PARAMETERS = "exports, require, module, moduleUrl";

/** The program as V8 compiled it on this very kind of machine. */
export const CODE_CACHE_FILE = `carte-node-${process.versions.node}-${process.platform}-${process.arch}.cache`;

/**
 * How much bytecode a function runs before V8 thinks of optimizing it: of its own accord 67 584. A build is over in
 * two seconds, and half of all it cost was the optimizing, by four threads that took the processors from the drawing.
 */
const OPTIMIZE_LATER = "--interrupt-budget=250000";

export interface LoadedProgram {
  readonly run: typeof run;
  readonly script: Script;
}

/**
 * The program out of the folder to which `scripts/build.ts` wrote it. Node would compile each function when it is
 * first called; the code cache spares that. It is a mere help: V8 refuses one that another V8 or other flags made,
 * and where it is missing or refused the program is compiled from its text as ever.
 */
export function loadProgram(folder: string): LoadedProgram {
  // Before the cache is read, which V8 takes with the flags alone that it was made with.
  setFlagsFromString(OPTIMIZE_LATER);
  const file = join(folder, PROGRAM_FILE);
  const cachedData = readIfThere(join(folder, CODE_CACHE_FILE));
  const script = new Script(readFileSync(file, "utf8"), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} as Pick<LoadedProgram, "run"> };
  script.runInThisContext()(module.exports, createRequire(file), module, pathToFileURL(file).href);
  return { run: module.exports.run, script };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
