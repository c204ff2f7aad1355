import { join } from "node:path";
import { expect, test } from "vitest";
import type { AreaRequest } from "../../src/config/project.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { buildFeatures } from "../../src/features/build-features.ts";
import { generalize } from "../../src/generalize/generalize.ts";
import type { NamedStreet } from "../../src/generalize/paper-features.ts";
import type { Labelling } from "../../src/labels/labelling.ts";
import { placeLabels } from "../../src/labels/place-labels.ts";
import { loadLettering } from "../../src/lettering/load-lettering.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { findBoundary } from "../../src/osm/find-boundary.ts";
import { openOsmFile } from "../../src/osm/open-osm-file.ts";
import { planSheet } from "../../src/sheet/plan-sheet.ts";
import { loadStyle } from "../../src/style/load-style.ts";
import { overOtherStreets } from "../labels/over-streets.ts";
import { overlapsOf } from "../labels/separating-axes.ts";

const EXTRACTS = process.env.CARTE_EXTRACTS ?? "../shared/data";
const A3 = { name: "A3", width: 297, height: 420 };
const A2 = { name: "A2", width: 420, height: 594 };
const PLOUSKOUER = join("fixtures", "plouskouer", "plouskouer.osm.gz");

interface Sheet {
  readonly file: string;
  readonly area: AreaRequest;
  readonly paper: typeof A3;
  readonly languages: readonly string[];
  /** Of the streets, at least so many are named in place; the rest have a number. */
  readonly inPlace: number;
}
const commune = (query: string): AreaRequest => ({ kind: "commune", query });
const harbour = { west: -3.3654, south: 47.743, east: -3.3454, north: 47.7554 };

const SHEETS: Readonly<Record<string, Sheet>> = {
  "Monaco A3": {
    file: join(EXTRACTS, "monaco-2025-02-15.osm.pbf"),
    area: commune("Monaco"),
    paper: A3,
    languages: ["fr"],
    inPlace: 0.43,
  },
  "Vaduz A2": {
    file: join(EXTRACTS, "liechtenstein-2021-10-28.osm.pbf"),
    area: commune("Vaduz"),
    paper: A2,
    languages: ["de"],
    inPlace: 0.85,
  },
  "Lorient A3": {
    file: join(EXTRACTS, "lorient-2019-07.osm.gz"),
    area: { kind: "bbox", extent: harbour },
    paper: A3,
    languages: ["fr", "br"],
    inPlace: 0.8,
  },
  "Plouskouer A2": {
    file: PLOUSKOUER,
    area: commune("Plouskouer"),
    paper: A2,
    languages: ["fr", "br"],
    // All of 39 km² on A2 is 1:20 000: the bourg is 30 mm wide.
    inPlace: 0.86,
  },
};

interface Lettered {
  readonly labelling: Labelling;
  readonly streets: readonly NamedStreet[];
}

async function letter({ file: path, area, paper: size, languages }: Sheet): Promise<Lettered> {
  const warnings = new Warnings();
  const style = await loadStyle("plan");
  const file = await openOsmFile(path);
  const boundary = await findBoundary(file, area, warnings);
  const options = {
    paper: size,
    orientation: "auto",
    scale: "auto",
    rotation: 0,
    bleed: 3,
    margin: 10,
  } as const;
  const sheet = planSheet({ boundary, options, style, warnings });
  const { extent } = sheet.frames[0];
  const extract = await cutExtract(file, extent, warnings);
  const features = buildFeatures({ extract, boundary, extent, warnings });
  const paper = generalize({ features, boundary, sheet, style, languages, names: "both", warnings });
  const lettering = await loadLettering(style.fonts);
  const labelling = placeLabels({ paper, sheet, style, lettering, search: "default", warnings });
  return { labelling, streets: paper.frames.flatMap(({ names }) => names.streets) };
}

/** Two streets of one name are two. */
const keyOf = ({ name, osm }: { readonly name: string; readonly osm: string }) => `${name} ${osm}`;

test.each(Object.entries(SHEETS))("%s: every street is named or has a number", async (name, sheet) => {
  const { labelling, streets } = await letter(sheet);
  const labels = labelling.placed.filter(({ kind, inside }) => kind === "street" && inside);
  const namesOf = (keyed: boolean) =>
    new Set(labels.filter(({ as }) => (as === "keyed") === keyed).map(keyOf));
  const inPlace = namesOf(false);
  const keyed = namesOf(true);
  const wanted = streets.filter(({ inside }) => inside).map(keyOf);
  const over = overOtherStreets(labelling, streets);
  console.log(
    `${name}: ${wanted.length} streets, ${inPlace.size} in place (${Math.round((100 * inPlace.size) / wanted.length)} %), ` +
      `${keyed.size} keyed; over another street: ${over.length} ${over.join(", ")}`,
  );
  expect(wanted.filter((street) => !inPlace.has(street) && !keyed.has(street))).toEqual([]);
  expect(inPlace.size / wanted.length).toBeGreaterThanOrEqual(sheet.inPlace);
  expect(over.length).toBeLessThanOrEqual(labels.length / 100);
  expect(overlapsOf(labelling)).toEqual([]);
  expect(labelling.missing.filter(({ kind, inside }) => kind === "place" && inside)).toEqual([]);
  expect(Math.min(...labelling.placed.map(({ sizePt }) => sizePt))).toBeGreaterThanOrEqual(5);
  const numbers = labelling.placed.filter(({ disc }) => disc).map(({ text }) => Number(text));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
});
