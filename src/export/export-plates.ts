import type { PressProfile } from "../config/press/press-profile.ts";
import type { OutputFormat, PressOptions } from "../config/project.ts";
import { csvHeadings } from "../core/messages/csv-headings.ts";
import { layerNames } from "../core/messages/layer-names.ts";
import { mapName } from "../core/messages/map-description.ts";
import { sideNames } from "../core/messages/slug-words.ts";
import type { Plate } from "../core/plate.ts";
import type { RunStep } from "../core/step.ts";
import type { StreetIndex } from "../gazetteer/street-index.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { DataInfo } from "../osm/osm-extract.ts";
import type { MapFrame, Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import { entryPlaces } from "./entry-places.ts";
import { type PressMarks, pressMarks } from "./marks/press-marks.ts";
import type { PdfMetadata } from "./pdf/document.ts";
import { slug } from "./slug.ts";

/** A file of the map, not yet written; `name` has no folder. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExportInput {
  readonly plates: readonly Plate[];
  readonly sheet: Sheet;
  /** A drawing for the screen beside the sheet, with inks of its own. */
  readonly trials?: { readonly plate: Plate; readonly palette: Style["palette"] };
  readonly formats: readonly OutputFormat[];
  readonly title: string;
  /** BCP 47, of the marginalia. */
  readonly language: string;
  readonly data: DataInfo;
  readonly index: StreetIndex;
  readonly style: Style;
  readonly lettering: Lettering;
  readonly profile: PressProfile;
  readonly inks: PressOptions["inks"];
  /** Absent: the page of the print PDF ends with the bleed. */
  readonly marks?: {
    /** Absent: the day of the data. */
    readonly edition?: string;
  };
  /** A guide for whoever folds the sheet: a file of its own. */
  readonly dummy?: Plate;
}

/** Of the proof: enough to read every name on a screen. */
const PROOF_DPI = 150;
/** The boxes of letters are finer than the letters. */
const TRIALS_DPI = 250;

/** The formats asked for, each by its own exporter, loaded only if it is used. */
export async function exportPlates(drawn: ExportInput, step: RunStep): Promise<OutputFile[]> {
  const input = await inJobInks(drawn);
  const { formats } = input;
  const base = slug(input.title);
  const files: OutputFile[] = [];
  if (formats.includes("pdf")) {
    files.push({
      name: `${base}-print.pdf`,
      bytes: await step("pdf", () => printPdf(input, input.sheet.frames)),
    });
  }
  if (formats.includes("web")) {
    files.push({ name: `${base}-web.pdf`, bytes: await step("web", () => webPdf(drawn)) });
  }
  const { dummy } = input;
  if (dummy) {
    const bytes = await step("pdf", () => printPdf(unmarked({ ...input, plates: [dummy] })));
    files.push({ name: `${base}-folding.pdf`, bytes });
  }
  if (formats.includes("svg") || formats.includes("png")) {
    const drawings = await step("svg", () => drawSvgs(input));
    if (formats.includes("svg")) files.push(...drawings.map((svg, page) => svgFile(base, page, svg)));
    if (formats.includes("png")) files.push(...(await step("png", () => proofPngs(input, drawings))));
  }
  if (formats.some((format) => format !== "csv")) {
    files.push({ name: `${base}.geo.json`, bytes: Buffer.from(await geoJson(input)) });
  }
  if (formats.includes("csv")) {
    files.push({ name: `${base}-index.csv`, bytes: Buffer.from(await indexCsv(input)) });
  }
  if (input.trials) files.push(...(await trialFiles(input, input.trials)));
  return files;
}

/** Swatches and pictures as the press of the job has them; screens keep all their colors. */
async function inJobInks(input: ExportInput): Promise<ExportInput> {
  const { inks, style, plates, profile } = input;
  if (inks === "cmyk") return input;
  const { darkestOf, paletteOfJob } = await import("./color/job-palette.ts");
  const { withPicturesIn } = await import("./color/job-pictures.ts");
  const palette = await paletteOfJob(style.palette, inks, profile.bytes);
  const dark = darkestOf(inks);
  return {
    ...input,
    style: { ...style, palette },
    ...(dark && { plates: await withPicturesIn(dark, plates, profile.bytes) }),
  };
}

/** An SVG whatever the formats, and a PNG where they have one. */
async function trialFiles(
  { title, formats, language, lettering, profile }: ExportInput,
  { plate, palette }: NonNullable<ExportInput["trials"]>,
): Promise<OutputFile[]> {
  const { exportSvg } = await import("./svg/export-svg.ts");
  const { rgbOfPalette } = await import("./color/cmyk-to-rgb.ts");
  const rgbOf = await rgbOfPalette(palette, profile.bytes);
  const drawing = exportSvg(plate, { lettering, rgbOf, layerNames: layerNames(language) });
  const name = `${slug(title)}-labels`;
  const files: OutputFile[] = [{ name: `${name}.svg`, bytes: Buffer.from(drawing) }];
  if (formats.includes("png")) {
    const { exportPng } = await import("./png/export-png.ts");
    const { width, height } = plate;
    files.push({ name: `${name}.png`, bytes: await exportPng(drawing, { width, height, dpi: TRIALS_DPI }) });
  }
  return files;
}

/** The first page has the commune's bare name. */
const pageName = (base: string, page: number): string => (page === 0 ? base : `${base}-${page + 1}`);

const svgFile = (base: string, page: number, svg: string): OutputFile => ({
  name: `${pageName(base, page)}.svg`,
  bytes: Buffer.from(svg),
});

async function printPdf(input: ExportInput, frames: readonly MapFrame[] = []): Promise<Uint8Array> {
  const { plates, style, profile, inks } = input;
  const { exportPdf } = await import("./pdf/export-pdf.ts");
  return exportPdf(plates, {
    palette: style.palette,
    inks,
    fonts: style.fonts,
    profile,
    ...(input.marks && { marks: marksOf(input, input.marks) }),
    frames,
    metadata: metadataOf(input),
  });
}

const metadataOf = ({ title, language, data }: ExportInput): PdfMetadata => ({
  title,
  author: "",
  subject: "",
  keywords: "",
  language,
  date: data.timestamp ?? UNDATED,
  layerNames: layerNames(language),
});

/** The edition for telephones, screens and their readers. */
async function webPdf(input: ExportInput): Promise<Uint8Array> {
  const { plates, sheet, style, profile, index, language } = input;
  const { exportWebPdf } = await import("./pdf/export-web-pdf.ts");
  const { rgbOfPalette } = await import("./color/cmyk-to-rgb.ts");
  return exportWebPdf(plates, {
    rgbOf: await rgbOfPalette(style.palette, profile.bytes),
    fonts: style.fonts,
    metadata: metadataOf(input),
    frames: sheet.frames,
    targets: entryPlaces(index, sheet.frames[0].grid),
    mapName: mapName(language),
  });
}

/** Any office prints the guide. */
const unmarked = ({ marks: _, ...input }: ExportInput): ExportInput => input;

/** The slug line says: name, side, edition, size and profile. */
function marksOf(
  { title, language, data, style, lettering, profile, inks }: ExportInput,
  { edition = data.timestamp?.slice(0, DAY_LENGTH) }: NonNullable<ExportInput["marks"]>,
): PressMarks {
  const sides = sideNames(language);
  return pressMarks({
    lettering,
    inks,
    font: style.furniture.type.legend.font,
    slugOf: ({ side, width, height }) =>
      [
        title,
        sides[side],
        ...(edition === undefined ? [] : [edition]),
        `${width} × ${height} mm`,
        profile.name,
      ].join(" · "),
  });
}

/** Of an ISO 8601 moment: 2026-05-01. */
const DAY_LENGTH = 10;

/** For data without any date: documents must have one, and the clock would change the bytes. */
const UNDATED = "2000-01-01T00:00:00Z";

async function drawSvgs({ plates, language, style, lettering, profile }: ExportInput): Promise<string[]> {
  const { exportSvg } = await import("./svg/export-svg.ts");
  const { rgbOfPalette } = await import("./color/cmyk-to-rgb.ts");
  const rgbOf = await rgbOfPalette(style.palette, profile.bytes);
  return plates.map((plate) => exportSvg(plate, { lettering, rgbOf, layerNames: layerNames(language) }));
}

async function proofPngs({ plates, title }: ExportInput, drawings: readonly string[]): Promise<OutputFile[]> {
  const { exportPng } = await import("./png/export-png.ts");
  const files: OutputFile[] = [];
  for (const [page, { width, height }] of plates.entries()) {
    const bytes = await exportPng(drawings[page] ?? "", { width, height, dpi: PROOF_DPI });
    files.push({ name: `${pageName(slug(title), page)}.png`, bytes });
  }
  return files;
}

async function geoJson({ sheet, title }: ExportInput): Promise<string> {
  const { geoSidecar } = await import("./geo/geo-sidecar.ts");
  return geoSidecar(sheet, title);
}

async function indexCsv({ index, language }: ExportInput): Promise<string> {
  const { exportCsv } = await import("./csv/export-csv.ts");
  return exportCsv(index, csvHeadings(language));
}
