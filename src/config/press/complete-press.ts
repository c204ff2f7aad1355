import { resolve } from "node:path";
import type { PressOptions } from "../project.ts";
import type { ProjectSpec } from "../project-schema.ts";

/** Town maps are handed out on uncoated paper, and the colors of the style were chosen for it. */
const DEFAULT_PAPER = "uncoated";

/** What uncoated paper takes, and presses ask for. */
const DEFAULT_INK_LIMIT = 300;

/** What a project says of the press, with its profile on its way from the project's folder. */
export const completePress = (
  { paper, profile, marks, inks, inkLimit }: NonNullable<ProjectSpec["press"]>,
  folder: string,
): PressOptions => ({
  paper: paper ?? DEFAULT_PAPER,
  ...(profile !== undefined && { profile: { said: profile, path: resolve(folder, profile), folder } }),
  marks: marks ?? false,
  inks: inks ?? "cmyk",
  inkLimit: inkLimit ?? DEFAULT_INK_LIMIT,
});
