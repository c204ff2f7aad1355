import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storedBytes } from "../../src/osm/file-bytes.ts";
import { refusalOf } from "./open-bytes.ts";

const MB = 1024 ** 2;
const DATA = Buffer.from(Uint32Array.from({ length: 3 * MB }, (_, index) => index).buffer);

function stored(): string {
  const path = join(mkdtempSync(join(tmpdir(), "carte-bytes-")), "file");
  writeFileSync(path, DATA);
  return path;
}

test("bytes are read from anywhere, in any order, up to the end", () => {
  const file = storedBytes(stored());
  expect(file.size).toBe(DATA.length);
  for (const [start, end] of [
    [0, 10],
    [9 * MB, 9 * MB + 7],
    [4 * MB - 3, 4 * MB + 3],
    [0, DATA.length],
    [DATA.length - 2, DATA.length + 99],
  ] as const)
    expect(Buffer.from(file.read(start, end)).equals(DATA.subarray(start, end))).toBe(true);
});

test("bytes that were read stay as they are", () => {
  const file = storedBytes(stored());
  const first = file.read(0, 4);
  file.read(8 * MB, 8 * MB + 4);
  expect([...first]).toEqual([0, 0, 0, 0]);
  expect([...file.read(4, 8)]).toEqual([1, 0, 0, 0]);
});

test("a file that is replaced while it is read is refused, not mixed", async () => {
  const path = stored();
  const file = storedBytes(path);
  file.read(0, 4);
  appendFileSync(path, "more");
  const reading = async () => file.read(9 * MB, 10 * MB);
  expect(await refusalOf(reading())).toMatchObject({ exitCode: 3, code: "osm-file-changed" });
});

test("a file that goes away while it is read is refused", async () => {
  const path = stored();
  const file = storedBytes(path);
  rmSync(path);
  const reading = async () => file.read(0, 4);
  expect(await refusalOf(reading())).toMatchObject({ exitCode: 3, code: "osm-file-unreadable" });
});
