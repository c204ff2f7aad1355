import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import { expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { type LonLat, lengthOf, type PaperPoint } from "../../src/core/geometry.ts";
import { type Build, buildMap } from "../../src/pipeline.ts";
import type { MapFrame } from "../../src/sheet/sheet.ts";

// Streets as osmium reads them, every 2 m of them put on the paper by PROJ, and squares counted off the neatline:
// nothing of the engine's own geometry judges its index.

const EXTRACTS = process.env.CARTE_EXTRACTS ?? "../shared/data";
const SHEETS: readonly (readonly [string, { readonly paper: string; readonly commune?: string[] }])[] = [
  [join(EXTRACTS, "monaco-2025-02-15.osm.pbf"), { paper: "A3" }],
  [join(EXTRACTS, "liechtenstein-2021-10-28.osm.pbf"), { paper: "A2", commune: ["Vaduz"] }],
  [join("fixtures", "plouskouer", "plouskouer.osm.gz"), { paper: "A2" }],
];

const METRES_BETWEEN_SAMPLES = 2;
/** Lines are simplified, and moved a hair: so near a grid line a street may be in either square. */
const UNSURE = 0.3;

interface Street {
  readonly name: string;
  readonly line: readonly LonLat[];
}

/** Not there, not for walking or driving along, or within walls. */
const NOT_DRAWN = new Set(["construction", "proposed", "platform", "raceway", "corridor", "parking_aisle"]);

/** What has a name and is drawn as a street. */
function streetsOf(file: string): readonly Street[] {
  const filtered = ["-f", "geojsonseq", "-x", "print_record_separator=false", "--geometry-types=linestring"];
  const lines = execFileSync("osmium", ["export", file, ...filtered, "-o", "-"], { maxBuffer: 2 ** 30 });
  return lines
    .toString("utf8")
    .split("\n")
    .filter((line) => line.includes('"highway"') && line.includes('"name"'))
    .map((line) => JSON.parse(line))
    .filter(({ properties: { highway, service } }) => !NOT_DRAWN.has(highway) && !NOT_DRAWN.has(service))
    .flatMap(({ properties, geometry }) => {
      const name = properties["name:fr"] ?? properties.name; // the sheets are in French
      const { "name:left": left = name, "name:right": right = name } = properties;
      return [...new Set<string>([left, right])].map((side) => ({
        name: side.trim().replaceAll(/\s+/g, " "),
        line: geometry.coordinates,
      }));
    });
}

const samplesOf = (line: readonly LonLat[]): readonly LonLat[] =>
  line.slice(1).flatMap((to, index): LonLat[] => {
    const from = line[index] ?? to;
    const metres = Math.hypot((to[0] - from[0]) * Math.cos(to[1] / 57.3), to[1] - from[1]) * 111_000;
    const steps = Math.max(1, Math.ceil(metres / METRES_BETWEEN_SAMPLES));
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 0.5) / steps;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    });
  });

/** A transverse Mercator that is true in the middle of the map, in millimetres from the trim's corner. */
function onPaper(
  ground: readonly LonLat[],
  { projection, scaleDenominator }: MapFrame,
): readonly PaperPoint[] {
  const [lon, lat] = projection.center;
  const parameters = ["+proj=tmerc", `+lon_0=${lon}`, `+lat_0=${lat}`, "+ellps=WGS84"];
  const input = ground.map((at) => at.join(" ")).join("\n");
  const metres = execFileSync("proj", ["-f", "%.4f", ...parameters], { input, maxBuffer: 2 ** 28 });
  return metres
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [x = 0, y = 0] = line.split("\t").map((text) => (Number(text) * 1000) / scaleDenominator);
      return [projection.origin[0] + x, projection.origin[1] - y];
    });
}

/** "B3" by counting squares from the top left corner; a remainder too narrow for a letter is the last square's. */
function squareOf([x, y]: PaperPoint, { box, grid, scaleDenominator }: MapFrame): string {
  if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) return "";
  const side = (grid.squareMetres * 1000) / scaleDenominator;
  const column = Math.min(Math.floor((x - box.minX) / side), grid.columns.length - 1);
  const row = Math.min(Math.floor((y - box.minY) / side), grid.rows.length - 1);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

interface Crossed {
  /** Squares that a street is in beyond doubt. */
  readonly sure: Set<string>;
  /** And those that it comes close to. */
  readonly near: Set<string>;
}

/** What a street has beyond the boundary for less than 2 mm counts as on this side, and the other way round. */
const SHORT_STRETCH = 2;

function crossedSquares(
  streets: readonly Street[],
  { boundary, sheet }: Build,
): ReadonlyMap<string, Crossed> {
  const [frame] = sheet.frames;
  const samples = streets.flatMap(({ name, line }, street) =>
    samplesOf(line).map((at) => {
      const isInside = booleanPointInPolygon([at[0], at[1]], boundary.polygon);
      return { name, at, isInside, stretch: `${street} ${isInside}` };
    }),
  );
  const points = onPaper(
    samples.map(({ at }) => at),
    frame,
  );
  const crossed = new Map<string, Crossed>();
  for (let first = 0, last = 0; first < samples.length; first = last) {
    while (samples[last]?.stretch === samples[first]?.stretch) last++;
    const { name, isInside } = samples[first] as (typeof samples)[number];
    const stretch = points.slice(first, last);
    const isShort = lengthOf(stretch) < SHORT_STRETCH + UNSURE;
    if (!isInside && !isShort) continue;
    const { sure, near } = crossed.get(name) ?? { sure: new Set(), near: new Set() };
    crossed.set(name, { sure, near });
    for (const [x, y] of stretch) {
      const around = [-UNSURE, UNSURE].flatMap((dx) =>
        [-UNSURE, UNSURE].map((dy) => squareOf([x + dx, y + dy], frame)),
      );
      for (const square of around) if (square !== "") near.add(square);
      if (!isShort && new Set(around).size === 1 && around[0]) sure.add(around[0]);
    }
  }
  return crossed;
}

/** By letter, then by number. */
const rank = (square: string): number => square.charCodeAt(0) * 100 + Number(square.slice(1));

const isWithin = (square: string, range: string): boolean => {
  const [first = "", last = first] = range.split("–");
  return rank(first) <= rank(square) && rank(square) <= rank(last);
};

test.each(SHEETS)("%s: every street is listed by the squares that it crosses", async (file, options) => {
  const project = await resolveProject({
    target: resolve(file),
    options: { ...options, format: "csv", lang: "fr" },
    cwd: process.cwd(),
  });
  const build = await buildMap(project, async (_, work) => work());
  const crossed = crossedSquares(streetsOf(file), build);

  const rangesOf = new Map<string, string[]>();
  for (const { name, squares, see } of build.index.streets) {
    if (!see) rangesOf.set(name, [...(rangesOf.get(name) ?? []), squares]);
  }
  const faults: string[] = [];
  for (const [name, { sure, near }] of crossed) {
    const ranges = rangesOf.get(name) ?? [];
    const said = ranges.join(", ");
    for (const square of sure) {
      if (!ranges.some((range) => isWithin(square, range)))
        faults.push(`${name}: ${square} is not in ${said}`);
    }
    for (const end of ranges.flatMap((range) => range.split("–"))) {
      if (!near.has(end)) faults.push(`${name} does not cross ${end} of ${said}`);
    }
  }
  const unheardOf = [...rangesOf.keys()].filter((name) => !crossed.has(name));
  console.log(`${build.title}: ${rangesOf.size} names of streets, ${faults.length} wrong squares`);
  expect(rangesOf.size).toBeGreaterThan(80);
  expect(unheardOf).toEqual([]);
  expect(faults).toEqual([]);
});
