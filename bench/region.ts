import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Writable } from "node:stream";
import { seededRandom } from "../src/core/seeded-random.ts";

/*
 * A region as large as asked for: copies of a real extract side by side, packed by osmium. Ids are handed out as in
 * the real database, where towns grow at the same time: what one copy has of a thousand ids keeps together, and
 * the same thousand of all other copies comes before its next. A block of the file so holds nodes of many places.
 */

/** From one copy to the next: more than Liechtenstein is wide and high. */
const STEP_DEGREES = { lon: 0.2, lat: 0.25 } as const;
const UNITS_PER_DEGREE = 1e7;
const IDS_OF_A_RUN = 1000;
/**
 * Each copy is surveyed anew, up to 5 m off: packers find what repeats, and copies of the very same numbers would be
 * packed and unpacked in less than half the bytes and time of a real region.
 */
const JITTER_UNITS = 500;
/** Lines are handed to osmium in pieces. */
const PIECE_CHARACTERS = 1 << 20;

type Kind = "n" | "w" | "r";

export interface Region {
  readonly path: string;
  /** What the object with that id of the extract is called in the copy in the middle. */
  readonly idInMiddle: (kind: Kind, id: number) => number;
}

/** Where an object of the extract goes in each copy. */
interface Shift {
  readonly ids: number;
  readonly lonUnits: number;
  readonly latUnits: number;
}

/** Writes the region into the folder for temporary files, once: it takes minutes. */
export async function writeRegion(extract: string, copies: number): Promise<Region> {
  const folder = join(tmpdir(), "carte-bench-regions");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${basename(extract, ".osm.pbf")}-${copies}.osm.pbf`);
  const lines = linesOf(extract);
  const idOf = firstIds(lines, copies);
  if (!existsSync(path)) {
    const part = `${path}.part`;
    await pack(part, (out) => writeLines(out, { lines, idOf, shifts: shiftsOf(copies) }));
    renameSync(part, path);
  }
  const middle = Math.floor(copies / 2);
  return { path, idInMiddle: (kind, id) => idOf(kind, id) + middle * IDS_OF_A_RUN };
}

/** Object Per Line (osmcode.org/opl-file-format), sorted by kind and id. */
const linesOf = (extract: string): readonly string[] =>
  execFileSync("osmium", ["cat", extract, "-f", "opl"], { encoding: "utf8", maxBuffer: 2 ** 30 })
    .split("\n")
    .filter((line) => line !== "");

function shiftsOf(copies: number): readonly Shift[] {
  const columns = Math.ceil(Math.sqrt(copies));
  return Array.from({ length: copies }, (_, copy) => ({
    ids: copy * IDS_OF_A_RUN,
    lonUnits: (copy % columns) * STEP_DEGREES.lon * UNITS_PER_DEGREE,
    latUnits: Math.floor(copy / columns) * STEP_DEGREES.lat * UNITS_PER_DEGREE,
  }));
}

/** What an id of the extract becomes in the first copy. */
type IdOf = (kind: Kind, id: number) => number;

/** The id of a line, and each that it refers to: at its start, in the list of a way, before a member's role. */
const REFERENCE = /(?<=^|[ ,NM])([nwr])(\d+)(?=[ ,@]|$)/g;

function firstIds(lines: readonly string[], copies: number): IdOf {
  const runs = { n: new Set<number>(), w: new Set<number>(), r: new Set<number>() };
  for (const line of lines)
    for (const [, kind, id] of line.matchAll(REFERENCE))
      runs[kind as Kind].add(Math.floor(Number(id) / IDS_OF_A_RUN));
  const ranksOf = (kind: Kind) =>
    new Map([...runs[kind]].sort((a, b) => a - b).map((run, rank) => [run, rank]));
  const ranks = { n: ranksOf("n"), w: ranksOf("w"), r: ranksOf("r") };
  return (kind, id) => {
    const rank = ranks[kind].get(Math.floor(id / IDS_OF_A_RUN)) ?? 0;
    return rank * copies * IDS_OF_A_RUN + (id % IDS_OF_A_RUN);
  };
}

interface Work {
  readonly lines: readonly string[];
  readonly idOf: IdOf;
  readonly shifts: readonly Shift[];
}

/** Run by run, and in each run copy by copy: the order of the new ids. */
async function writeLines(out: Writable, { lines, idOf, shifts }: Work): Promise<void> {
  let piece = "";
  for (const run of runsOf(lines)) {
    const templates = run.map((line) => templateOf(line, idOf));
    for (const shift of shifts) {
      for (const template of templates) piece += shifted(template, shift);
      if (piece.length < PIECE_CHARACTERS) continue;
      if (!out.write(piece)) await once(out, "drain");
      piece = "";
    }
  }
  out.end(piece);
}

function* runsOf(lines: readonly string[]): Generator<readonly string[]> {
  const runOf = (line = ""): string =>
    `${line[0]}${Math.floor(Number.parseInt(line.slice(1), 10) / IDS_OF_A_RUN)}`;
  for (let start = 0, end = 1; start < lines.length; start = end++) {
    while (end < lines.length && runOf(lines[end]) === runOf(lines[start])) end++;
    yield lines.slice(start, end);
  }
}

/** A line taken apart: a text, a number, a text, a number… */
interface Template {
  readonly texts: readonly string[];
  readonly ids: readonly number[];
  /** Of a node. */
  readonly place?: readonly [lon: number, lat: number];
}

const PLACE = / x(-?[\d.]+) y(-?[\d.]+)/;

function templateOf(line: string, idOf: IdOf): Template {
  const [, lon, lat] = line.match(PLACE) ?? [];
  const ids: number[] = [];
  const text = line.replace(PLACE, "").replace(REFERENCE, (_, kind: Kind, id: string) => {
    ids.push(idOf(kind, Number(id)));
    return `${kind}\0`;
  });
  const place = [lon, lat].map((degrees) => Math.round(Number(degrees) * UNITS_PER_DEGREE));
  return {
    texts: text.split("\0"),
    ids,
    ...(lon !== undefined && { place: [place[0] ?? 0, place[1] ?? 0] }),
  };
}

function shifted({ texts, ids, place }: Template, shift: Shift): string {
  let line = texts[0] ?? "";
  for (const [index, id] of ids.entries()) line += id + shift.ids + (texts[index + 1] ?? "");
  if (!place) return `${line}\n`;
  const lon = (place[0] + shift.lonUnits + jitter()) / UNITS_PER_DEGREE;
  const lat = (place[1] + shift.latUnits + jitter()) / UNITS_PER_DEGREE;
  return `${line} x${lon} y${lat}\n`;
}

const chance = seededRandom(29177);
const jitter = (): number => Math.round((2 * chance() - 1) * JITTER_UNITS);

/** As servers of extracts date theirs: a reader needn't look for the newest object. */
const DATED = "--output-header=osmosis_replication_timestamp=2021-10-28T20:21:09Z";

async function pack(path: string, write: (out: Writable) => Promise<void>): Promise<void> {
  const words = ["cat", "-F", "opl", "-", "-o", path, "--overwrite", "-f", "pbf", DATED];
  const osmium = spawn("osmium", words, { stdio: ["pipe", "inherit", "inherit"] });
  const ended = once(osmium, "exit");
  await write(osmium.stdin);
  const [code] = await ended;
  if (code !== 0) throw new Error(`osmium: exit code ${code}`);
}
