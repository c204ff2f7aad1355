import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Whether a file that is there lies in the folder; not even a symbolic link leads out: a project may come from a stranger. */
export function isInside(file: string, folder: string): boolean {
  const inside = relative(realpathSync(folder), realpathSync(file));
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
