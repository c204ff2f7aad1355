import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Whether a file that is there lies in the style's folder; not even a symbolic link leads out: a style may come from a stranger. */
export function isInsideStyle(file: string, styleFolder: string): boolean {
  const inside = relative(realpathSync(styleFolder), realpathSync(file));
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
