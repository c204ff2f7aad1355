import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { carte } from "../cli/fake-terminal.ts";
import { fontTable, operatorsIn, pdfInfo, plainContent, syntaxCheck } from "./pdf-tools.ts";

/** Plouskouer with printer's marks, as Ghostscript separates it: with its black text, and once more without. */
const folder = mkdtempSync(join(tmpdir(), "carte-separations-"));
const pdf = join(folder, "plouskouer-print.pdf");
const run = (program: string, ...args: string[]): void => {
  execFileSync(program, args, { cwd: folder, stdio: "ignore" });
};

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
  run("qpdf", "--qdf", "--object-streams=disable", pdf, "plain.pdf");
  const plain = readFileSync(join(folder, "plain.pdf"), "latin1");
  writeFileSync(join(folder, "mute.pdf"), withoutBlackText(plain), "latin1");
  for (const name of ["plain", "mute"]) {
    const options = ["-q", "-sDEVICE=tiffsep", "-r100", "-dLastPage=1", "-dOverprint=/enable"];
    run("gs", ...options, "-o", `${name}-%d.tif`, `${name}.pdf`);
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Every string shown in full black is blanked; lengths stay, and with them all offsets. */
function withoutBlackText(plain: string): string {
  let fill = "";
  let isFilled = true;
  const saved: string[] = [];
  const mute = (line: string): string => {
    if (line === "q") saved.push(fill);
    if (line === "Q") fill = saved.pop() ?? "";
    if (/ (k|scn)$/.test(line)) fill = line;
    if (/^\d Tr$/.test(line)) isFilled = line === "0 Tr";
    const isShown = /T[jJ]$/.test(line) && isFilled && fill === "0 0 0 1 k";
    return isShown ? " ".repeat(line.length) : line;
  };
  return plain.split("\n").map(mute).join("\n");
}

/** 0 is full ink. */
const plate = (name: string, ink: string): Promise<Buffer> =>
  sharp(join(folder, `${name}-1(${ink}).tif`), { limitInputPixels: false })
    .toColourspace("b-w")
    .raw()
    .toBuffer();

test.each(["Cyan", "Magenta", "Yellow"])(
  "black text takes and adds nothing on the plate of %s",
  async (ink) => {
    const [withText, without] = await Promise.all([plate("plain", ink), plate("mute", ink)]);
    expect(Buffer.compare(withText, without)).toBe(0);
  },
);

test("black text is on the plate of black", async () => {
  const [withText, without] = await Promise.all([plate("plain", "Black"), plate("mute", "Black")]);
  const changed = withText.reduce((count, value, at) => count + (value === without[at] ? 0 : 1), 0);
  expect(changed).toBeGreaterThan(10_000);
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
  for (const ink of ["Cyan", "Magenta", "Yellow", "Black"]) {
    // Above the colour bar there is nothing but the mark in the middle of the head.
    const head = await sharp(await plate("plain", ink), { raw: { width, height, channels: 1 } })
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
