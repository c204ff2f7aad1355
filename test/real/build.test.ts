import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Report, reportSchema } from "../../src/cli/report-schema.ts";
import { carte } from "../cli/fake-terminal.ts";
import { groundDistance } from "./geodesic.ts";
import {
  fontTable,
  operatorsIn,
  pdfInfo,
  plainContent,
  syntaxCheck,
  textLines,
  totalInk,
  typeOf,
} from "./pdf-tools.ts";

const EXTRACTS = resolve(process.env.CARTE_EXTRACTS ?? "../shared/data");
const HARBOUR = "--bbox=-3.3654,47.7430,-3.3454,47.7554";

const maps = [
  {
    title: "Monaco",
    words: ["monaco-2025-02-15.osm.pbf", "--paper", "A3"],
    facts: {
      commune: { name: "Monaco", osmId: "r2220322" },
      sheet: { paper: "A3", scaleDenominator: 10000 },
    },
  },
  {
    title: "Vaduz",
    words: ["liechtenstein-2021-10-28.osm.pbf", "--commune", "Vaduz", "--paper", "A2"],
    facts: { commune: { name: "Vaduz", osmId: "r1155956" }, sheet: { paper: "A2", scaleDenominator: 12500 } },
  },
  {
    title: "Lorient",
    words: ["lorient-2019-07.osm.gz", HARBOUR, "--paper", "A3", "--lang", "fr,br"],
    facts: { commune: { name: "" }, sheet: { paper: "A3", scaleDenominator: 6000 } },
  },
];

/** Points to the millimetre. */
const POINTS = 72 / 25.4;
const BLEED = 3;

describe.each(maps)("the map of $title", ({ title, words: [extract = "", ...options], facts }) => {
  let folder = "";
  let report: Report;
  const pdf = (): string => join(folder, report.outputs[0]?.path ?? "");

  const build = async (): Promise<string> => {
    const out = await mkdtemp(join(tmpdir(), "carte-real-"));
    const words = ["build", join(EXTRACTS, extract), ...options, "--out", out, "--quiet"];
    expect(await carte(words, { cwd: out })).toEqual({ code: 0, stdout: "", stderr: "" });
    return out;
  };
  const reportIn = async (out: string): Promise<Report> =>
    reportSchema.parse(JSON.parse(await readFile(join(out, "report.json"), "utf8")));

  beforeAll(async () => {
    folder = await build();
    report = await reportIn(folder);
  });

  test("is reported: commune, paper, scale, data", () => {
    expect(report).toMatchObject({ ...facts, data: { source: extract } });
  });

  test("is the files that the report lists, no more, byte for byte", async () => {
    const listed = [...report.outputs.map(({ path }) => path), "report.json"];
    expect((await readdir(folder)).sort()).toEqual(listed.sort());
    for (const { path, bytes, sha256 } of report.outputs) {
      const file = await readFile(join(folder, path));
      const found = { bytes: file.length, sha256: createHash("sha256").update(file).digest("hex") };
      expect({ path, ...found }).toEqual({ path, bytes, sha256 });
    }
  });

  test("comes out the same a second time, but for the times", async () => {
    const again = await reportIn(await build());
    const lasting = ({ timings, peakRssMb: _, ...rest }: Report) => ({
      ...rest,
      steps: timings.map(({ step }) => step),
    });
    expect(lasting(again)).toEqual(lasting(report));
  });

  test("has every street of its index printed in one piece, with its squares", async () => {
    const printed = new Set<string>();
    const lines = textLines(pdf());
    // A long name takes two or three lines.
    for (const [index] of lines.entries())
      for (const count of [1, 2, 3]) printed.add(wordsOf(lines.slice(index, index + count).join(" ")));
    const csv = report.outputs.find(({ path }) => path.endsWith(".csv"))?.path ?? "";
    const rows = (await readFile(join(folder, csv), "utf8")).split("\r\n").slice(1);
    const streets = rows.map((row) => row.split(";")).filter(([part]) => part === "Index des rues");
    expect(streets.length).toBeGreaterThan(100);
    // A street without its name on the map has its key number between its name and its squares; a namesake its place.
    const keys = report.labels.names.filter(({ kind, as }) => kind === "street" && as === "keyed");
    const keysOf = (name = "") => ["", ...keys.filter((key) => key.name === name).map(({ text }) => text)];
    const isPrinted = ([, name, squares, , , place]: readonly string[]) =>
      keysOf(name).some((key) => printed.has(wordsOf(`${name} ${key} ${place} ${squares}`)));
    // Its other names refer to it.
    const found = new Set(streets.filter(isPrinted).map(([, , , , osm]) => osm));
    const absent = streets.filter(([, , , , osm]) => !found.has(osm));
    expect(absent).toEqual([]);
  });

  test("is a PDF without faults, its fonts embedded as subsets", () => {
    expect(syntaxCheck(pdf())).toContain("No syntax or stream encoding errors");
    const fonts = fontTable(pdf());
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts)
      expect(font).toEqual({ name: expect.stringMatching(/^[A-Z]{6}\+/), embedded: "yes", subset: "yes" });
  });

  test("is the size of its paper, with bleed, and bears its title", () => {
    const { widthMm, heightMm } = report.sheet;
    const info = pdfInfo(pdf());
    expect(info).toMatchObject({
      Title: title,
      Encrypted: "no",
      "PDF subtype": expect.stringMatching(/PDF\/X-4/),
    });
    const trim = [BLEED, BLEED, BLEED + widthMm, BLEED + heightMm];
    const bleed = [0, 0, widthMm + 2 * BLEED, heightMm + 2 * BLEED];
    expect(boxOf(info.TrimBox)).toEqual(trim.map(inPoints));
    for (const box of [info.MediaBox, info.BleedBox]) expect(boxOf(box)).toEqual(bleed.map(inPoints));
  });

  test("is painted in CMYK alone", () => {
    const { contents, objects } = plainContent(pdf());
    const counts = contents.map(operatorsIn);
    const used = new Set(counts.flatMap((content) => [...content.keys()]));
    const total = (operator: string): number =>
      counts.reduce((sum, content) => sum + (content.get(operator) ?? 0), 0);
    expect(Math.min(total("k"), total("Tj"))).toBeGreaterThan(100);
    expect(["rg", "RG", "g", "G", "sh"].filter((operator) => used.has(operator))).toEqual([]);
    expect(objects.match(/\/(DeviceRGB|DeviceGray|CalRGB|CalGray|Lab)\b/g)).toBeNull();
  });

  test("takes no more ink than the paper", () => {
    expect(totalInk(pdf())).toBeLessThanOrEqual(300);
  });

  test("has no type below 5 pt, and none that stands on its head", () => {
    const { sizes, directions } = typeOf(pdf());
    expect(Math.min(...sizes)).toBeGreaterThan(4.99); // directions are rounded, and sizes with them
    expect(directions.length).toBeGreaterThan(500);
    // A letter in a bend may lean past the upright by 20°, a whole name may not.
    expect(Math.min(...directions.map(([x]) => x))).toBeGreaterThan(-0.35);
  });

  test("is true to its scale: corner to corner within 0.01 % of the ellipsoid", () => {
    const { neatlineMm, neatlineCorners, scaleDenominator } = report.sheet;
    const [x0, y0, x1, y1] = neatlineMm;
    const onPaper = [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ] as const;
    for (const [a, [ax, ay]] of onPaper.entries()) {
      for (const [b, [bx, by]] of onPaper.entries()) {
        if (a === b) continue;
        const [from, to] = [neatlineCorners[a], neatlineCorners[b]];
        const ground = groundDistance(from ?? [0, 0], to ?? [0, 0]);
        const paper = (Math.hypot(bx - ax, by - ay) / 1000) * scaleDenominator;
        expect(Math.abs(ground / paper - 1)).toBeLessThan(1e-4);
      }
    }
  });

  test("has no two names on one spot, and tells of every street", () => {
    const { overlaps, streets, names } = report.labels;
    expect(overlaps).toBe(0);
    expect(streets.labelled + streets.keyed + streets.missing).toBe(streets.total);
    expect(names.filter(({ as, reason }) => as === "missing" && !reason)).toEqual([]);
  });
});

/** An index turns names round ("Église (rue de l’)"): their words in one order, whatever stands between them. */
const wordsOf = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? []).sort().join(" ");

const inPoints = (length: number): number => Math.round(length * POINTS * 100) / 100;
const boxOf = (text = ""): number[] => text.split(/\s+/).map(Number);

test("the geodesic of these tests is that of the literature", () => {
  // Flinders Peak to Buninyong, Geocentric Datum of Australia Technical Manual (GRS 80, the same to the millimetre).
  const peak = [144 + 25 / 60 + 29.52442 / 3600, -(37 + 57 / 60 + 3.7203 / 3600)] as const;
  const buninyong = [143 + 55 / 60 + 35.38393 / 3600, -(37 + 39 / 60 + 10.1561 / 3600)] as const;
  expect(groundDistance(peak, buninyong)).toBeCloseTo(54972.271, 2);
});
