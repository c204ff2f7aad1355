import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { carte } from "../cli/fake-terminal.ts";
import { fontTable, operatorsIn, pdfInfo, plainContent, syntaxCheck } from "./pdf-tools.ts";
import { COLORED_PLATES, changedByText, plateOf, separate } from "./plates.ts";

/** Plouskouer with printer's marks, as Ghostscript separates it: with its black text, and once more without. */
const folder = mkdtempSync(join(tmpdir(), "carte-separations-"));
const pdf = join(folder, "plouskouer-print.pdf");

beforeAll(async () => {
  const data = resolve("fixtures/plouskouer/plouskouer.osm.gz");
  const said = [
    "title: Plouskouer",
    `source: { file: ${JSON.stringify(data)} }`,
    "sheet: { paper: A2 }",
    "outputs: pdf",
    "out: .",
    "press: { paper: coated, marks: true }",
  ];
  writeFileSync(join(folder, "carte.yaml"), said.join("\n"));
  expect(await carte(["build", "--quiet"], { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
  separate(folder, pdf);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(COLORED_PLATES)("black text takes and adds nothing on the plate of %s", async (ink) => {
  expect(await changedByText(folder, ink)).toBe(0);
});

test("black text is on the plate of black", async () => {
  expect(await changedByText(folder, "Black")).toBeGreaterThan(10_000);
});

test("no swatch holds full black together with another ink", () => {
  const { contents } = plainContent(pdf);
  const rich = contents.flatMap((content) => content.match(/^(?!0 0 0 )[\d. ]+ 1 [kK]$/gm) ?? []);
  expect(rich).toEqual([]);
});

test("registration marks are on every plate", async () => {
  const { width = 0, height = 0 } = await sharp(join(folder, "plain-1(Cyan).tif"), {
    limitInputPixels: false,
  }).metadata();
  for (const ink of [...COLORED_PLATES, "Black"] as const) {
    // Above the colour bar there is nothing but the mark in the middle of the head.
    const head = await sharp(await plateOf(folder, "plain", ink), { raw: { width, height, channels: 1 } })
      .extract({ left: Math.round(width / 2) - 12, top: 8, width: 24, height: 40 })
      .stats();
    expect(head.channels[0]?.min).toBeLessThan(200);
  }
});

test("the file is a clean PDF/X-4: fonts embedded, no RGB, nothing to click on", () => {
  expect(syntaxCheck(pdf)).toContain("No syntax or stream encoding errors");
  expect(pdfInfo(pdf)["PDF subtype"]).toBe("PDF/X-4");
  for (const font of fontTable(pdf)) expect(font).toMatchObject({ embedded: "yes", subset: "yes" });
  const { contents, objects } = plainContent(pdf);
  const used = new Set(contents.flatMap((content) => [...operatorsIn(content).keys()]));
  expect(["rg", "RG", "g", "G", "sh"].filter((operator) => used.has(operator))).toEqual([]);
  expect(objects.match(/\/(DeviceRGB|DeviceGray|CalRGB|CalGray|Lab|Annots)\b/g)).toBeNull();
});

test("media, bleed and trim lie one inside the other", () => {
  const { MediaBox, BleedBox, TrimBox } = pdfInfo(pdf);
  const boxes = [MediaBox, BleedBox, TrimBox].map((box = "") =>
    box.split(/ +/).map((side) => Math.round((Number(side) / 72) * 25.4)),
  );
  expect(boxes).toEqual([
    [0, 0, 624, 450],
    [12, 12, 612, 438],
    [15, 15, 609, 435],
  ]);
});
