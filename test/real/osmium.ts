import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Extent } from "../../src/core/geometry.ts";
import type { OsmExtract, OsmMember } from "../../src/osm/osm-extract.ts";

/** osmium-tool (Debian's package of that name) judges what we read; a machine without it fails these tests. */
const osmium = (...args: readonly string[]): string =>
  execFileSync("osmium", args, { encoding: "utf8", maxBuffer: 1024 ** 3 });

/** Counts of the whole file and its date, by osmium. */
export function fileInfo(path: string) {
  const { data, header } = JSON.parse(osmium("fileinfo", "-e", "-j", path));
  const { nodes, ways, relations } = data.count;
  const state = header.option.osmosis_replication_timestamp;
  return { nodes, ways, relations, timestamp: state ?? data.timestamp.last };
}

const scratch = (ending: string): string =>
  join(mkdtempSync(join(tmpdir(), "carte-osmium-")), `converted.${ending}`);

/** The file in another format. */
export function converted(path: string, ending: string, options: readonly string[]): string {
  const to = scratch(ending);
  osmium("cat", path, ...options, "-o", to);
  return to;
}

/** The file with the places of nodes in the ways, and only such nodes left as have tags. */
export function withWayLocations(path: string): string {
  const to = scratch("osm.pbf");
  osmium("add-locations-to-ways", path, "-o", to);
  return to;
}

/** What osmium cuts out by its strategy "smart", with areas of both types completed. */
export function cutByOsmium(path: string, { west, south, east, north }: Extent): OsmExtract {
  const box = [west, south, east, north].join(",");
  const types = ["-s", "smart", "-S", "types=multipolygon,boundary"];
  const opl = osmium("extract", ...types, "-b", box, path, "-f", "opl,add_metadata=false", "-o", "-");
  return readOpl(opl);
}

/** Object Per Line (osmcode.org/opl-file-format): one letter before each field. */
function readOpl(opl: string): OsmExtract {
  const extract = { nodes: [] as OsmExtract["nodes"][number][], ways: [] as OsmExtract["ways"][number][] };
  const relations: OsmExtract["relations"][number][] = [];
  for (const line of opl.split("\n")) {
    const fields = new Map(line.split(" ").map((field) => [field.charAt(0), field.slice(1)]));
    const tags = Object.fromEntries(listOf(fields.get("T")).map((tag) => tag.split("=").map(unescapeOpl)));
    const [kind, id] = [line.charAt(0), Number(line.slice(1).split(" ")[0])];
    if (kind === "n")
      extract.nodes.push({ id, lon: Number(fields.get("x")), lat: Number(fields.get("y")), tags });
    if (kind === "w") extract.ways.push({ id, nodes: listOf(fields.get("N")).map(idOf), tags });
    if (kind === "r") relations.push({ id, members: listOf(fields.get("M")).map(memberOf), tags });
  }
  return { ...extract, relations };
}

const listOf = (field = ""): readonly string[] => (field === "" ? [] : field.split(","));
const idOf = (ref: string): number => Number(ref.slice(1));
const TYPES = { n: "node", w: "way", r: "relation" } as const;

function memberOf(member: string): OsmMember {
  const [ref = "", role = ""] = member.split("@");
  return { type: TYPES[ref.charAt(0) as keyof typeof TYPES], ref: idOf(ref), role: unescapeOpl(role) };
}

/** Unsafe letters stand as their number between percent signs, e.g. "%20%". */
const unescapeOpl = (text: string): string =>
  text.replace(/%([0-9a-f]+)%/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
