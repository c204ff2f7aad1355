/** Of two objects with the same id the one with the higher version, or of two equal ones the later. */
export const newer = <T extends { readonly version: number }>(before: T | undefined, now: T): T =>
  before && before.version > now.version ? before : now;
