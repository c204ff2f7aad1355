import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { type Build, buildMap } from "../../src/pipeline.ts";

const EXTRACTS = process.env.CARTE_EXTRACTS ?? "../shared/data";
const MM_PER_POINT = 25.4 / 72;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "carte-leaflet-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Leaflet {
  readonly build: Build;
  readonly pages: readonly (readonly Word[])[];
}

/** In mm on the trim. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function makeLeaflet(yaml: string): Promise<Leaflet> {
  const target = join(folder, "carte.yaml");
  writeFileSync(target, `outputs: [pdf]\n${yaml}`);
  const project = await resolveProject({ target, options: {}, cwd: process.cwd() });
  const build = await buildMap(project, async (_, work) => work());
  const pdf = join(folder, "leaflet.pdf");
  writeFileSync(pdf, build.files.find(({ name }) => name.endsWith("-print.pdf"))?.bytes ?? "");
  return { build, pages: wordsOf(pdf, project.sheet.bleed) };
}

function wordsOf(pdf: string, bleed: number): Word[][] {
  const html = execFileSync("pdftotext", ["-bbox", pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return html
    .split("<page ")
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].map(([, x0, y0, x1, y1, text = ""]) => {
        const [left = 0, top = 0, right = 0, bottom = 0] = [x0, y0, x1, y1].map(
          (point) => Number(point) * MM_PER_POINT - bleed,
        );
        return { text, left, right, top, bottom };
      }),
    );
}

describe.each([
  ["monaco-2025-02-15.osm.pbf", "sheet: { paper: A3, fold: accordion }\ncountry: MC", 4],
  [
    "liechtenstein-2021-10-28.osm.pbf",
    "area: { name: Vaduz }\nsheet: { paper: A2, fold: 4x2 }\ncountry: LI",
    8,
  ],
])("the leaflet of %s", (file, yaml, panels) => {
  let leaflet: Leaflet;
  beforeAll(async () => {
    const source = resolve(EXTRACTS, file);
    leaflet = await makeLeaflet(`source: { file: ${source.replaceAll("\\", "/")} }\n${yaml}\n`);
  }, 120_000);

  test("has its panels, and a cover among them", () => {
    const { fold } = leaflet.build.sheet;
    expect(fold?.back).toHaveLength(panels);
    expect(
      fold?.back
        .map(({ place }) => place)
        .filter((place) => place !== "inside")
        .sort(),
    ).toEqual(["cover", "last"]);
  });

  test("lists every street once a place, and leaves no entry out", () => {
    const { streets } = leaflet.build.index;
    const lines = streets.map(({ name, place, see }) => JSON.stringify([name, place, see]));
    expect(new Set(lines).size).toBe(lines.length);
    expect(leaflet.build.warnings.list().map(({ code }) => code)).not.toContain("index-entry-left-out");
  });

  test("has no word of its back outside a panel, or on a fold", () => {
    const inside = leaflet.build.sheet.sides[1]?.panels.map(({ box }) => box) ?? [];
    const astray = (leaflet.pages[1] ?? []).filter(
      ({ left, right, top, bottom }) =>
        !inside.some(
          // Ascenders and descenders reach beyond the letters' own box.
          (box) => left > box.minX - 1 && right < box.maxX + 1 && top > box.minY - 6 && bottom < box.maxY + 3,
        ),
    );
    expect(astray.map(({ text }) => text)).toEqual([]);
  });
});
