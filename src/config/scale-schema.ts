import * as z from "zod";
import { refuse } from "../core/yaml-faults.ts";
import { parseScale, SCALE_LIMITS } from "../core/yaml-schema.ts";

/** auto, "1:10000" or 10000. */
export const scale = z.union([z.number(), z.string()]).transform((said, context): "auto" | number => {
  if (said === "auto") return "auto";
  const isDigits = typeof said === "string" && /^\d+$/.test(said.trim());
  const denominator = typeof said === "number" || isDigits ? Number(said) : parseScale(said);
  if (denominator === undefined) refuse(context, "project-bad-scale", {});
  else if (!isTownScale(denominator)) refuse(context, "project-scale-range", RANGE);
  return denominator ?? "auto";
});

const RANGE = { least: SCALE_LIMITS.min, most: SCALE_LIMITS.max };

const isTownScale = (denominator: number): boolean =>
  Number.isInteger(denominator) && denominator >= RANGE.least && denominator <= RANGE.most;
