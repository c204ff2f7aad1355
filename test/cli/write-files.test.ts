import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeFiles } from "../../src/cli/write-files.ts";
import { UserError } from "../../src/core/user-error.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const broken = vi.hoisted(() => ({ rename: "", write: "", open: "", link: "" }));
/** How often a call fails before it works again. */
const failures = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

/** Failures that only a full disk or Windows would show. */
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const failing =
    <F extends (...args: never[]) => unknown>(name: keyof typeof broken, works: F) =>
    (...args: Parameters<F>) => {
      const code = broken[name];
      if (code !== "" && args.some((arg) => String(arg).endsWith("b.csv")) && failures.left-- > 0)
        throw Object.assign(new Error(`${code}: broken`), { code });
      return works(...args);
    };
  return {
    ...fs,
    renameSync: failing("rename", fs.renameSync),
    writeFileSync: failing("write", fs.writeFileSync as (path: string, bytes: Uint8Array) => void),
    openSync: failing("open", fs.openSync),
    linkSync: failing("link", fs.linkSync),
  };
});

let folder = "";
const { terminal, signals } = fakeTerminal([], {});
const NEW = [file("a.pdf", "new"), file("b.csv", "new")];

function file(name: string, text: string) {
  return { name, bytes: Buffer.from(text) };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "carte-out-"));
  for (const { name } of NEW) await writeFile(join(folder, name), "old");
});

afterEach(() => {
  Object.assign(broken, { rename: "", write: "", open: "", link: "" });
  failures.left = Number.POSITIVE_INFINITY;
  expect(signals).toEqual([]);
});

const contents = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).sort().map(async (name) => [name, await readFile(join(folder, name), "utf8")]),
    ),
  );

/** The error of a writing that must fail. */
function refusal(): UserError {
  try {
    writeFiles(folder, NEW, terminal);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("it was written");
}

test("the new files replace the old, and nothing else is left", async () => {
  writeFiles(folder, NEW, terminal);
  expect(await contents()).toEqual({ "a.pdf": "new", "b.csv": "new" });
});

test("folders that are not there are made", async () => {
  writeFiles(join(folder, "2025", "may"), NEW, terminal);
  expect(await readdir(join(folder, "2025", "may"))).toEqual(["a.pdf", "b.csv"]);
});

test("an interruption is listened to, and so put off, while files are written", () => {
  const heard: string[] = [];
  writeFiles(folder, NEW, {
    on: (signal) => heard.push(`+${signal}`),
    off: (signal) => heard.push(`-${signal}`),
  });
  expect(heard).toEqual(["+SIGINT", "+SIGTERM", "-SIGINT", "-SIGTERM"]);
});

test.each<[keyof typeof broken, string, string]>([
  ["write", "ENOSPC", "out-disk-full"],
  ["write", "EIO", "out-not-writable"],
  ["open", "EBUSY", "out-file-open"],
  ["open", "EPERM", "out-file-open"],
])("where %s fails with %s, the old files stay, no litter, %s", async (name, errno, code) => {
  broken[name] = errno;
  expect(refusal()).toMatchObject({ exitCode: 2, faults: [{ code }] });
  expect(await contents()).toEqual({ "a.pdf": "old", "b.csv": "old" });
});

test.each(["EPERM", "EBUSY", "EACCES"])(
  "a file that is opened elsewhere at the last moment (%s) is named, and all old files are back",
  async (errno) => {
    broken.rename = errno;
    expect(refusal()).toMatchObject({
      exitCode: 2,
      faults: [{ code: "out-file-open", values: { file: join(folder, "b.csv") } }],
    });
    expect(await contents()).toEqual({ "a.pdf": "old", "b.csv": "old" });
  },
);

test("files that were not there before are gone again after a failure", async () => {
  await rm(join(folder, "a.pdf"));
  broken.rename = "EPERM";
  refusal();
  expect(await contents()).toEqual({ "b.csv": "old" });
});

test("a file that a virus scanner holds for a moment is replaced all the same", async () => {
  Object.assign(broken, { rename: "EBUSY" });
  failures.left = 2;
  writeFiles(folder, NEW, terminal);
  expect(await contents()).toEqual({ "a.pdf": "new", "b.csv": "new" });
});

test("on a disk without links the old files are copied and come back", async () => {
  Object.assign(broken, { link: "EPERM", rename: "EPERM" });
  refusal();
  expect(await contents()).toEqual({ "a.pdf": "old", "b.csv": "old" });
});

test("a folder in the place of a file keeps the others as they were", async () => {
  const inTheWay = await mkdtemp(join(folder, "x-"));
  await mkdir(join(inTheWay, "b.csv"));
  await writeFile(join(inTheWay, "a.pdf"), "old");
  folder = inTheWay;
  expect(refusal()).toMatchObject({ faults: [{ code: "out-file-is-folder" }] });
  expect(await readFile(join(folder, "a.pdf"), "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["a.pdf", "b.csv"]);
});
