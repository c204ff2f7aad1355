import { createHash } from "node:crypto";
import { basename } from "node:path";
import { STYLE_FILES, type StyleTexts } from "./check-style.ts";
import { type Finding, findFont } from "./find-font.ts";
import { findIcon } from "./find-icon.ts";
import type { Style } from "./style.ts";

/**
 * The styles that come along, as `scripts/build.ts` checked them and put them into the program, by the digest of
 * their texts: reading and checking a style's YAML takes a tenth of a small map's time. The sources run without.
 */
declare const CHECKED_STYLES: Readonly<Record<string, Style>> | undefined;

/**
 * The style of these very texts, if the build found it right. Undefined where one letter differs, or a font or an
 * icon is missing here: then the check has its say.
 */
export function checkedStyle(texts: StyleTexts, folder: string): Style | undefined {
  const style = typeof CHECKED_STYLES === "undefined" ? undefined : CHECKED_STYLES[digestOf(texts)];
  const fonts = findAll(style?.fonts, (name) => findFont(name, folder));
  const iconFiles = findAll(style?.iconFiles, (name) => findIcon(name, folder));
  return style && fonts && iconFiles && { ...style, name: basename(folder), fonts, iconFiles };
}

/** Where the files lie on this machine; undefined where one is not there. */
function findAll(
  names: Readonly<Record<string, string>> = {},
  find: (name: string) => Finding,
): Record<string, string> | undefined {
  const files: Record<string, string> = {};
  for (const name of Object.keys(names)) {
    const { file } = find(name);
    if (!file) return undefined;
    files[name] = file;
  }
  return files;
}

/** SHA-256 of all files of a style. */
export const digestOf = (texts: StyleTexts): string =>
  createHash("sha256")
    .update(JSON.stringify(STYLE_FILES.map((file) => texts[file])))
    .digest("hex");
