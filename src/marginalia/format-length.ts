import type { MarginaliaWords } from "../core/messages/marginalia.ts";

type NumberStyle = Pick<MarginaliaWords, "thousands" | "decimal">;

/** "10 000" or "10,000": figures in threes from four figures on where the language parts them by a space, never at the end of a line. */
export const formatWhole = (value: number, { thousands }: NumberStyle): string =>
  String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, thousands);

/** A length on the ground: "500 m", "1,5 km". */
export function formatGround(metres: number, style: NumberStyle): string {
  const unit = groundUnit(metres);
  return `${formatNumber(metres / unit.metres, style)}\u00a0${unit.name}`;
}

/** The unit that a length of this size is given in. */
export const groundUnit = (metres: number): { readonly name: string; readonly metres: number } =>
  metres < 1000 ? { name: "m", metres: 1 } : { name: "km", metres: 1000 };

/** A number with at most two decimals. */
export const formatNumber = (value: number, style: NumberStyle): string => {
  const [whole = "0", decimals] = String(Math.round(value * 100) / 100).split(".");
  return formatWhole(Number(whole), style) + (decimals ? style.decimal + decimals : "");
};

/** "1:10 000 · 1 cm = 100 m". */
export const formatScale = (denominator: number, style: NumberStyle): string =>
  `1:${formatWhole(denominator, style)} · 1\u00a0cm\u00a0=\u00a0${formatGround(denominator / 100, style)}`;
