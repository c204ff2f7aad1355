import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { type BuildOptions, build } from "esbuild";
import { CODE_CACHE_FILE, loadProgram, PROGRAM_FILE, PROGRAM_PARAMETERS } from "../src/cli/load-program.ts";
import type { Terminal } from "../src/cli/terminal.ts";
import { checkStyle } from "../src/style/check-style.ts";
import { digestOf } from "../src/style/checked-styles.ts";
import { findStyle, styleNames } from "../src/style/find-style.ts";
import { readStyle } from "../src/style/load-style.ts";
import { plainCmyk } from "../src/style/plain-cmyk.ts";
import type { Style } from "../src/style/style.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

/*
 * Compiles `src` to `dist`, which `bin/carte.js` runs: `npm run build`. Types are checked apart: `npm run types`.
 *
 *   load-program.js           reads the two files below: src/cli/load-program.ts
 *   carte.cjs                 our modules and the libraries in plain JavaScript. Node spent 200 ms on finding and
 *                             reading them one by one. sharp stays outside: it is native code; so does undici, as few
 *                             builds need the network. The styles of the package are in it, checked:
 *                             src/style/checked-styles.ts
 *   carte-node-….cache        V8's compiled form of it, taken after a whole map was drawn, so that whatever a build
 *                             calls is in it: spares 100 ms of compiling. Good for this version of Node and this kind
 *                             of machine only; elsewhere V8 compiles the text.
 *   THIRD-PARTY-NOTICES.txt   the licences of the libraries in carte.cjs
 */
const FOLDER = resolve("dist");

const COMMON = { bundle: true, platform: "node", target: "node20" } satisfies BuildOptions;

/** Parts of libraries that are never called, or not for most maps, and would be loaded for all. */
const STAND_INS = {
  "@noble/ciphers/aes": "./scripts/stand-ins/left-out.ts",
  "node:child_process": "./scripts/stand-ins/left-out.ts",
  "brotli/decompress.js": "./scripts/stand-ins/left-out.ts",
  linebreak: "./scripts/stand-ins/left-out.ts",
  "png-js": "./scripts/stand-ins/left-out.ts",
  "unicode-properties": "./scripts/stand-ins/unicode-properties.ts",
  "unicode-trie": "./scripts/stand-ins/unicode-trie.ts",
};

/** The styles that come along, found right now; where they will lie is found out there. */
async function checkedStyles(): Promise<Readonly<Record<string, Style>>> {
  const unplaced = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.keys(files).map((name) => [name, ""]));
  const styles = styleNames().map(async (name) => {
    const folder = findStyle(name, "");
    const texts = await readStyle(folder);
    const style = checkStyle(texts, folder, { toCmyk: plainCmyk });
    return [
      digestOf(texts),
      { ...style, fonts: unplaced(style.fonts), iconFiles: unplaced(style.iconFiles) },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(styles));
}

/** A text of ASCII alone takes V8 half the memory, and no decoding. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

async function bundleProgram(): Promise<void> {
  const styles = await checkedStyles();
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ["src/cli/run.ts"],
    outfile: join(FOLDER, PROGRAM_FILE),
    format: "cjs",
    external: ["sharp", "undici"],
    alias: STAND_INS,
    define: { "import.meta.url": "moduleUrl" },
    // `import()` would come back to Node's loader, which does not know a script.
    supported: { "dynamic-import": false },
    banner: {
      js: `(function (${PROGRAM_PARAMETERS}) { "use strict"; const CHECKED_STYLES = ${ascii(styles)};`,
    },
    footer: { js: "})" },
    metafile: true,
  });
  writeFileSync(join(FOLDER, "THIRD-PARTY-NOTICES.txt"), thirdPartyNotices(Object.keys(metafile.inputs)));
}

/** Draws the made-up commune in every format and keeps what V8 has compiled by then. */
async function writeCodeCache(): Promise<void> {
  const { run, script } = loadProgram(FOLDER);
  const out = mkdtempSync(join(tmpdir(), "carte-build-"));
  const words = ["build", "fixtures/plouskouer/carte.yaml", "--format", "pdf,svg,png,csv", "--out", out];
  const exitCode = await run(silentTerminal(words));
  rmSync(out, { recursive: true });
  if (exitCode !== 0) throw new Error(`The made-up commune could not be drawn: exit code ${exitCode}.`);
  writeFileSync(join(FOLDER, CODE_CACHE_FILE), script.createCachedData());
  if (loadProgram(FOLDER).script.cachedDataRejected) throw new Error("V8 refuses the code cache just made.");
}

function silentTerminal(words: readonly string[]): Terminal {
  const silent = { write: () => true, on: () => undefined };
  return {
    argv: ["node", "carte", ...words],
    env: {},
    stdout: silent,
    stderr: silent,
    cwd: () => process.cwd(),
    on: () => undefined,
    off: () => undefined,
  };
}

// A cache of another version of Node would stay.
rmSync(FOLDER, { recursive: true, force: true });
await bundleProgram();
await build({ ...COMMON, entryPoints: ["src/cli/load-program.ts"], outdir: FOLDER, format: "esm" });
await writeCodeCache();
