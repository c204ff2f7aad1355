import type { JobInk } from "../../config/project.ts";
import type { Ink } from "../../style/style.ts";
import { rgbOfInks } from "./cmyk-to-rgb.ts";
import { type Lab, labOfRgb } from "./lab.ts";
import { inkOfShares, PROCESS_BLACK, type PressInk } from "./press-ink.ts";

/** Shares go by the hundredth, as printers count. */
const STEPS = 100;

type Palette = Readonly<Record<string, Ink>>;

/** The darkest of a job's inks: it takes what the style has in black alone. */
export const darkestOf = (inks: readonly JobInk[]): JobInk | undefined =>
  inks.find(({ name }) => name === PROCESS_BLACK) ?? [...inks].sort((a, b) => weightOf(b) - weightOf(a))[0];

/** How much light four inks take, roughly: yellow next to none (the weights of their complements in grey). */
const weightOf = ({ cmyk: [c, m, y, k] }: JobInk): number => 0.3 * c + 0.59 * m + 0.11 * y + k;

/**
 * The swatches of a style in one or two inks. Black alone stays alone, in the darkest ink; a swatch that names one of
 * the inks is that ink; paper stays paper. Any other is the mixture that looks most like it under the press profile,
 * by the least square of differences in CIELAB, or in lightness alone where there is one ink.
 */
export async function paletteOfJob(
  palette: Palette,
  inks: readonly JobInk[],
  profile: Uint8Array,
): Promise<Readonly<Record<string, PressInk>>> {
  const mixtures = mixturesOf(inks);
  const looks = await labsOf(mixtures.map(inkOfShares), profile);
  const wanted = await labsOf(Object.values(palette), profile);
  const dark = darkestOf(inks);
  return Object.fromEntries(
    Object.entries(palette).map(([swatch, ink], index) => {
      const own = inks.find(({ name }) => name === ink.spot);
      const [c, m, y, k] = ink.cmyk;
      if (own) return [swatch, inkOfShares([{ ink: own, share: 1 }])];
      if (dark && c + m + y === 0) return [swatch, inkOfShares([{ ink: dark, share: k / 100 }])];
      const best = nearestLook(wanted[index] ?? [100, 0, 0], looks, inks.length === 1);
      return [swatch, inkOfShares(mixtures[best] ?? [])];
    }),
  );
}

/** Every share of every ink with every share of the others, those with the least ink first. */
const mixturesOf = (inks: readonly JobInk[]) =>
  inks.reduce<readonly PressInk["shares"][]>(
    (mixtures, ink) =>
      mixtures.flatMap((mixture = []) =>
        Array.from({ length: STEPS + 1 }, (_, step) => [...mixture, { ink, share: step / STEPS }]),
      ),
    [[]],
  ) as readonly NonNullable<PressInk["shares"]>[];

async function labsOf(inks: readonly Ink[], profile: Uint8Array): Promise<readonly Lab[]> {
  const rgb = await rgbOfInks(inks, profile);
  return inks.map((_, index) =>
    labOfRgb(rgb[index * 3] ?? 0, rgb[index * 3 + 1] ?? 0, rgb[index * 3 + 2] ?? 0),
  );
}

/** Of equal ones the first. */
function nearestLook([lightness, a, b]: Lab, looks: readonly Lab[], byLightness: boolean): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, look] of looks.entries()) {
    const tone = (look[0] - lightness) ** 2;
    const difference = byLightness ? tone : tone + (look[1] - a) ** 2 + (look[2] - b) ** 2;
    if (difference < least) [best, least] = [index, difference];
  }
  return best;
}
