import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { osmXml, smallTown } from "../cli/small-town.ts";

const EXTRACTS = resolve(process.env.CARTE_EXTRACTS ?? "../shared/data");
const VADUZ = [join(EXTRACTS, "liechtenstein-2021-10-28.osm.pbf"), "--commune", "Vaduz", "--lang", "en"];

/** `dist` may be older than `src`: the sources themselves run. */
const start = (...words: readonly string[]) =>
  spawn(process.execPath, ["--import", "tsx", "test/real/carte.ts", ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });

/** The exit code that a shell would see. */
const exitCode = (child: ChildProcess): Promise<number> =>
  new Promise((done) => {
    child.on("close", (code, killed) => done(killed ? 128 + constants.signals[killed] : (code ?? -1)));
  });

const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "carte-process-"));

test.each([
  ["Boundary", "SIGINT", 130],
  ["Generalizing", "SIGINT", 130],
  ["PDF", "SIGTERM", 143],
] as const)("a build that ends after “%s” by %s keeps the old map and leaves no litter", async (...of) => {
  const [sign, signal, code] = of;
  const out = await emptyFolder();
  for (const name of ["vaduz-print.pdf", "report.json"]) await writeFile(join(out, name), "last night");
  const child = start("build", ...VADUZ, "--out", out);
  let printed = "";
  child.stderr.on("data", (text) => {
    printed += text;
    if (printed.includes(sign)) child.kill(signal);
  });
  expect(await exitCode(child)).toBe(code);
  expect((await readdir(out)).sort()).toEqual(["report.json", "vaduz-print.pdf"]);
  for (const name of await readdir(out)) expect(await readFile(join(out, name), "utf8")).toBe("last night");
});

test("a build whose messages nobody reads any more is finished", async () => {
  const out = await emptyFolder();
  await writeFile(join(out, "town.osm"), osmXml(smallTown()));
  const child = start("build", join(out, "town.osm"), "--format", "csv", "--out", out);
  child.stderr.destroy();
  child.stdout.destroy();
  expect(await exitCode(child)).toBe(0);
  expect((await readdir(out)).sort()).toEqual(["kerzu-index.csv", "report.json", "town.osm"]);
});

test("the program that is installed starts", () => {
  const version = execFileSync(process.execPath, ["bin/carte.js", "--version"], { encoding: "utf8" });
  expect(version).toMatch(/^\d+\.\d+\.\d+\n$/);
});
