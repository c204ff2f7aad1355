import * as z from "zod";
import { constant, type ScaleTable } from "./scale-table.ts";
import { refuse } from "./yaml-faults.ts";
import { QUANTITIES, type QuantityKind } from "./yaml-quantity.ts";

/*
 * The words that settings files share. A schema's own error message is not shown: it names the kind of value
 * that was expected (`YamlKind`), or the keys that a group knows, from which `yaml-faults.ts` makes our messages.
 */

/** A group of fixed keys; any other key is a fault. */
export const strictMap = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : undefined),
  });

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** A number with its unit, within limits given in the unit that the program calculates in. */
export const quantity = (kind: QuantityKind, { min = 0, max = Number.POSITIVE_INFINITY }: Limits = {}) =>
  z
    .string({ error: kind })
    .meta({ pattern: "^\\s*-?\\d+(\\.\\d+)?\\s*[a-z%²0-9]+\\s*$", examples: [`1${QUANTITIES[kind].unit}`] })
    .transform((text, context): number => {
      const { parse, unit } = QUANTITIES[kind];
      const value = parse(text);
      if (value === undefined) refuse(context, "yaml-wrong-kind", { expected: kind });
      else if (value < min) refuse(context, "yaml-too-small", { limit: inUnit(min, unit) });
      else if (value > max) refuse(context, "yaml-too-big", { limit: inUnit(max, unit) });
      return value ?? Number.NaN;
    });

const inUnit = (value: number, unit: string): string => `${unit === "%" ? value * 100 : value}${unit}`;

export const length = (limits?: Limits) => quantity("length", limits);

/** A share of 1, written as "55%". */
export const percentage = quantity("percentage", { max: 1 });

/** The largest and the smallest scale at which a town map makes sense. */
export const SCALE_LIMITS = { min: 500, max: 100_000 } as const;

/** "1:10000" or "1:10 000" → its denominator; undefined where it is no scale. */
export function parseScale(text: string): number | undefined {
  const match = /^\s*1\s*:\s*(\d[\d\s]*)$/.exec(text);
  return match ? Number(match[1]?.replace(/\s/g, "")) : undefined;
}

/** "1:10000" → 10000, within the limits of a town map. */
export const scale = z
  .string({ error: "scale" })
  .meta({ pattern: "^\\s*1\\s*:\\s*\\d[\\d\\s]*$", examples: ["1:10000"] })
  .transform((text, context) => checkScale(parseScale(text), context));

export function checkScale(denominator: number | undefined, context: z.RefinementCtx): number {
  if (denominator === undefined) refuse(context, "yaml-wrong-kind", { expected: "scale" });
  else if (denominator < SCALE_LIMITS.min)
    refuse(context, "yaml-too-small", { limit: `1:${SCALE_LIMITS.min}` });
  else if (denominator > SCALE_LIMITS.max)
    refuse(context, "yaml-too-big", { limit: `1:${SCALE_LIMITS.max}` });
  return denominator ?? Number.NaN;
}

const scaleKey = z.string().superRefine((text, context) => {
  if (parseScale(text) === undefined) refuse(context, "yaml-wrong-kind", { expected: "scale" });
});

/** One quantity for all scales, or one at each of some: `{ 1:5000: 1.4mm, 1:10000: 0.9mm }`. */
export const scaleTable = (kind: QuantityKind, value: z.ZodType<number, string>) =>
  z.union([value, z.record(scaleKey, value)], { error: kind }).transform((table): ScaleTable => {
    if (typeof table === "number") return constant(table);
    return Object.entries(table)
      .map(([text, at]) => ({ denominator: parseScale(text) ?? Number.NaN, value: at }))
      .sort((a, b) => a.denominator - b.denominator);
  });

/** A language code: two or three letters, then script, region or variant ("fr", "br", "pt-BR", "zh-Hant"). */
export const languageCode = z.string({ error: "language" }).regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: "language",
});

/** Text in several languages, by language code. */
export const translated = z.record(languageCode, z.string().min(1).max(80));
