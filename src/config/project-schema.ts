import * as z from "zod";
import { languageCode, strictMap } from "../core/yaml-schema.ts";
import { area } from "./area-schema.ts";
import { leaflet, sentence } from "./leaflet/leaflet-schema.ts";
import { jobInks } from "./press/job-inks-schema.ts";
import { COUNTRIES, type LabelSearch, type OutputFormat } from "./project.ts";
import { sheet } from "./sheet-schema.ts";
import { path, source } from "./source-schema.ts";

const OUTPUT_FORMATS = ["pdf", "web", "svg", "png", "csv"] as const satisfies readonly OutputFormat[];

/** The edition for screens is made for those who publish the map. */
export const USUAL_OUTPUTS = OUTPUT_FORMATS.filter((format) => format !== "web");

const LABEL_SEARCHES = ["greedy", "default", "best"] as const satisfies readonly LabelSearch[];

/** One line of print. */
const line = z
  .union([z.string(), z.number()], { error: "text" })
  .transform(String)
  .pipe(z.string().trim().min(1).max(80));

/** As the style's icon rules have it. */
const themeId = z.string().trim().min(1).max(60);

/** One or a list of them, each once; on the command line with commas. */
const listOf = <T extends z.ZodType>(entry: T) =>
  z
    .union([z.array(entry).min(1), entry])
    .transform((said) => [...new Set(Array.isArray(said) ? said : [said])] as z.output<T>[]);

/** carte.yaml as its author wrote it: whatever is absent has a default. */
export const projectSchema = strictMap({
  title: line.exactOptional(),
  subtitle: line.exactOptional(),
  area: area.exactOptional(),
  source: source.exactOptional(),
  language: listOf(languageCode).exactOptional(),
  names: z.enum(["both", "first"]).exactOptional(),
  style: path.exactOptional(),
  sheet: sheet.exactOptional(),
  outputs: listOf(z.enum(OUTPUT_FORMATS)).exactOptional(),
  out: path.exactOptional(),
  edition: line.exactOptional(),
  index: strictMap({ themes: listOf(themeId).exactOptional() }).exactOptional(),
  leaflet: leaflet.exactOptional(),
  imprint: strictMap({
    publisher: sentence.exactOptional(),
    printer: sentence.exactOptional(),
    legal: sentence.exactOptional(),
  }).exactOptional(),
  press: strictMap({
    paper: z.enum(["uncoated", "coated"]).exactOptional(),
    profile: path.exactOptional(),
    marks: z.boolean().exactOptional(),
    inks: jobInks.exactOptional(),
    inkLimit: z.number().min(200).max(400).exactOptional(),
  }).exactOptional(),
  country: z.enum(COUNTRIES).exactOptional(),
  foldingDummy: z.boolean().exactOptional(),
  search: z.enum(LABEL_SEARCHES).exactOptional(),
  strict: z.boolean().exactOptional(),
});

export type ProjectSpec = z.output<typeof projectSchema>;
