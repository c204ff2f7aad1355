import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { compose } from "../src/compose/compose.ts";
import { loadProfile } from "../src/config/press/load-profile.ts";
import { resolveProject } from "../src/config/resolve-project.ts";
import { layerNames } from "../src/core/messages/layer-names.ts";
import { Warnings } from "../src/core/warnings.ts";
import { exportPdf } from "../src/export/pdf/export-pdf.ts";
import { buildFeatures } from "../src/features/build-features.ts";
import { indexStreets } from "../src/gazetteer/index-streets.ts";
import { generalize } from "../src/generalize/generalize.ts";
import { placeLabels } from "../src/labels/place-labels.ts";
import { loadLettering } from "../src/lettering/load-lettering.ts";
import { setMarginalia } from "../src/marginalia/set-marginalia.ts";
import { cutExtract } from "../src/osm/cut-extract.ts";
import { findBoundary } from "../src/osm/find-boundary.ts";
import { openOsmFile, readDataInfo } from "../src/osm/open-osm-file.ts";
import { planSheet } from "../src/sheet/plan-sheet.ts";
import { loadStyle } from "../src/style/load-style.ts";
import { drawSymbols } from "../src/symbols/draw-symbols.ts";

/*
 * The print PDF of Vaduz once, and with every item of its plate ten times: `npx tsx bench/tenfold.ts`. The peak is
 * that of the whole process, the map's making included; it may grow by 150 MB for one and stays under 600 MB for ten.
 */
const TIMES = [1, 10] as const;
const target = join(process.env.CARTE_EXTRACTS ?? "../shared/data", "liechtenstein-2021-10-28.osm.pbf");
const project = await resolveProject({
  target,
  options: { commune: "Vaduz", paper: "A2" },
  cwd: process.cwd(),
});
const warnings = new Warnings();
const style = await loadStyle(project.style);
const lettering = await loadLettering(style.fonts);
const profile = await loadProfile(project.press);
const file = await openOsmFile(target);
const boundary = await findBoundary(file, project.area, warnings);
const sheet = planSheet({ boundary, options: project.sheet, style, warnings });
const { extent } = sheet.frames[0];
const extract = await cutExtract(file, extent, warnings);
const features = buildFeatures({ extract, boundary, extent, warnings });
const paper = generalize({ features, boundary, sheet, style, languages: ["fr"], warnings });
const labelling = placeLabels({ paper, sheet, style, lettering, search: project.search, warnings });
const index = indexStreets({ paper, labelling, sheet, language: "fr", options: {} });
const symbols = await drawSymbols({ paper, sheet, style });
const title = "Vaduz";
const facts = { project, title, boundary, data: readDataInfo(file), sheet, index };
const marginalia = setMarginalia({ ...facts, symbols, style, lettering, warnings });
const plates = compose({ sheet, paper, labelling, symbols, marginalia, style, title, language: "fr" });

const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const rows = [{ times: 0, items: 0, "export, s": "", "PDF, MB": "", "peak, MB": peakMb() }];
for (const times of TIMES) {
  const repeated = plates.map((plate) => ({
    ...plate,
    items: plate.items.flatMap((item) => Array.from({ length: times }, () => item)),
  }));
  const start = performance.now();
  const bytes = await exportPdf(repeated, {
    palette: style.palette,
    fonts: style.fonts,
    profile,
    metadata: {
      ...{ title, author: "", subject: "", keywords: "", language: "fr", date: "2000-01-01T00:00:00Z" },
      layerNames: layerNames("fr"),
    },
  });
  rows.push({
    ...{ times, items: repeated.reduce((sum, { items }) => sum + items.length, 0), "peak, MB": peakMb() },
    "export, s": ((performance.now() - start) / 1000).toFixed(2),
    "PDF, MB": (bytes.length / 1e6).toFixed(2),
  });
}
console.table(rows);
