import { basename, join } from "node:path";
import { type Fault, UserError } from "../core/user-error.ts";
import { readYaml, type YamlDocument } from "../core/yaml-document.ts";
import { type Checked, checkYaml } from "../core/yaml-faults.ts";
import { type Finding, findFont } from "./find-font.ts";
import { findIcon } from "./find-icon.ts";
import { furnitureSchema } from "./furniture-schema.ts";
import { iconsSchema } from "./icons-schema.ts";
import { labelsSchema } from "./labels-schema.ts";
import { layersSchema } from "./layers-schema.ts";
import { type InkRules, paletteSchema } from "./palette-schema.ts";
import type { Style } from "./style.ts";
import { makeVocabulary, type StyleNames } from "./vocabulary.ts";

/** The files of a style, in the order in which their faults are told. */
export const STYLE_FILES = ["palette", "layers", "labels", "icons", "furniture"] as const;
export type StyleFile = (typeof STYLE_FILES)[number];

export type StyleTexts = Readonly<Record<StyleFile, string>>;

/**
 * The style that the texts of its files describe; `folder` is where its fonts and icons are looked for.
 * Throws a UserError (2) with every fault of all files at once.
 */
export function checkStyle(texts: StyleTexts, folder: string, inks: InkRules): Style {
  const read = (file: StyleFile): YamlDocument => readYaml(texts[file], styleFile(folder, file));
  const palette = read("palette");
  const found: FoundFiles = { fonts: new Map(), icons: new Map() };
  const words = makeVocabulary(namesOf(palette, folder, found));
  const faults: Fault[] = [];
  const take = <T>(checked: Checked<T>): T => {
    if (checked.ok) return checked.data;
    faults.push(...checked.faults);
    return undefined as never; // the faults are thrown before anybody sees it
  };
  const parts = {
    palette: take(checkYaml(palette, paletteSchema(inks))),
    layers: take(checkYaml(read("layers"), layersSchema(words))),
    labels: take(checkYaml(read("labels"), labelsSchema(words))),
    icons: take(checkYaml(read("icons"), iconsSchema(words))),
    furniture: take(checkYaml(read("furniture"), furnitureSchema(words))),
  };
  if (faults.length > 0) throw new UserError(2, faults);
  return { name: basename(folder), ...parts, fonts: byName(found.fonts), iconFiles: byName(found.icons) };
}

export const styleFile = (folder: string, file: StyleFile): string => join(folder, `${file}.yaml`);

/** Files that the style really uses, by the name that it uses. */
interface FoundFiles {
  readonly fonts: Map<string, string>;
  readonly icons: Map<string, string>;
}

/** Swatches are known by name even where some of the palette is faulty: one mistake is told once. */
function namesOf(palette: YamlDocument, folder: string, found: FoundFiles): StyleNames {
  const noting =
    (files: Map<string, string>, find: (name: string, folder: string) => Finding) =>
    (name: string): Finding => {
      const finding = find(name, folder);
      if (finding.file) files.set(name, finding.file);
      return finding;
    };
  return {
    ...(isGroup(palette.value) && { swatches: Object.keys(palette.value) }),
    findFont: noting(found.fonts, findFont),
    findIcon: noting(found.icons, findIcon),
  };
}

const isGroup = (value: unknown): value is object => typeof value === "object" && value !== null;

const byName = (files: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
