import { resolve } from "node:path";
import { expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { type Build, buildMap } from "../../src/pipeline.ts";
import { overlapsOf } from "../labels/separating-axes.ts";

const EXTRACTS = process.env.CARTE_EXTRACTS ?? "../shared/data";
const extract = (name: string): string => resolve(EXTRACTS, name);

const LIECHTENSTEIN = [
  ...["Balzers", "Eschen", "Gamprin", "Mauren", "Planken", "Ruggell"],
  ...["Schaan", "Schellenberg", "Triesen", "Triesenberg", "Vaduz"],
];

const SHEETS: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ...LIECHTENSTEIN.map(
    (name) => [name, extract("liechtenstein-2021-10-28.osm.pbf"), { commune: [name], lang: "de" }] as const,
  ),
  ["Monaco", extract("monaco-2025-02-15.osm.pbf"), {}],
  ["Lorient", extract("lorient-2019-07.osm.gz"), { bbox: "-3.3654,47.7430,-3.3454,47.7554", lang: "fr,br" }],
  ["a region’s Mauren", extract("region-merged.osm.pbf"), { commune: ["Mauren"], lang: "de" }],
  ["Plouskouer", resolve("fixtures", "plouskouer", "carte.yaml"), {}],
  ["Plouskouer’s leaflet", resolve("fixtures", "plouskouer", "leaflet.yaml"), {}],
];

/** Counted on the labels themselves, not by the engine that set them. */
function figuresOf({ labelling, sheet, index, warnings }: Build) {
  const streets = labelling.placed.filter(({ kind, inside }) => kind === "street" && inside);
  const idsOf = (keyed: boolean) =>
    new Set(streets.filter(({ as }) => (as === "keyed") === keyed).map(({ osm, name }) => `${osm} ${name}`));
  return {
    scale: `1:${sheet.frames[0].scaleDenominator}`,
    inPlace: idsOf(false).size,
    keyed: idsOf(true).size,
    missing: labelling.missing.filter(({ kind, inside }) => kind === "street" && inside).length,
    overlaps: overlapsOf(labelling).length,
    indexed: index.streets.length,
    warnings: warnings.list().map(({ code, count }) => `${count} ${code}`),
  };
}

test.each(SHEETS)("%s makes a map that names or numbers every street", async (name, target, options) => {
  const given = { ...options, format: "pdf" };
  const project = await resolveProject({ target, options: given, cwd: process.cwd() });
  const build = await buildMap(project, async (_, work) => work());
  const figures = figuresOf(build);
  console.log(
    `${name}: ${figures.scale}, streets in place ${figures.inPlace}, keyed ${figures.keyed}, missing ${figures.missing}; ` +
      `index ${figures.indexed}; overlaps ${figures.overlaps}; ${figures.warnings.join(", ")}`,
  );
  expect(build.files[0]?.bytes.length).toBeGreaterThan(10_000);
  expect(figures.indexed).toBeGreaterThan(0);
  expect({ missing: figures.missing, overlaps: figures.overlaps }).toEqual({ missing: 0, overlaps: 0 });
});
