import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mayBeEmbedded } from "../../src/lettering/embedding-rights.ts";
import { tableOffset } from "../../src/lettering/font-tables.ts";
import { loadLettering } from "../../src/lettering/load-lettering.ts";
import { FONTS } from "./fira.ts";

/** Fira Sans with other rights. */
function withRights(rights: number): Buffer {
  const file = Buffer.from(readFileSync(FONTS.Regular));
  const table = tableOffset(new DataView(file.buffer, file.byteOffset, file.byteLength), "OS/2") ?? 0;
  file.writeUInt16BE(rights, table + 8);
  return file;
}

test.each([
  [0x0000, true],
  [0x0004, true],
  [0x0008, true],
  // Old fonts claim several: the widest counts.
  [0x0006, true],
  [0x0002, false],
  [0x0104, false],
  [0x0200, false],
])("rights %i let a font into a PDF: %s", (rights, allowed) => {
  expect(mayBeEmbedded(withRights(rights))).toBe(allowed);
});

test("a font that must not be embedded is told by name and file", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "carte-font-")), "closed.ttf");
  writeFileSync(file, withRights(0x0002));
  const lettering = await loadLettering({ Closed: file });
  expect(() => lettering.shape("Rue", { font: "Closed", sizePt: 8 })).toThrow("lettering-font-forbidden");
});
