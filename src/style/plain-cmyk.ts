import type { ToCmyk } from "./palette-schema.ts";

/**
 * A screen colour as inks without a profile: each ink the complement of its light, and the grey that three
 * inks share taken over by black in full (under-color removal, PostScript Language Reference 7.2.3).
 * Right in kind, not in shade: a style for the press names its inks.
 */
export const plainCmyk: ToCmyk = (color) => {
  const [cyan, magenta, yellow] = [1 - color[0], 1 - color[1], 1 - color[2]];
  const black = Math.min(cyan, magenta, yellow);
  const percent = (ink: number): number => Math.round(ink * 100);
  return [percent(cyan - black), percent(magenta - black), percent(yellow - black), percent(black)];
};
