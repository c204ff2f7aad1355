/** "Plouarzel / Plouarzhel" → "plouarzel-plouarzhel": safe in every file system; "carte" where nothing is left. */
export function slug(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, MAX_LETTERS) || "carte";
}

/** Leaves room for endings in file systems with names of 255 bytes. */
const MAX_LETTERS = 80;
