import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { paperProjection } from "../../src/core/projection.ts";
import { seededRandom } from "../../src/core/seeded-random.ts";
import { buildMap } from "../../src/pipeline.ts";
import { plainContent } from "./pdf-tools.ts";

/** GDAL (Debian's gdal-bin) is the judge of where the ground lies on the page, osmium of where the nodes lie. */
const EXTRACTS = process.env.CARTE_EXTRACTS ?? "../shared/data";
const MM_PER_POINT = 25.4 / 72;
const SAMPLE = 50;
/** mm; a node's place is written to 1e-7 degrees. */
const UNMOVED = 0.01;

const folder = mkdtempSync(join(tmpdir(), "carte-geo-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Point = readonly [number, number];

/** Longitude and latitude of nodes, as the extract has them. */
function placesOf(extract: string, nodes: readonly string[]): readonly Point[] {
  const list = join(folder, "nodes.txt");
  writeFileSync(list, nodes.join("\n"));
  const lines = execFileSync("osmium", ["getid", extract, "-i", list, "-f", "opl", "-o", "-"], {
    encoding: "utf8",
  });
  const found = new Map(
    [...lines.matchAll(/^(n\d+) .*? x(\S+) y(\S+)$/gm)].map(([, id, x, y]) => [
      id,
      [Number(x), Number(y)] as const,
    ]),
  );
  return nodes.map((id) => found.get(id) ?? [Number.NaN, Number.NaN]);
}

/** mm from the page's top left, y down, by GDAL's reading of the PDF alone; it measures the page in its own pixels. */
function onPage(pdf: string, pageWidth: number, places: readonly Point[]): readonly Point[] {
  const info = execFileSync("gdalinfo", ["-json", pdf], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const millimetre = pageWidth / JSON.parse(info).size[0];
  const out = execFileSync("gdaltransform", ["-i", "-t_srs", "EPSG:4326", "-output_xy", pdf], {
    input: places.map((place) => `${place.join(" ")}\n`).join(""),
    encoding: "utf8",
  });
  const lines = out.trim().split("\n");
  return lines.map((line) => {
    const [x = Number.NaN, y = Number.NaN] = line.split(" ").map((pixels) => Number(pixels) * millimetre);
    return [x, y];
  });
}

/** Where symbols are drawn, in mm from the page's top left: pdfkit turns the page's y downwards first. */
function symbolPlaces(pdf: string): readonly Point[] {
  return plainContent(pdf).contents.flatMap((content) =>
    [...content.matchAll(/1 0 0 1 (\S+) (\S+) cm \/\S+ Do/g)].map(
      ([, x, y]): Point => [Number(x) * MM_PER_POINT, Number(y) * MM_PER_POINT],
    ),
  );
}

const distance = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x1 - x2, y1 - y2);

async function farthest(sheetYaml: string): Promise<number> {
  const extract = resolve(EXTRACTS, "monaco-2025-02-15.osm.pbf");
  const target = join(folder, "carte.yaml");
  writeFileSync(target, `source: { file: ${extract} }\nsheet: ${sheetYaml}\noutputs: [pdf]\n`);
  const project = await resolveProject({ target, options: {}, cwd: process.cwd() });
  const { files, labelling, sheet } = await buildMap(project, async (_, work) => work());
  const pdf = join(folder, "map.pdf");
  writeFileSync(pdf, files.find(({ name }) => name.endsWith("-print.pdf"))?.bytes ?? "");
  const icons = labelling.icons.filter(({ osm }) => osm.startsWith("n"));
  const places = placesOf(
    extract,
    icons.map(({ osm }) => osm),
  );
  const { forward } = paperProjection(sheet.frames[0].projection);
  const random = seededRandom(SAMPLE);
  const sample = icons
    .map(({ at }, index) => ({ at, place: places[index] ?? ([0, 0] as const), turn: random() }))
    // Where icons would lie on each other, they are moved aside.
    .filter(({ at, place }) => distance(at, forward(place)) < UNMOVED)
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, SAMPLE)
    .map(({ place }) => place);
  expect(sample).toHaveLength(SAMPLE);
  const printed = symbolPlaces(pdf);
  const misses = onPage(pdf, sheet.width + 2 * sheet.bleed, sample).map((expected) =>
    Math.min(...printed.map((place) => distance(place, expected))),
  );
  const worst = Math.max(...misses);
  console.log(`${sheetYaml}: of ${sample.length} nodes, the farthest is ${worst.toFixed(4)} mm off`);
  return worst;
}

test.each([
  ["the sheet’s own projection", "{ paper: A1 }"],
  ["Lambert-93", "{ paper: A1, projection: 2154 }"],
  ["turned", "{ paper: A1, rotation: 37 }"],
  ["Lambert-93, turned", "{ paper: A1, projection: 2154, rotation: -61.5 }"],
])(
  "50 drawn nodes are printed where GDAL expects them, to 0.1 mm: %s",
  async (_, sheetYaml) => {
    expect(await farthest(sheetYaml)).toBeLessThanOrEqual(0.1);
  },
  120_000,
);
