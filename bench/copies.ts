import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const FIXTURE = new URL("../fixtures/plouskouer/plouskouer.osm.gz", import.meta.url);

/** From one copy to the next; each is an island, with sea between it and its neighbours. */
const STEP_DEGREES = { lon: 0.16, lat: 0.1 } as const;
/** More than the fixture's highest id of any kind. */
const IDS_OF_A_COPY = 10_000_000;
/** The far shore that closes the coastline into an island, from its south end round to its north end. */
const EAST_SHORE: readonly (readonly [lon: number, lat: number])[] = [
  [-4.685, 48.382],
  [-4.685, 48.478],
];
const FIRST_ADDED_ID = 9_000_000;

export interface Copies {
  /** West, south, east, north: what a map of them all has to show. */
  readonly bbox: readonly [number, number, number, number];
}

/** Writes `side` × `side` copies of Plouskouer side by side as one OSM XML file, its ids and places shifted. */
export function writeCopies(file: string, side: number): Copies {
  const { nodes, ways, relations } = islandOf(gunzipSync(readFileSync(FIXTURE)).toString());
  const out = openSync(file, "w");
  writeSync(out, '<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">\n');
  for (const text of [nodes, ways, relations])
    for (let copy = 0; copy < side * side; copy++)
      writeSync(out, shifted(text, { copy, column: copy % side, row: Math.floor(copy / side) }));
  writeSync(out, "</osm>\n");
  closeSync(out);
  const [west, south] = [-4.82, 48.381];
  return {
    bbox: [west, south, west + STEP_DEGREES.lon * side, south + STEP_DEGREES.lat * side],
  };
}

interface Island {
  readonly nodes: string;
  readonly ways: string;
  readonly relations: string;
}

function islandOf(xml: string): Island {
  const start = { way: xml.indexOf(" <way "), relation: xml.indexOf(" <relation ") };
  const ways = xml.slice(start.way, start.relation);
  const shore = EAST_SHORE.map(
    ([lon, lat], index) => ` <node id="${FIRST_ADDED_ID + index}" version="1" lat="${lat}" lon="${lon}"/>\n`,
  );
  const { first, last } = endsOfCoast(ways);
  const refs = [last, ...EAST_SHORE.map((_, index) => FIRST_ADDED_ID + index), first];
  const closing = refs.map((ref) => `  <nd ref="${ref}"/>\n`).join("");
  const tag = '  <tag k="natural" v="coastline"/>\n';
  return {
    nodes: xml.slice(xml.indexOf(" <node "), start.way) + shore.join(""),
    ways: `${ways} <way id="${FIRST_ADDED_ID}" version="1">\n${closing}${tag} </way>\n`,
    relations: xml.slice(start.relation, xml.indexOf("</osm>")),
  };
}

/** The loose ends of the mainland's shore. */
function endsOfCoast(ways: string): { first: string; last: string } {
  const shores = ways
    .split(" </way>\n")
    .filter((way) => way.includes('v="coastline"'))
    .map((way) => [...way.matchAll(/<nd ref="(\d+)"/g)].map(([, ref]) => ref ?? ""));
  const starts = new Set(shores.map((refs) => refs[0]));
  const ends = new Set(shores.map((refs) => refs.at(-1)));
  const first = [...starts].find((ref) => !ends.has(ref));
  const last = [...ends].find((ref) => !starts.has(ref));
  if (first === undefined || last === undefined) throw new Error("The coastline of Plouskouer has no ends.");
  return { first, last };
}

function shifted(text: string, { copy, column, row }: { copy: number; column: number; row: number }): string {
  return text
    .replace(/ (id|ref)="(\d+)"/g, (_, key, id) => ` ${key}="${Number(id) + copy * IDS_OF_A_COPY}"`)
    .replace(/ lat="([^"]+)"/g, (_, lat) => ` lat="${(Number(lat) + row * STEP_DEGREES.lat).toFixed(6)}"`)
    .replace(/ lon="([^"]+)"/g, (_, lon) => ` lon="${(Number(lon) + column * STEP_DEGREES.lon).toFixed(6)}"`);
}
