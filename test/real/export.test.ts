import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportPdf } from "../../src/export/pdf/export-pdf.ts";
import { openLettering, samplePlate } from "../export/sample-plate.ts";
import { fonts, metadata, palette, profile } from "../export/sample-style.ts";

/** What other programs make of our PDF: poppler, qpdf and Ghostscript must be there. */
const folder = mkdtempSync(join(tmpdir(), "carte-export-"));
const pdf = join(folder, "sample.pdf");
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { cwd: folder, encoding: "utf8" });

beforeAll(async () => {
  const plate = samplePlate(await openLettering());
  writeFileSync(
    pdf,
    await exportPdf([plate, { ...plate, side: "back" }], { palette, fonts, profile, metadata }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test("qpdf finds no fault in the file", () =>
  expect(run("qpdf", "--check", pdf)).toContain("No syntax or stream"));

test("every font is embedded, a subset, and can be read back", () => {
  const lines = run("pdffonts", pdf).trimEnd().split("\n").slice(2);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+.*yes yes yes/);
});

test("poppler takes it for PDF/X-4, with the trim inside the bleed", () => {
  const info = run("pdfinfo", "-box", pdf);
  expect(info).toMatch(/PDF subtype: +PDF\/X-4/);
  expect(info).toMatch(/BleedBox: +0\.00 +0\.00 +436\.5\d +314\.6\d/);
  expect(info).toMatch(/TrimBox: +8\.50 +8\.50 +428\.0\d +306\.1\d/);
});

test("poppler finds nothing to click on", () =>
  expect(run("qpdf", "--qdf", "--object-streams=disable", pdf, "-")).not.toMatch(/\/Annots\b/));

describe("the text", () => {
  const lines = (): string[] =>
    run("pdftotext", "-l", "1", pdf, "-")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);

  test("has each name once and whole, though letters turn and halos are drawn", () => {
    expect(lines().sort()).toEqual(
      ["Rue de l’Église-Neuve", "Straed ar Mor (AVENUE)", "Œuvre <b>&amp;</b> “À Ÿ”\f"]
        .map((name) => name.trim())
        .sort(),
    );
  });

  test("reads right even for programs that ask the fonts alone", () => {
    run("qpdf", "--qdf", "--object-streams=disable", pdf, "plain.pdf");
    const bytes = readFileSync(join(folder, "plain.pdf"), "latin1").replaceAll(
      "/ActualText<",
      "/NoSuchText<",
    );
    writeFileSync(join(folder, "bare.pdf"), bytes, "latin1");
    expect(run("pdftotext", "bare.pdf", "-")).toContain("Straed ar Mor (AVENUE)");
  });
});

describe("Ghostscript's plates", () => {
  /** Ink in percent, the least and the most, in a rectangle given in mm on the trim. */
  async function inkIn(plate: string, [x, y, width, height]: readonly [number, number, number, number]) {
    const pixels = (length: number): number => Math.round((length * 72) / 25.4);
    const region = { left: pixels(x + 3), top: pixels(y + 3), width: pixels(width), height: pixels(height) };
    const part = await sharp(join(folder, `plate-1(${plate}).tif`))
      .extract(region)
      .toColourspace("b-w")
      .png()
      .toBuffer();
    const [{ min, max } = { min: 0, max: 0 }] = (await sharp(part).stats()).channels;
    return [max, min].map((value) => Math.round(100 - value / 2.55));
  }

  beforeAll(() => {
    run(
      "gs",
      "-q",
      "-o",
      "plate-%d.tif",
      "-sDEVICE=tiffsep",
      "-r72",
      "-dLastPage=1",
      "-dOverprint=/enable",
      pdf,
    );
  });

  test("hold exactly the inks of a swatch", async () => {
    const inks = ["Cyan", "Magenta", "Yellow", "Black"].map((ink) => inkIn(ink, [12, 30, 2, 2]));
    expect(await Promise.all(inks)).toEqual([
      [16, 16],
      [2, 2],
      [3, 3],
      [0, 0],
    ]);
  });

  test("have one of its own for a spot ink, with its tint", async () => {
    expect(await inkIn("Or & argent", [123, 13, 2, 2])).toEqual([100, 100]);
    expect(await inkIn("Or & argent", [133, 13, 2, 2])).toEqual([40, 40]);
  });

  test("keep the ground below black text that overprints", async () => {
    const [, darkest] = await inkIn("Black", [20, 88, 40, 4]);
    expect(darkest).toBeGreaterThan(80);
    expect(await inkIn("Yellow", [20, 88, 40, 4])).toEqual([5, 5]);
  });

  test("are empty below a white halo", async () => {
    const [lightest] = await inkIn("Cyan", [35, 28, 20, 6]);
    expect(lightest).toBe(0);
  });
});
