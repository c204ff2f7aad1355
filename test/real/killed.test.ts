import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { seededRandom } from "../../src/core/seeded-random.ts";

/** `CARTE_KILLS=50` kills more of them. It runs `dist`: `npm run build` first. */
const KILLS = Number(process.env.CARTE_KILLS ?? 5);
const MONACO = resolve(process.env.CARTE_EXTRACTS ?? "../shared/data", "monaco-2025-02-15.osm.pbf");

const wordsOf = (paper: string, out: string): string[] => [
  ...["bin/carte.js", "build", MONACO, "--paper", paper, "--format", "pdf,svg,csv"],
  ...["--quiet", "--out", out],
];

const folder = mkdtempSync(join(tmpdir(), "carte-killed-"));
const OLD = join(folder, "old");
const NEW = join(folder, "new");

/** The hash of each file by its name; a report is the same but for times and memory, which are left out. */
function filesOf(out: string): ReadonlyMap<string, string> {
  const names = readdirSync(out).filter((name) => !name.startsWith(".carte-"));
  return new Map(names.map((name) => [name, hashOf(name, readFileSync(join(out, name)))]));
}

function hashOf(name: string, bytes: Buffer): string {
  const { timings, peakRssMb, ...rest } =
    name === "report.json" ? JSON.parse(bytes.toString()) : { bytes: 1 };
  return createHash("sha256")
    .update(name === "report.json" ? JSON.stringify(rest) : bytes)
    .digest("hex");
}

test(
  `${KILLS} builds that are killed at any moment leave each file whole, old or new`,
  async () => {
    execFileSync(process.execPath, wordsOf("A3", OLD));
    const start = performance.now();
    execFileSync(process.execPath, wordsOf("A4", NEW));
    const wholeMs = performance.now() - start;
    const [before, after] = [filesOf(OLD), filesOf(NEW)];
    const chance = seededRandom(50);
    const torn: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const out = join(folder, `out-${kill}`);
      cpSync(OLD, out, { recursive: true });
      const child = spawn(process.execPath, wordsOf("A4", out), { stdio: "ignore" });
      const ended = new Promise((done) => child.on("close", done));
      // Half of them while the files are written, which is the last tenth of a build.
      await wait(wholeMs * (kill % 2 === 0 ? chance() : 0.85 + 0.2 * chance()));
      child.kill("SIGKILL");
      await ended;
      for (const [name, hash] of filesOf(out))
        if (hash !== before.get(name) && hash !== after.get(name)) torn.push(`${kill}: ${name}`);
    }
    expect(torn).toEqual([]);
  },
  (KILLS + 3) * 30_000,
);
