import { join } from "node:path";
import { expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { buildFeatures } from "../../src/features/build-features.ts";
import { generalize } from "../../src/generalize/generalize.ts";
import type { Labelling } from "../../src/labels/labelling.ts";
import { placeLabels } from "../../src/labels/place-labels.ts";
import { loadLettering } from "../../src/lettering/load-lettering.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { findBoundary } from "../../src/osm/find-boundary.ts";
import { openOsmFile } from "../../src/osm/open-osm-file.ts";
import { planSheet } from "../../src/sheet/plan-sheet.ts";
import { loadStyle } from "../../src/style/load-style.ts";
import { overlapsOf } from "../labels/separating-axes.ts";

const EXTRACTS = process.env.CARTE_EXTRACTS ?? "../shared/data";
const A3 = { name: "A3", width: 297, height: 420 };

async function labelExtract(name: string, commune: string): Promise<Labelling> {
  const warnings = new Warnings();
  const style = await loadStyle("plan");
  const file = await openOsmFile(join(EXTRACTS, name));
  const boundary = await findBoundary(file, { kind: "commune", query: commune }, warnings);
  const options = { paper: A3, orientation: "auto", scale: "auto", bleed: 3, margin: 10 } as const;
  const sheet = planSheet({ boundary, options, style, warnings });
  const { extent } = sheet.frames[0];
  const extract = await cutExtract(file, extent, warnings);
  const features = buildFeatures({ extract, boundary, extent, warnings });
  const paper = generalize({ features, boundary, sheet, style, languages: ["fr"], warnings });
  return placeLabels({ paper, sheet, style, lettering: await loadLettering(style.fonts), warnings });
}

test.each([
  ["monaco-2025-02-15.osm.pbf", "Monaco"],
  ["liechtenstein-2021-10-28.osm.pbf", "Vaduz"],
])("on %s the names of %s do not meet, and the commune's own is there", async (file, commune) => {
  const labelling = await labelExtract(file, commune);
  expect(overlapsOf(labelling)).toEqual([]);
  expect(labelling.placed.some(({ kind, name }) => kind === "place" && name === commune)).toBe(true);
  expect(
    labelling.placed.filter(({ kind, as }) => kind === "street" && as !== "keyed").length,
  ).toBeGreaterThan(50);
  expect(labelling.missing.filter(({ kind, inside }) => kind === "street" && inside)).toEqual([]);
  const numbers = labelling.placed.filter(({ disc }) => disc).map(({ text }) => Number(text));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
});
