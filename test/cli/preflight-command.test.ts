import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plantedPdf } from "../preflight/planted-pdf.ts";
import { carte } from "./fake-terminal.ts";

const cwd = await mkdtemp(join(tmpdir(), "carte-preflight-"));
await writeFile(join(cwd, "sound.pdf"), await plantedPdf({}));
await writeFile(join(cwd, "rgb.pdf"), await plantedPdf({ content: "1 0 0 rg 100 100 50 50 re f" }));
await writeFile(join(cwd, "gray.pdf"), await plantedPdf({ content: "0.5 g 100 100 50 50 re f" }));
await writeFile(join(cwd, "letter.txt"), "Bonjour");

test("a sound file is said in one line", async () => {
  expect(await carte(["preflight", "sound.pdf"], { cwd, lang: "fr" })).toEqual({
    code: 0,
    stdout: "",
    stderr: "1 page(s) de 100 × 100 mm : 0 erreur(s), 0 remarque(s).\n",
  });
});

test("an error is said with place and cure, and exits with 5", async () => {
  const { code, stderr } = await carte(["preflight", "rgb.pdf"], { cwd });
  expect(code).toBe(5);
  expect(stderr).toMatch(
    /^Error, page 1, [\d.]+ mm from the left, [\d.]+ mm from the top: A color is in RGB \(DeviceRGB\)\.\n→ Convert/,
  );
  expect(stderr).toMatch(/1 error\(s\) in rgb\.pdf: do not send it as it is\.\n→ /);
});

test("remarks alone exit with 0", async () => {
  const { code, stderr } = await carte(["preflight", "gray.pdf"], { cwd });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Worth knowing, page 1/);
});

test("--json gives codes, values, places and texts, and nothing else", async () => {
  const { code, stdout } = await carte(["preflight", "rgb.pdf", "--json"], { cwd });
  expect(code).toBe(5);
  expect(JSON.parse(stdout)).toMatchObject({
    pages: [{ width: 100, height: 100 }],
    findings: [{ code: "color-rgb", severity: "error", page: 1, count: 1, what: expect.any(String) }],
  });
});

test("a file that is no PDF exits with 2", async () => {
  expect(await carte(["preflight", "letter.txt"], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^letter\.txt is not a PDF\.\n→ /),
  });
});

test("a missing file exits with 2", async () => {
  expect((await carte(["preflight", "none.pdf"], { cwd })).stderr).toMatch(
    /^Cannot read none\.pdf \(ENOENT\)/,
  );
  expect((await carte(["preflight"], { cwd })).code).toBe(2);
});
