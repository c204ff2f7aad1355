import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join, relative } from "node:path";
import { expect, test } from "vitest";
import { localFile } from "../../src/source/local-file.ts";
import { refusalOf } from "../osm/open-bytes.ts";

const folder = await mkdtemp(join(tmpdir(), "carte-source-"));
const full = join(folder, "town.osm.pbf");
await writeFile(full, "data");
await writeFile(join(folder, "empty.osm.pbf"), "");

test("a file that is there is given back by its absolute path", async () => {
  expect(await localFile(relative(".", full))).toBe(full);
});

test("a missing file is refused with its whole path", async () => {
  const { exitCode, code, values } = await refusalOf(localFile("nowhere/town.osm.pbf"));
  expect([exitCode, code]).toEqual([3, "source-file-missing"]);
  expect(isAbsolute(String(values.file))).toBe(true);
});

test("a file under another file is missing", async () => {
  expect((await refusalOf(localFile(join(full, "town.osm")))).code).toBe("source-file-missing");
});

test("a folder is refused", async () => {
  expect(await refusalOf(localFile(folder))).toMatchObject({ exitCode: 3, code: "source-file-is-folder" });
});

test("an empty file is refused", async () => {
  const empty = localFile(join(folder, "empty.osm.pbf"));
  expect(await refusalOf(empty)).toMatchObject({ exitCode: 3, code: "source-file-empty" });
});

test("a path that no system can have is refused, not a crash", async () => {
  expect((await refusalOf(localFile("town\0.osm"))).code).toBe("source-file-unreadable");
});
