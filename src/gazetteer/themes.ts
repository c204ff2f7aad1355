import type { IndexOptions } from "../config/project.ts";
import { nearestWord } from "../core/nearest-word.ts";
import { userError } from "../core/user-error.ts";
import type { Style } from "../style/style.ts";

/** Businesses: there are more of them than of all other places, and they change by the year. */
export const UNASKED_THEMES: readonly string[] = ["shops", "offices", "restaurants"];

/**
 * That the style knows the themes asked for.
 * @throws UserError with exit code 2 where it does not.
 */
export function checkThemes({ themes = [] }: IndexOptions, { icons }: Pick<Style, "icons">): void {
  const known = [...new Set(icons.map(({ category }) => category))];
  const unknown = themes.find((theme) => !known.includes(theme));
  if (unknown === undefined) return;
  throw userError(2, "index-unknown-theme", {
    theme: unknown,
    nearest: nearestWord(unknown, known),
    known: known.join(", "),
  });
}
