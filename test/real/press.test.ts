import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Report, reportSchema } from "../../src/cli/report-schema.ts";
import { loadStyle } from "../../src/style/load-style.ts";
import { carte } from "../cli/fake-terminal.ts";
import { fontTable, operatorsIn, pdfInfo, plainContent, syntaxCheck, totalInk } from "./pdf-tools.ts";
import { COLORED_PLATES, changedByText, separate } from "./plates.ts";

/** What a printer asks of the print PDFs of three communes, with the figures. */
const EXTRACTS = resolve(process.env.CARTE_EXTRACTS ?? "../shared/data");

const maps = [
  { title: "Monaco", words: [join(EXTRACTS, "monaco-2025-02-15.osm.pbf"), "--paper", "A3"], mostMb: 1.5 },
  {
    title: "Vaduz",
    words: [join(EXTRACTS, "liechtenstein-2021-10-28.osm.pbf"), "--commune", "Vaduz", "--paper", "A2"],
    mostMb: 3,
  },
  { title: "Plouskouer", words: [resolve("fixtures/plouskouer/carte.yaml")], mostMb: 3 },
];

const figures: Record<string, string | number>[] = [];
afterAll(() => console.table(figures));

describe.each(maps)("the print PDF of $title", ({ title, words, mostMb }) => {
  const folder = mkdtempSync(join(tmpdir(), "carte-press-"));
  const row: Record<string, string | number> = { title };
  let report: Report;
  let pdf = "";

  beforeAll(async () => {
    figures.push(row);
    const built = await carte(["build", ...words, "--format", "pdf", "--out", folder, "--quiet"], {
      cwd: folder,
    });
    expect(built).toEqual({ code: 0, stdout: "", stderr: "" });
    report = reportSchema.parse(JSON.parse(readFileSync(join(folder, "report.json"), "utf8")));
    pdf = join(folder, report.outputs[0]?.path ?? "");
    row["export, ms"] = report.timings.find(({ step }) => step === "pdf")?.ms ?? 0;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is small", () => {
    row.MB = (report.outputs[0]?.bytes ?? 0) / 1e6;
    expect(row.MB).toBeLessThanOrEqual(mostMb);
  });

  test("is PDF/X-4 without a fault of syntax, its fonts embedded as subsets", () => {
    expect(syntaxCheck(pdf)).toContain("No syntax or stream encoding errors");
    expect(pdfInfo(pdf)["PDF subtype"]).toBe("PDF/X-4");
    const fonts = fontTable(pdf);
    for (const font of fonts) expect(font).toMatchObject({ embedded: "yes", subset: "yes" });
    row.fonts = fonts.length;
  });

  test("is passed by our own preflight without a word", () => {
    expect(report.preflight).toEqual({ errors: 0, warnings: 0, findings: [] });
  });

  test("has no operator of RGB or grey", () => {
    const { contents, objects } = plainContent(pdf);
    const used = new Set(contents.flatMap((content) => [...operatorsIn(content).keys()]));
    expect(["rg", "RG", "g", "G", "sh"].filter((operator) => used.has(operator))).toEqual([]);
    expect(objects.match(/\/(DeviceRGB|DeviceGray|CalRGB|CalGray|Lab)\b/g)).toBeNull();
  });

  test("has each swatch as the style says it, or a tint of it, within 1 %", async () => {
    const { palette } = await loadStyle("plan");
    const inks = Object.values(palette).map(({ cmyk }) => cmyk.map((percent) => percent / 100));
    const said = plainContent(pdf).contents.flatMap((content) => content.match(/^[\d. ]+ [kK]$/gm) ?? []);
    const paints = [...new Set(said)].map((paint) => paint.split(" ").slice(0, 4).map(Number));
    const farthest = Math.max(...paints.map((paint) => Math.min(...inks.map((ink) => awayFrom(paint, ink)))));
    row.paints = paints.length;
    row["swatch off by, %"] = (farthest * 100).toFixed(2);
    expect(farthest).toBeLessThanOrEqual(0.01);
  });

  test("has at most 300 % of ink on one spot", () => {
    const most = totalInk(pdf);
    row["ink, %"] = Math.round(most);
    expect(most).toBeLessThanOrEqual(300);
  });

  test("has its black text on the plate of black alone", async () => {
    separate(folder, pdf);
    for (const ink of COLORED_PLATES) expect(await changedByText(folder, ink)).toBe(0);
    row["pixels of black text"] = await changedByText(folder, "Black");
    expect(row["pixels of black text"]).toBeGreaterThan(10_000);
  });

  test("has layers that two readers list alike", () => {
    const gdal = execFileSync("gdalinfo", ["-mdd", "LAYERS", pdf], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const byGdal = [...gdal.matchAll(/^ *LAYER_\d+_NAME=(.*)$/gm)].map(([, name = ""]) => name);
    const objects = JSON.parse(
      execFileSync("qpdf", ["--json=2", "--json-key=qpdf", pdf], { encoding: "utf8", maxBuffer: 2 ** 30 }),
    ).qpdf[1];
    const objectAt = (reference: string) => objects[`obj:${reference}`].value;
    const catalog = objectAt(objects.trailer.value["/Root"]);
    const byQpdf = catalog["/OCProperties"]["/D"]["/Order"].map((one: string) =>
      objectAt(one)["/Name"].replace(/^u:/, ""),
    );
    // GDAL writes spaces as underscores.
    expect(byGdal).toEqual(byQpdf.map((name: string) => name.replaceAll(" ", "_")));
    row.layers = byQpdf.length;
  });
});

/** How far a paint is from the nearest tint of an ink. */
function awayFrom(paint: readonly number[], ink: readonly number[]): number {
  const strongest = Math.max(...ink);
  const share = strongest === 0 ? 0 : Math.min(1, (paint[ink.indexOf(strongest)] ?? 0) / strongest);
  return Math.max(...ink.map((full, index) => Math.abs(full * share - (paint[index] ?? 0))));
}
