import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const EXTRACTS = resolve(process.env.CARTE_EXTRACTS ?? "../shared/data");
const VADUZ = [join(EXTRACTS, "liechtenstein-2021-10-28.osm.pbf"), "--commune", "Vaduz", "--lang", "en"];

/** `dist` may be older than `src`: the sources themselves run. */
const CARTE = ["--import", "tsx", "test/real/carte.ts"];

/** Starts a build and interrupts it once it has printed `sign`; resolves to the exit code that a shell would see. */
function interrupted(out: string, sign: string, signal: "SIGINT" | "SIGTERM"): Promise<number> {
  const child = spawn(process.execPath, [...CARTE, "build", ...VADUZ, "--out", out], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let printed = "";
  child.stderr.on("data", (text) => {
    printed += text;
    if (printed.includes(sign)) child.kill(signal);
  });
  return new Promise((done) => {
    child.on("close", (code, killed) => done(killed ? 128 + constants.signals[killed] : (code ?? -1)));
  });
}

test.each([
  ["Boundary", "SIGINT", 130],
  ["Generalizing", "SIGINT", 130],
  ["PDF", "SIGTERM", 143],
] as const)(
  "a build interrupted after “%s” by %s ends with %i, keeps the old map and leaves no litter",
  async (...of) => {
    const [sign, signal, code] = of;
    const out = await mkdtemp(join(tmpdir(), "carte-interrupt-"));
    for (const name of ["vaduz-print.pdf", "report.json"]) await writeFile(join(out, name), "last night");
    expect(await interrupted(out, sign, signal)).toBe(code);
    expect((await readdir(out)).sort()).toEqual(["report.json", "vaduz-print.pdf"]);
    for (const name of await readdir(out)) expect(await readFile(join(out, name), "utf8")).toBe("last night");
  },
);

test("the program that is installed starts", () => {
  expect(execFileSync(process.execPath, ["bin/carte.js", "--version"], { encoding: "utf8" })).toMatch(
    /^\d+\.\d+/,
  );
});
