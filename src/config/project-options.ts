import type { Path } from "../core/yaml-document.ts";
import { type Checked, checkValue, type Origin } from "../core/yaml-faults.ts";
import { type ProjectSpec, projectSchema } from "./project-schema.ts";

/** Options of the command line, as typed; each overrides its key of carte.yaml. */
export interface ProjectOptions {
  /** One, or several for one sheet. */
  readonly commune?: string | readonly string[];
  /** "west,south,east,north" */
  readonly bbox?: string;
  readonly paper?: string;
  readonly scale?: string;
  /** "auto", or degrees clockwise */
  readonly rotation?: string;
  /** "4x2" */
  readonly fold?: string;
  /** "auto" or "none" */
  readonly insets?: string;
  readonly foldingDummy?: boolean;
  readonly style?: string;
  readonly out?: string;
  /** "pdf,svg" */
  readonly format?: string;
  /** "fr,br" */
  readonly lang?: string;
  /** Searches longer for places for names. */
  readonly best?: boolean;
  readonly strict?: boolean;
}

/** The key of carte.yaml that each option stands for. */
const KEY_OF_OPTION: Readonly<Record<keyof ProjectOptions, readonly string[]>> = {
  commune: ["area", "commune"],
  bbox: ["area", "bbox"],
  paper: ["sheet", "paper"],
  scale: ["sheet", "scale"],
  rotation: ["sheet", "rotation"],
  fold: ["sheet", "fold"],
  insets: ["sheet", "insets"],
  foldingDummy: ["foldingDummy"],
  style: ["style"],
  out: ["out"],
  format: ["outputs"],
  lang: ["language"],
  best: ["search"],
  strict: ["strict"],
};

const optionNames = Object.keys(KEY_OF_OPTION) as (keyof ProjectOptions)[];

/** The options as a project file would say them, checked by the same rules; faults name the option. */
export function checkOptions(options: ProjectOptions): Checked<ProjectSpec> {
  const value: Record<string, unknown> = {};
  for (const name of optionNames) {
    const said = options[name];
    if (said === undefined) continue;
    const [group = "", key] = KEY_OF_OPTION[name];
    if (name === "best") value[group] = "best";
    else if (key === undefined)
      value[group] = name === "format" || name === "lang" ? listed(String(said)) : said;
    else value[group] = { ...(value[group] as object), [key]: said };
  }
  return checkValue(value, projectSchema, commandLine(options));
}

const listed = (text: string): string[] => text.split(",").map((part) => part.trim());

/** A fault's way to its value is the option that said it; a fault of `area` as a whole is one of all its options. */
const commandLine = (options: ProjectOptions): Origin => ({
  locate: (path) => {
    const given = optionNames.filter(
      (name) => options[name] !== undefined && isOn(path, KEY_OF_OPTION[name]),
    );
    const position = path.at(-1);
    const said = String(options[given[0] ?? "strict"] ?? "");
    return {
      at: given.map((name) => `--${name}`).join(", "),
      found: typeof position === "number" ? (listed(said)[position] ?? said) : said,
      exists: true,
    };
  },
});

const isOn = (path: Path, key: readonly string[]): boolean =>
  key.every((step, index) => path[index] === undefined || path[index] === step);
