import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { reportSchema } from "../../src/cli/report-schema.ts";
import { carte } from "./fake-terminal.ts";
import { osmXml, smallTown } from "./small-town.ts";

vi.setConfig({ testTimeout: 60_000 });

/** A leaflet whose picture has 40 pixels on a panel's width: a printer refuses it. */
const cwd = await mkdtemp(join(tmpdir(), "carte-checked-"));
await writeFile(join(cwd, "town.osm"), osmXml(smallTown()));
const dots = sharp({ create: { width: 40, height: 40, channels: 3, background: "#3060c0" } });
await writeFile(join(cwd, "coarse.png"), await dots.png().toBuffer());
const project = ["source: { file: town.osm }", "sheet: { paper: A3, fold: 4x1 }", "outputs: [pdf]", "out: ."];
await writeFile(join(cwd, "sound.yaml"), project.join("\n"));
const coarse = [...project, "leaflet: { cover: { picture: coarse.png } }"];
await writeFile(join(cwd, "coarse.yaml"), coarse.join("\n"));

const reported = async () =>
  reportSchema.parse(JSON.parse(await readFile(join(cwd, "report.json"), "utf8"))).preflight;

test("every build checks its PDF for the printer, and the report says that it is sound", async () => {
  const { code, stderr } = await carte(["build", "sound.yaml"], { cwd });
  expect({ code, told: stderr.includes("The printer’s PDF") }).toEqual({ code: 0, told: false });
  expect(await reported()).toEqual({ errors: 0, warnings: 0, findings: [] });
});

test("what a printer refuses is told with its place, and the map is written", async () => {
  const { code, stderr } = await carte(["build", "coarse.yaml"], { cwd });
  expect(code).toBe(0);
  expect(stderr).toMatch(/The printer’s PDF, checked:\n {2}Error, page 2, [\d.]+ mm from the left.*\d+ ppi/);
  const finding = { code: "image-too-coarse", severity: "error", page: 2, count: 1 };
  expect(await reported()).toMatchObject({ errors: 1, findings: [finding] });
});

test("with --strict it exits with 5, and the map before stays", async () => {
  await carte(["build", "sound.yaml", "--quiet"], { cwd });
  const before = await readFile(join(cwd, "kerzu-print.pdf"));
  const { code, stderr } = await carte(["build", "coarse.yaml", "--strict", "--quiet"], { cwd });
  expect(code).toBe(5);
  expect(stderr).toMatch(/^The PDF has 1 error\(s\) that a printer refuses; nothing is written\. .*\n→ /);
  expect((await readFile(join(cwd, "kerzu-print.pdf"))).equals(before)).toBe(true);
});

test("without a PDF there is nothing to check", async () => {
  await carte(["build", "sound.yaml", "--format", "csv", "--quiet"], { cwd });
  expect(await reported()).toBeUndefined();
  expect(await readdir(cwd)).toContain("report.json");
});
