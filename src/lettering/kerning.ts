import { readTables, tableOffset, tagAt } from "./font-tables.ts";

/** Kerning of two neighbouring glyphs, in font units. */
export type Kerning = (left: number, right: number) => number;

/** One subtable: a number where it has a say on the pair (then the later ones are not asked), else undefined. */
type PairTable = (left: number, right: number) => number | undefined;

const PAIR_ADJUSTMENT = 2;
const EXTENSION = 9;
/** Bits of a value record: x placement, y placement, x advance. */
const ADVANCE_ONLY = 0x4;

/**
 * The `kern` feature of the font's GPOS table, read from the file itself: shaping through a general engine
 * costs 40 ms a face before its first letter. Undefined where the table holds more than plain advances; such
 * a font is shaped by the general engine. Format: OpenType 1.9, GPOS, lookup type 2.
 */
export function readKerning(file: Buffer): Kerning | undefined {
  return readTables(file, (data) => {
    const gpos = tableOffset(data, "GPOS");
    if (gpos === undefined) return undefined;
    const lookups = kerningLookups(data, gpos).map((lookup) => pairTables(data, lookup));
    const plain = lookups.filter((tables): tables is PairTable[] => tables !== undefined);
    return plain.length < lookups.length || plain.length === 0 ? undefined : cachedKerning(plain);
  });
}

function cachedKerning(lookups: readonly PairTable[][]): Kerning {
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 0x10000 + right;
    let value = known.get(key);
    if (value === undefined) {
      value = 0;
      for (const tables of lookups) value += firstAnswer(tables, left, right);
      known.set(key, value);
    }
    return value;
  };
}

function firstAnswer(tables: readonly PairTable[], left: number, right: number): number {
  for (const table of tables) {
    const answer = table(left, right);
    if (answer !== undefined) return answer;
  }
  return 0;
}

/** Offsets of the lookups of `kern` for Latin script in its default language, in lookup order. */
function kerningLookups(data: DataView, gpos: number): number[] {
  const scripts = gpos + data.getUint16(gpos + 4);
  const features = gpos + data.getUint16(gpos + 6);
  const lookups = gpos + data.getUint16(gpos + 8);
  const script = findRecord(data, scripts, "latn") ?? findRecord(data, scripts, "DFLT");
  if (script === undefined) return [];
  const language = script + data.getUint16(script);
  const indices = new Set<number>();
  for (let i = 0; i < data.getUint16(language + 4); i++) {
    const record = features + 2 + 6 * data.getUint16(language + 6 + 2 * i);
    if (tagAt(data, record) !== "kern") continue;
    const feature = features + data.getUint16(record + 4);
    for (let j = 0; j < data.getUint16(feature + 2); j++) indices.add(data.getUint16(feature + 4 + 2 * j));
  }
  return [...indices].sort((a, b) => a - b).map((index) => lookups + data.getUint16(lookups + 2 + 2 * index));
}

function findRecord(data: DataView, list: number, tag: string): number | undefined {
  for (let i = 0; i < data.getUint16(list); i++) {
    const record = list + 2 + 6 * i;
    if (tagAt(data, record) === tag) return list + data.getUint16(record + 4);
  }
  return undefined;
}

function pairTables(data: DataView, lookup: number): PairTable[] | undefined {
  const tables: PairTable[] = [];
  for (let i = 0; i < data.getUint16(lookup + 4); i++) {
    let type = data.getUint16(lookup);
    let at = lookup + data.getUint16(lookup + 6 + 2 * i);
    if (type === EXTENSION) {
      type = data.getUint16(at + 2);
      at += data.getUint32(at + 4);
    }
    const plain = data.getUint16(at + 4) === ADVANCE_ONLY && data.getUint16(at + 6) === 0;
    if (type !== PAIR_ADJUSTMENT || !plain) return undefined;
    tables.push(data.getUint16(at) === 1 ? glyphPairs(data, at) : classPairs(data, at));
  }
  return tables;
}

/** Format 1: for each first glyph a sorted list of (second glyph, advance). */
function glyphPairs(data: DataView, at: number): PairTable {
  const coverage = at + data.getUint16(at + 2);
  return (left, right) => {
    const index = coverageIndex(data, coverage, left);
    if (index === undefined) return undefined;
    const set = at + data.getUint16(at + 10 + 2 * index);
    const found = findSorted(data.getUint16(set), (i) => data.getUint16(set + 2 + 4 * i) - right);
    return found === undefined ? undefined : data.getInt16(set + 4 + 4 * found);
  };
}

/** Format 2: glyphs by class, a matrix of advances. */
function classPairs(data: DataView, at: number): PairTable {
  const coverage = at + data.getUint16(at + 2);
  const firstClasses = at + data.getUint16(at + 8);
  const secondClasses = at + data.getUint16(at + 10);
  const columns = data.getUint16(at + 14);
  return (left, right) => {
    if (coverageIndex(data, coverage, left) === undefined) return undefined;
    const row = classOf(data, firstClasses, left);
    return data.getInt16(at + 16 + 2 * (row * columns + classOf(data, secondClasses, right)));
  };
}

function coverageIndex(data: DataView, at: number, glyph: number): number | undefined {
  const count = data.getUint16(at + 2);
  if (data.getUint16(at) === 1) return findSorted(count, (i) => data.getUint16(at + 4 + 2 * i) - glyph);
  const range = findRange(data, at + 4, count, glyph);
  return range === undefined ? undefined : data.getUint16(range + 4) + glyph - data.getUint16(range);
}

/** Glyphs named in no class are of class 0. */
function classOf(data: DataView, at: number, glyph: number): number {
  if (data.getUint16(at) === 1) {
    const index = glyph - data.getUint16(at + 2);
    return index >= 0 && index < data.getUint16(at + 4) ? data.getUint16(at + 6 + 2 * index) : 0;
  }
  const range = findRange(data, at + 4, data.getUint16(at + 2), glyph);
  return range === undefined ? 0 : data.getUint16(range + 4);
}

/** Offset of the (first, last, value) record that holds the glyph. */
function findRange(data: DataView, at: number, count: number, glyph: number): number | undefined {
  const found = findSorted(count, (i) => {
    const first = data.getUint16(at + 6 * i);
    return first > glyph ? 1 : data.getUint16(at + 6 * i + 2) < glyph ? -1 : 0;
  });
  return found === undefined ? undefined : at + 6 * found;
}

/** Binary search; `compare` is positive where the entry lies after what is sought. */
function findSorted(count: number, compare: (index: number) => number): number | undefined {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order > 0) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}
