import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { nearestWord } from "../core/nearest-word.ts";
import { npmFolder, packagedFile } from "../core/package-folder.ts";
import type { Finding } from "./find-font.ts";
import { isInsideStyle } from "./inside-style.ts";

/** Icons that come along with the program and not with one style. */
const OWN_ICONS = packagedFile("styles", "icons");

/** Folders of SVG files by the word before the colon, first choice first. */
function iconFolders(set: string, styleFolder: string): readonly string[] {
  switch (set) {
    case "maki":
      return [join(npmFolder("@mapbox/maki"), "icons")];
    case "temaki":
      return [join(npmFolder("@rapideditor/temaki"), "icons")];
    case "own":
      return [join(styleFolder, "icons"), OWN_ICONS];
    default:
      return [];
  }
}

/** No path leaves the style's folder; what came along with the program may lie behind a link of npm. */
const isAllowed = (file: string, styleFolder: string): boolean =>
  !file.startsWith(join(styleFolder, "icons")) || isInsideStyle(file, styleFolder);

const SETS = ["maki", "temaki", "own"];

/** The SVG file of an icon: "maki:town-hall", "temaki:boat", or "own:menhir" for icons/menhir.svg of the style. */
export function findIcon(name: string, styleFolder: string): Finding {
  const [, set = "", picture = ""] = /^([a-z]+):([\w-]+)$/.exec(name) ?? [];
  for (const folder of iconFolders(set, styleFolder)) {
    const file = join(folder, `${picture}.svg`);
    if (existsSync(file) && isAllowed(file, styleFolder)) return { file, nearest: "" };
  }
  return {
    nearest: nearestWord(
      name,
      SETS.flatMap((one) => iconNames(one, styleFolder)),
    ),
  };
}

const iconNames = (set: string, styleFolder: string): string[] =>
  iconFolders(set, styleFolder)
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder))
    .filter((file) => file.endsWith(".svg"))
    .sort()
    .map((file) => `${set}:${file.slice(0, -".svg".length)}`);
