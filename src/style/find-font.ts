import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { nearestWord } from "../core/nearest-word.ts";
import { npmFolder } from "../core/package-folder.ts";
import { isInsideStyle } from "./inside-style.ts";

/** A name looked up: its file, or what it may have been meant for. */
export interface Finding {
  /** Absolute path; absent: not found. */
  readonly file?: string;
  /** The known name most like it; "" where none is near. */
  readonly nearest: string;
  /** The name is a path into the style's folder. */
  readonly isPath?: boolean;
}

/**
 * Families that come along, by name → npm package; OFL. Fira has all of French and Breton, Greek and Cyrillic; Noto, upright
 * alone, is for names in the other scripts of towns round the Mediterranean. Chinese, Japanese and Korean fonts weigh more
 * than all of these together.
 */
const PACKAGES: Readonly<Record<string, string>> = {
  "Fira Sans": "@expo-google-fonts/fira-sans",
  "Fira Sans Condensed": "@expo-google-fonts/fira-sans-condensed",
  "Fira Sans Extra Condensed": "@expo-google-fonts/fira-sans-extra-condensed",
  "Noto Sans Arabic": "@expo-google-fonts/noto-sans-arabic",
  "Noto Sans Armenian": "@expo-google-fonts/noto-sans-armenian",
  "Noto Sans Georgian": "@expo-google-fonts/noto-sans-georgian",
  "Noto Sans Hebrew": "@expo-google-fonts/noto-sans-hebrew",
};

export const FONT_FAMILIES = Object.keys(PACKAGES);

/** Name of a weight → its number, as the files of the packages are named. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Thin: 100,
  ExtraLight: 200,
  Light: 300,
  Regular: 400,
  Medium: 500,
  SemiBold: 600,
  Bold: 700,
  ExtraBold: 800,
  Black: 900,
};

/**
 * The file of a font: "Fira Sans", "Fira Sans SemiBold", "Fira Sans Condensed Light Italic", or the path of a
 * .ttf or .otf file inside the style's folder.
 */
export function findFont(name: string, styleFolder: string): Finding {
  if (/\.(ttf|otf)$/i.test(name)) return findOwnFont(name, styleFolder);
  const file = bundledFonts().get(name);
  if (file) return { file: fontFile(file), nearest: "" };
  return { nearest: nearestWord(name, bundledFonts().keys()) };
}

/** No path leaves the style's folder. */
function findOwnFont(name: string, styleFolder: string): Finding {
  const file = resolve(styleFolder, name);
  if (!existsSync(file)) return { nearest: "", isPath: true };
  return isInsideStyle(file, styleFolder)
    ? { file, nearest: "", isPath: true }
    : { nearest: "", isPath: true };
}

interface BundledFont {
  readonly family: string;
  /** "600SemiBold_Italic" */
  readonly face: string;
}

/** …/fira-sans/600SemiBold_Italic/FiraSans_600SemiBold_Italic.ttf */
function fontFile({ family, face }: BundledFont): string {
  const folder = npmFolder(`${PACKAGES[family]}`);
  return join(folder, face, `${family.replaceAll(" ", "")}_${face}.ttf`);
}

let bundled: ReadonlyMap<string, BundledFont> | undefined;

/** Every name that a bundled face goes by; "Regular" may be left out. */
function bundledFonts(): ReadonlyMap<string, BundledFont> {
  if (bundled) return bundled;
  const fonts = new Map<string, BundledFont>();
  for (const family of FONT_FAMILIES) {
    for (const [weight, number] of Object.entries(WEIGHTS)) {
      const upright = { family, face: `${number}${weight}` };
      fonts.set(`${family} ${weight}`, upright);
      if (weight === "Regular") fonts.set(family, upright);
      if (family.startsWith("Noto")) continue;
      const italic = { family, face: `${number}${weight}_Italic` };
      fonts.set(`${family} ${weight} Italic`, italic);
      if (weight === "Regular") fonts.set(`${family} Italic`, italic);
    }
  }
  bundled = fonts;
  return fonts;
}
