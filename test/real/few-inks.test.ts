import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { preflightPdf } from "../../src/preflight/preflight-pdf.ts";
import { carte } from "../cli/fake-terminal.ts";
import { syntaxCheck } from "./pdf-tools.ts";

/** A leaflet of Plouskouer with a colored logo and printer's marks, in few inks, as Ghostscript separates it. */
const folder = mkdtempSync(join(tmpdir(), "carte-inks-"));
afterAll(() => rmSync(folder, { recursive: true }));

const logo = sharp({ create: { width: 1200, height: 600, channels: 3, background: "#d02060" } });
writeFileSync(join(folder, "logo.png"), await logo.png().toBuffer());

/** Mean ink of each plate over both pages, in percent, and what the page's own check says. */
async function job(name: string, inks: string) {
  const data = resolve("fixtures/plouskouer/plouskouer.osm.gz");
  const said = [
    `source: { file: ${JSON.stringify(data)} }`,
    "sheet: { paper: A3, fold: 4x1 }",
    "leaflet: { cover: { picture: logo.png } }",
    `outputs: pdf\nout: ${name}`,
    `press: { marks: true, inks: ${inks} }`,
  ];
  writeFileSync(join(folder, `${name}.yaml`), said.join("\n"));
  const built = await carte(["build", `${name}.yaml`, "--quiet"], { cwd: folder });
  expect(built).toMatchObject({ code: 0, stderr: "" });
  const pdf = join(folder, name, "plouskouer-print.pdf");
  const plates = join(folder, name, "plates");
  mkdirSync(plates);
  const options = [
    "-q",
    "-sDEVICE=tiffsep",
    "-r36",
    "-dOverprint=/enable",
    "-o",
    join(plates, "%d.tif"),
    pdf,
  ];
  execFileSync("gs", options, { stdio: "ignore" });
  const means: Record<string, number> = {};
  for (const ink of ["Cyan", "Magenta", "Yellow", "Black", "PANTONE 301 C", "PANTONE 485 C"]) {
    for (const page of [1, 2]) {
      const { channels } = await sharp(join(plates, `${page}(${ink}).tif`))
        .toColourspace("b-w")
        .stats()
        .catch(() => ({ channels: [] }));
      const [{ mean } = { mean: 255 }] = channels;
      if (mean < 255) means[ink] = (means[ink] ?? 0) + 50 - mean / 5.1;
    }
  }
  const { findings } = preflightPdf(readFileSync(pdf), name);
  console.log(
    `${name}: mean ink in percent ${JSON.stringify(means, (_, value) => (typeof value === "number" ? Number(value.toFixed(1)) : value))}`,
  );
  return { inks: Object.keys(means), findings, syntax: syntaxCheck(pdf) };
}

const CLEAN = { findings: [], syntax: expect.stringContaining("No syntax or stream encoding errors") };
const BLUE = "{ name: PANTONE 301 C, cmyk: [100, 46, 5, 18] }";
const RED = "{ name: PANTONE 485 C, cmyk: [0, 95, 100, 0] }";

test("a job in black alone has ink on the plate of black alone", async () => {
  expect(await job("black", "k")).toEqual({ ...CLEAN, inks: ["Black"] });
});

test("a job in blue and black has ink on these two plates alone", async () => {
  expect(await job("two", `[${BLUE}, black]`)).toEqual({ ...CLEAN, inks: ["Black", "PANTONE 301 C"] });
});

test("a job in two spot inks has no ink of CMYK", async () => {
  expect(await job("spots", `[${BLUE}, ${RED}]`)).toEqual({
    ...CLEAN,
    inks: ["PANTONE 301 C", "PANTONE 485 C"],
  });
});

test("a job in one spot ink has that plate alone", async () => {
  expect(await job("one", `[${BLUE}]`)).toEqual({ ...CLEAN, inks: ["PANTONE 301 C"] });
});
