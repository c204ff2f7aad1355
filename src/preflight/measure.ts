import { userError } from "../core/user-error.ts";

/** What a PDF for the press never needs; strangers' files may ask for it. */
export const LIMITS = {
  fileBytes: 256 * 2 ** 20,
  objects: 1_000_000,
  pages: 2_000,
  nesting: 100,
  inflatedBytes: 2 ** 30,
  streamBytes: 256 * 2 ** 20,
  operators: 50_000_000,
  formDepth: 20,
} as const;

/** @throws UserError `preflight-beyond-measure` if there is more of something than a PDF for the press needs. */
export function requireWithin(limit: keyof typeof LIMITS, amount: number): void {
  if (amount > LIMITS[limit]) throw userError(2, "preflight-beyond-measure", { limit, most: LIMITS[limit] });
}
