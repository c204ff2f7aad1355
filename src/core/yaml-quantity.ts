import type { YamlKind } from "./messages/yaml.ts";
import { parseLength } from "./units.ts";

/** A number with its unit, as settings files write it. */
interface Quantity {
  /** Offered where the unit was forgotten. */
  readonly unit: string;
  /** In the unit that the program calculates in; undefined where the text is none. */
  readonly parse: (text: string) => number | undefined;
}

/** "12unit" → 12 × the factor of its unit. */
const parseBy =
  (factors: Readonly<Record<string, number>>) =>
  (text: string): number | undefined => {
    const match = /^\s*(-?\d+(?:\.\d+)?)\s*([a-z%²2]+)\s*$/.exec(text);
    const factor = factors[match?.[2] ?? ""];
    return factor === undefined ? undefined : Number(match?.[1]) * factor;
  };

/** Kinds of quantity: length in mm, type size in points, tracking in em, paper area in mm², ground in metres, share of 1. */
export const QUANTITIES = {
  length: { unit: "mm", parse: parseLength },
  "type-size": { unit: "pt", parse: parseBy({ pt: 1 }) },
  tracking: { unit: "em", parse: parseBy({ em: 1 }) },
  "paper-area": { unit: "mm2", parse: parseBy({ mm2: 1, "mm²": 1 }) },
  "ground-length": { unit: "m", parse: parseBy({ m: 1, km: 1000 }) },
  percentage: { unit: "%", parse: parseBy({ "%": 0.01 }) },
} as const satisfies Partial<Record<YamlKind, Quantity>>;

export type QuantityKind = keyof typeof QUANTITIES;

/** The unit of a kind of quantity; undefined for kinds that have none. */
export const unitOf = (kind: YamlKind): string | undefined =>
  kind in QUANTITIES ? QUANTITIES[kind as QuantityKind].unit : undefined;
