import type { Mm } from "./geometry.ts";

export const POINTS_PER_INCH = 72;
export const MM_PER_INCH = 25.4;

/** Type is measured in points everywhere in print; paper in mm. */
export const mmOfPoints = (points: number): Mm => (points * MM_PER_INCH) / POINTS_PER_INCH;

const MM_PER_UNIT: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: MM_PER_INCH,
  pt: MM_PER_INCH / POINTS_PER_INCH,
};

/** "3mm", "8 pt", "1.5cm" → mm; undefined where there is no number or no known unit. */
export function parseLength(text: string): Mm | undefined {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(mm|cm|in|pt)\s*$/.exec(text);
  if (!match) return undefined;
  const perUnit = MM_PER_UNIT[match[2] ?? ""];
  return perUnit === undefined ? undefined : Number(match[1]) * perUnit;
}
