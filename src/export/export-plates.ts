import type { OutputFormat } from "../config/project.ts";
import { layerNames } from "../core/messages/layer-names.ts";
import type { Plate } from "../core/plate.ts";
import type { RunStep } from "../core/step.ts";
import type { StreetIndex } from "../gazetteer/street-index.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { DataInfo } from "../osm/osm-extract.ts";
import type { Style } from "../style/style.ts";
import { slug } from "./slug.ts";

/** A file of the map, not yet written; `name` has no folder. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExportInput {
  readonly plates: readonly Plate[];
  readonly formats: readonly OutputFormat[];
  readonly title: string;
  /** BCP 47, of the marginalia. */
  readonly language: string;
  readonly data: DataInfo;
  readonly index: StreetIndex;
  readonly style: Style;
  readonly lettering: Lettering;
}

/** The formats asked for, each by its own exporter, loaded only if it is used. */
export async function exportPlates(input: ExportInput, step: RunStep): Promise<OutputFile[]> {
  const { formats, title } = input;
  const base = slug(title);
  const files: OutputFile[] = [];
  if (formats.includes("pdf")) {
    const bytes = await step("pdf", () => printPdf(input));
    files.push({ name: `${base}-print.pdf`, bytes });
  }
  return files;
}

async function printPdf({ plates, title, language, data, style }: ExportInput): Promise<Uint8Array> {
  const { exportPdf } = await import("./pdf/export-pdf.ts");
  return exportPdf(plates, {
    palette: style.palette,
    fonts: style.fonts,
    metadata: {
      title,
      author: "",
      subject: "",
      keywords: "",
      language: language,
      date: data.timestamp ?? "2000-01-01T00:00:00Z",
      layerNames: layerNames(language),
    },
  });
}
