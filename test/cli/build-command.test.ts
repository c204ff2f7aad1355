import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reportSchema } from "../../src/cli/report-schema.ts";
import { carte } from "./fake-terminal.ts";
import { osmXml, smallTown } from "./small-town.ts";

const cwd = await mkdtemp(join(tmpdir(), "carte-build-"));
await writeFile(join(cwd, "town.osm"), osmXml(smallTown()));
await writeFile(
  join(cwd, "carte.yaml"),
  "title: Plan de Kerzu\nsource: { file: town.osm }\nsheet: { paper: A4 }\noutputs: [pdf, csv]\nout: printed\n",
);

test("with no argument, the carte.yaml of the folder is built", async () => {
  const { code, stdout, stderr } = await carte(["build"], { cwd, lang: "fr" });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toMatch(/Plan de Kerzu : carte au 1:\d+ sur A4, en [\d,.]+ s\.\n/);
  const files = [
    "plan-de-kerzu-index.csv",
    "plan-de-kerzu-print.pdf",
    "plan-de-kerzu.geo.json",
    "report.json",
  ];
  expect((await readdir(join(cwd, "printed"))).sort()).toEqual(files);
  for (const file of files) expect(stderr).toContain(file);
  // The first build of a file of tests reads the whole program.
}, 60_000);

test("--json prints the report, exactly as its file, and nothing else", async () => {
  const { code, stdout, stderr } = await carte(["build", "--json", "--out", "json"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(await readFile(join(cwd, "json", "report.json"), "utf8"));
  const report = reportSchema.parse(JSON.parse(stdout));
  expect(report).toMatchObject({ commune: { name: "Kerzu", osmId: "r1" }, sheet: { paper: "A4" } });
  for (const { path, bytes, sha256 } of report.outputs) {
    const file = await readFile(join(cwd, "json", path));
    expect({ bytes, sha256 }).toEqual({
      bytes: file.length,
      sha256: createHash("sha256").update(file).digest("hex"),
    });
  }
});

test("--debug-labels adds a drawing of what was tried for each name", async () => {
  await carte(["build", "--debug-labels", "--out", "debug"], { cwd });
  const files = await readdir(join(cwd, "debug"));
  expect(files).toContain("plan-de-kerzu-labels.svg");
  expect(files).not.toContain("plan-de-kerzu-labels.png");
});

test("--quiet prints nothing", async () => {
  expect(await carte(["build", "--quiet"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("in a terminal the line of progress is gone before the summary and before an error", async () => {
  const built = await carte(["build"], { cwd, isTTY: true });
  expect(built.stderr).toContain("…\r\u001b[KStreets named: 2 of 2.\n");
  const failed = await carte(["build", "--scale", "1:1000"], { cwd, isTTY: true });
  expect(failed.stderr).toContain("…\r\u001b[KAt 1:1000, Kerzu does not fit");
});

test("--strict passes a map that names every street", async () => {
  expect(await carte(["build", "--strict", "--quiet"], { cwd })).toMatchObject({ code: 0, stderr: "" });
});

test("--strict writes a map below the bar all the same, and says so with exit code 5", async () => {
  // Forty hamlets on one spot: more than any sheet has places for their names.
  const hamlets = Array.from(
    { length: 40 },
    (_, i) =>
      `<node id="${900 + i}" lon="-4.7935" lat="48.4050"><tag k="place" v="hamlet"/><tag k="name" v="Kergrenn ${i}"/></node>`,
  );
  await writeFile(join(cwd, "crowd.osm"), osmXml(smallTown({ name: "Kerhir" }), hamlets.join("\n")));
  const words = ["build", "crowd.osm", "--paper", "A5", "--scale", "1:12500", "--format", "pdf"];
  const { code, stderr } = await carte([...words, "--out", "strict", "--strict", "--quiet"], { cwd });
  expect(code).toBe(5);
  expect(stderr).toMatch(
    /^The map is written, but \d+ name\(s\) are missing.*\n→ report.json names each.*\n$/,
  );
  expect(await readdir(join(cwd, "strict"))).toEqual(["kerhir-print.pdf", "kerhir.geo.json", "report.json"]);
});
