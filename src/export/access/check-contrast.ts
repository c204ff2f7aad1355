import type { PressProfile } from "../../config/press/press-profile.ts";
import type { Plate } from "../../core/plate.ts";
import type { Warnings } from "../../core/warnings.ts";
import type { Style } from "../../style/style.ts";
import { type ContrastReport, measureContrast } from "./measure-contrast.ts";

/** The contrast of all text in the colors of a screen; what is hard to read is warned of, a pair of colors each. */
export async function checkContrast(
  plates: readonly Plate[],
  { style, profile }: { readonly style: Style; readonly profile: PressProfile },
  warnings: Warnings,
): Promise<ContrastReport> {
  const { rgbOfPalette } = await import("../color/cmyk-to-rgb.ts");
  const report = measureContrast(plates, await rgbOfPalette(style.palette, profile.bytes));
  for (const { swatch, ground, ratio } of report.below)
    warnings.add("text-low-contrast", `${swatch} / ${ground} ${ratio} : 1`);
  return report;
}
