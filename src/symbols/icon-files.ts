import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the file of an icon id such as "maki:town-hall" may lie, first choice first; nowhere for an id of no known set. */
export type IconFiles = (icon: string) => readonly string[];

const require = createRequire(import.meta.url);

/** The folder of icons in an installed package. */
const iconsOf = (packageName: string): string =>
  join(dirname(require.resolve(`${packageName}/package.json`)), "icons");

/** Icons that come along with the program and not with one style. */
const OWN_ICONS = fileURLToPath(new URL("../../styles/icons", import.meta.url));

/** A name never leads out of its folder. */
const ICON = /^(maki|temaki|own):([\w-]{1,64})$/;

/** Files of Maki, of Temaki, and of our own icons, where those of the style's folder come before the program's. */
export const iconFilesOf =
  (styleFolder?: string): IconFiles =>
  (icon) => {
    const [, set, name] = ICON.exec(icon) ?? [];
    switch (set) {
      case "maki":
        return [join(iconsOf("@mapbox/maki"), `${name}.svg`)];
      case "temaki":
        return [join(iconsOf("@rapideditor/temaki"), `${name}.svg`)];
      case "own":
        return [...(styleFolder === undefined ? [] : [join(styleFolder, "icons")]), OWN_ICONS].map((folder) =>
          join(folder, `${name}.svg`),
        );
      default:
        return [];
    }
  };
