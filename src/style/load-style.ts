import { readFile, stat } from "node:fs/promises";
import { type Fault, fault, UserError } from "../core/user-error.ts";
import { MAX_YAML_BYTES, tooLarge } from "../core/yaml-document.ts";
import { checkStyle, STYLE_FILES, type StyleTexts, styleFile } from "./check-style.ts";
import { checkedStyle } from "./checked-styles.ts";
import { findStyle } from "./find-style.ts";
import { USUAL_INK_LIMIT } from "./palette-schema.ts";
import { plainCmyk } from "./plain-cmyk.ts";
import type { Style } from "./style.ts";

/**
 * The style of that name, or in that folder (a path starts at `projectFolder`, or at the working directory).
 * A swatch has no more than `inkLimit` percent of all inks together.
 * Rejects with a UserError (2) that holds every fault of all files.
 */
export async function loadStyle(
  nameOrPath: string,
  projectFolder = "",
  inkLimit = USUAL_INK_LIMIT,
): Promise<Style> {
  const folder = findStyle(nameOrPath, projectFolder);
  const texts = await readStyle(folder);
  const checked = inkLimit >= USUAL_INK_LIMIT ? checkedStyle(texts, folder) : undefined;
  return checked ?? checkStyle(texts, folder, { toCmyk: plainCmyk, inkLimit });
}

/** The texts of a style's files. Rejects with a UserError (2) for those that are missing or too large. */
export async function readStyle(folder: string): Promise<StyleTexts> {
  const faults: Fault[] = [];
  const texts = await Promise.all(
    STYLE_FILES.map(async (file) => [file, await readText(styleFile(folder, file), faults)] as const),
  );
  if (faults.length > 0) throw new UserError(2, faults);
  return Object.fromEntries(texts) as StyleTexts;
}

/** The text of a file, or "" and a fault. */
async function readText(file: string, faults: Fault[]): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size <= MAX_YAML_BYTES) return await readFile(file, "utf8");
    faults.push(tooLarge(file, size));
  } catch {
    faults.push(fault("style-file-missing", { file }) as Fault);
  }
  return "";
}
