import { compose } from "./compose/compose.ts";
import { composeTrials, type TrialSheet } from "./compose/compose-trials.ts";
import { loadLeaflet } from "./config/leaflet/load-leaflet.ts";
import { loadProfile } from "./config/press/load-profile.ts";
import type { PressProfile } from "./config/press/press-profile.ts";
import type { Project } from "./config/project.ts";
import { titleOfFile } from "./config/title-of-file.ts";
import type { Extent } from "./core/geometry.ts";
import { marginaliaLanguage } from "./core/messages/marginalia.ts";
import type { Plate } from "./core/plate.ts";
import type { RunStep } from "./core/step.ts";
import { Warnings } from "./core/warnings.ts";
import { checkContrast } from "./export/access/check-contrast.ts";
import type { ContrastReport } from "./export/access/measure-contrast.ts";
import { exportPlates, type OutputFile } from "./export/export-plates.ts";
import { buildFeatures } from "./features/build-features.ts";
import { indexStreets } from "./gazetteer/index-streets.ts";
import type { StreetIndex } from "./gazetteer/street-index.ts";
import { checkThemes } from "./gazetteer/themes.ts";
import { generalize } from "./generalize/generalize.ts";
import type { Labelling } from "./labels/labelling.ts";
import { placeLabels } from "./labels/place-labels.ts";
import type { Lettering } from "./lettering/lettering.ts";
import { loadLettering } from "./lettering/load-lettering.ts";
import { foldingDummy } from "./marginalia/folding-dummy.ts";
import { setMarginalia } from "./marginalia/set-marginalia.ts";
import type { Boundary } from "./osm/boundary.ts";
import { cutExtract } from "./osm/cut-extract.ts";
import { findBoundary } from "./osm/find-boundary.ts";
import { findTownNames } from "./osm/find-town-names.ts";
import { openOsmFile, readDataInfo } from "./osm/open-osm-file.ts";
import type { DataInfo } from "./osm/osm-extract.ts";
import type { PreflightReport } from "./preflight/preflight-pdf.ts";
import { planSheet } from "./sheet/plan-sheet.ts";
import type { Sheet } from "./sheet/sheet.ts";
import { openSource } from "./source/open-source.ts";
import type { SourceAccess } from "./source/source-access.ts";
import { loadStyle } from "./style/load-style.ts";
import type { Style } from "./style/style.ts";
import { drawSymbols } from "./symbols/draw-symbols.ts";

/** A finished map: files not yet written, and what a report says of them. */
export interface Build {
  readonly title: string;
  readonly boundary: Boundary;
  readonly data: DataInfo;
  readonly sheet: Sheet;
  readonly labelling: Labelling;
  readonly index: StreetIndex;
  readonly warnings: Warnings;
  /** Where the edition for screens was asked for. */
  readonly contrast?: ContrastReport;
  readonly files: readonly OutputFile[];
  /** What a printer would object to in the PDF; absent where none was asked for. */
  readonly preflight?: PreflightReport;
}

/** What a build would complain of before it draws: style, fonts, source, area, paper, and the data on the sheet. */
export async function checkProject(
  project: Project,
  access?: SourceAccess,
): Promise<Pick<Build, "title" | "sheet" | "warnings">> {
  const warnings = new Warnings();
  const step: RunStep = async (_, work) => work();
  const { style } = await openInputs(project, warnings);
  const { boundary, sheet, file } = await gatherData(project, style, { step, access, warnings });
  const extent = extentOf(sheet);
  buildFeatures({ extract: await cutExtract(file, extent, warnings), boundary, extent, warnings });
  return { title: titleOf(project, boundary, readDataInfo(file)), sheet, warnings };
}

/** The data that a build would use, fetched; what the source gives, and where it is kept. */
export async function pullData(
  project: Project,
  step: RunStep,
  access: SourceAccess,
): Promise<{ readonly path: string; readonly data: DataInfo; readonly warnings: Warnings }> {
  const warnings = new Warnings();
  // A ready extract is the same for every sheet; of Overpass, what lies on the sheet is asked for.
  if (!("overpass" in project.source)) {
    const source = openSource(project.source, { access, warnings, verify: openOsmFile });
    const path = await step("pull", () => source.areaFile(project.area));
    return { path, data: readDataInfo(await openOsmFile(path)), warnings };
  }
  const style = await loadStyle(project.style);
  const { file } = await gatherData(project, style, { step, access, warnings });
  return { path: file.path, data: readDataInfo(file), warnings };
}

interface Gathering {
  readonly step: RunStep;
  readonly access: SourceAccess | undefined;
  readonly warnings: Warnings;
}

/** The area, the sheet planned round it, and a file that has all of the sheet. */
async function gatherData(project: Project, style: Style, { step, access, warnings }: Gathering) {
  const source = openSource(project.source, { access, warnings, verify: openOsmFile });
  const pull: RunStep = "file" in project.source ? async (_, work) => work() : step;
  const areaPath = await pull("pull", () => source.areaFile(project.area));
  const areaFile = await openOsmFile(areaPath);
  const boundary = await step("boundary", () => findBoundary(areaFile, project.area, warnings));
  const sheet = await step("sheet", async () => {
    const language = marginaliaLanguage(project.language);
    const town = project.sheet.insets && { names: await findTownNames(areaFile, boundary), language };
    return planSheet({ boundary, options: project.sheet, style, warnings, ...(town && { town }) });
  });
  const sheetPath = await pull("pull", () => source.sheetFile(extentOf(sheet)));
  return { boundary, sheet, file: sheetPath === areaPath ? areaFile : await openOsmFile(sheetPath) };
}

/** What is read: the ground of all maps of the sheet. */
function extentOf({ frames }: Sheet): Extent {
  const extents = frames.map(({ extent }) => extent);
  return {
    west: Math.min(...extents.map(({ west }) => west)),
    south: Math.min(...extents.map(({ south }) => south)),
    east: Math.max(...extents.map(({ east }) => east)),
    north: Math.max(...extents.map(({ north }) => north)),
  };
}

/** All files that the project names, but the data. */
async function openInputs(project: Project, warnings: Warnings) {
  const { inkLimit } = project.press;
  const style = await loadStyle(project.style, "", inkLimit);
  checkThemes(project.index, style);
  const profile = await loadProfile(project.press);
  const leafletFiles =
    project.leaflet && (await loadLeaflet(project.leaflet, { profile: profile.file, inkLimit, warnings }));
  const lettering = await loadLettering(style.fonts, style.furniture.fallback);
  return { style, profile, leafletFiles, lettering };
}

/** As the project says; else "Kerzu", of several communes "Kerzu, Kerven et Kergrenn". */
function titleOf({ title, language }: Project, { communes, name }: Boundary, data: DataInfo): string {
  if (title !== undefined) return title;
  if (!communes) return name || titleOfFile(data.source);
  return new Intl.ListFormat(marginaliaLanguage(language)).format(communes.map((commune) => commune.name));
}

/** Where trials were asked for. */
function trialSheetOf(
  front: Plate | undefined,
  { placed, trials }: Labelling,
  { style, lettering }: { readonly style: Style; readonly lettering: Lettering },
): { readonly trials?: TrialSheet } {
  return front && trials ? { trials: composeTrials({ front, trials, placed, style, lettering }) } : {};
}

/** The inks; marks where they were asked for, with what their slug line says of the edition. */
const pressOf = ({ press: { inks, marks }, edition }: Project) => ({
  inks,
  ...(marks && { marks: { ...(edition !== undefined && { edition }) } }),
});

/** The print PDF as its bytes have it; the check knows nothing of how they were made. */
async function checkPrint(
  files: readonly OutputFile[],
  mostInk: number,
  step: RunStep,
): Promise<Pick<Build, "preflight">> {
  const print = files.find(({ name }) => name.endsWith("-print.pdf"));
  if (!print) return {};
  const { preflightPdf } = await import("./preflight/preflight-pdf.ts");
  return { preflight: await step("preflight", () => preflightPdf(print.bytes, print.name, mostInk)) };
}

/** Where the edition for screens was asked for. */
async function contrastFor(
  { outputs }: Project,
  plates: readonly Plate[],
  { style, profile, warnings }: { style: Style; profile: PressProfile; warnings: Warnings },
): Promise<Pick<Build, "contrast">> {
  if (!outputs.includes("web")) return {};
  return { contrast: await checkContrast(plates, { style, profile }, warnings) };
}

export interface BuildOptions {
  /** Without it a map is made from files alone. */
  readonly access?: SourceAccess;
  /** One more drawing, of what was tried for each name. */
  readonly debugLabels?: boolean;
}

/** From OSM data to the printed sheet. Throws a UserError where the user's input is wrong. */
export async function buildMap(
  project: Project,
  step: RunStep,
  { access, debugLabels = false }: BuildOptions = {},
): Promise<Build> {
  const warnings = new Warnings();
  const languages = project.language;
  const { style, profile, leafletFiles, lettering } = await openInputs(project, warnings);
  const { boundary, sheet, file } = await gatherData(project, style, { step, access, warnings });
  const data = readDataInfo(file);
  const extent = extentOf(sheet);
  const extract = await step("cut", () => cutExtract(file, extent, warnings));
  const features = await step("features", () => buildFeatures({ extract, boundary, extent, warnings }));
  const paper = await step("generalize", () =>
    generalize({ features, boundary, sheet, style, languages, names: project.names, warnings }),
  );
  const labelling = await step("labels", () =>
    placeLabels({
      paper,
      sheet,
      style,
      lettering,
      search: project.search,
      warnings,
      withTrials: debugLabels,
    }),
  );
  const index = await step("index", () =>
    indexStreets({ paper, labelling, sheet, language: languages[0] ?? "fr", options: project.index }),
  );
  const language = marginaliaLanguage(languages);
  const title = titleOf(project, boundary, data);
  const plates = await step("compose", async () => {
    const symbols = await drawSymbols({ paper, sheet, style });
    const { keyBox } = labelling;
    const hasDistances = labelling.placed.some(({ kind }) => kind === "destination");
    const facts = { project, title, boundary, data, sheet, index, hasDistances, ...(keyBox && { keyBox }) };
    const leaflet = leafletFiles && { leafletFiles };
    const marginalia = setMarginalia({ ...facts, ...leaflet, symbols, style, lettering, warnings });
    return compose({ sheet, paper, labelling, symbols, marginalia, style, title, language });
  });
  const contrast = await contrastFor(project, plates, { style, profile, warnings });
  const dummy = project.foldingDummy ? foldingDummy({ sheet, title, language, style, lettering }) : undefined;
  const contents = { plates, sheet, index, title, language, data, ...(dummy && { dummy }) };
  const files = await exportPlates(
    {
      ...contents,
      ...trialSheetOf(plates[0], labelling, { style, lettering }),
      formats: project.outputs,
      style,
      lettering,
      profile,
      ...pressOf(project),
    },
    step,
  );
  const checked = await checkPrint(files, project.press.inkLimit, step);
  return { title, boundary, data, sheet, labelling, index, warnings, files, ...contrast, ...checked };
}
