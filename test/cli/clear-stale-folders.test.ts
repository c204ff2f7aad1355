import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { beforeEach, expect, test } from "vitest";
import { BESIDE, clearStaleFolders } from "../../src/cli/clear-stale-folders.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "carte-stale-"));
});

async function leftAfterClearing(name: string, { isOld = false } = {}): Promise<boolean> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, "half.pdf"), "half");
  if (isOld) await utimes(join(folder, name), 1_600_000_000, 1_600_000_000);
  clearStaleFolders(folder);
  return (await readdir(folder)).includes(name);
}

const ofProcess = (pid: number): string => `${BESIDE.replace(/-\d+-/, `-${pid}-`)}Abc123`;
/** A number that was a process's a moment ago. */
const deadPid = (): number => spawnSync(process.execPath, ["--version"]).pid;

test("the folder of a build that was killed is cleared", async () => {
  expect(await leftAfterClearing(ofProcess(deadPid()))).toBe(false);
});

test("the folder of a build that still runs stays", async () => {
  expect(await leftAfterClearing(ofProcess(process.ppid))).toBe(true);
});

test("a folder with this process's number is of one before it", async () => {
  expect(await leftAfterClearing(ofProcess(process.pid))).toBe(false);
});

test("a folder of another computer stays for a day", async () => {
  expect(await leftAfterClearing(".carte-1-elsewhere-Abc123")).toBe(true);
  expect(await leftAfterClearing(".carte-2-elsewhere-Abc123", { isOld: true })).toBe(false);
});

test.each([".carte-notes", "carte-1-elsewhere-Abc123", ".carte-1-elsewhere-Abc123-mine"])(
  "a folder named %s is none of ours",
  async (name) => {
    expect(await leftAfterClearing(name, { isOld: true })).toBe(true);
  },
);
