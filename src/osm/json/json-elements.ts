import type { LonLat } from "../../core/geometry.ts";
import type { Tags } from "../../core/tag-filter.ts";
import { type ElementHead, KeptElements } from "../kept-elements.ts";
import type { OsmMember } from "../osm-extract.ts";
import type { ReadFile } from "../osm-file.ts";
import { NO_TAGS, setTag } from "../set-tag.ts";
import { BareWays } from "./bare-ways.ts";

type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const numberOf = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Gathers the elements of OSM JSON (dev.overpass-api.de/output_formats.html, "JSON"); what is none is passed over. */
export class JsonElements {
  readonly #kept = new KeptElements();
  readonly #bareWays = new BareWays();

  dateBy(text: string): void {
    this.#kept.dateBy(text);
  }

  addBounds({ minlon, minlat, maxlon, maxlat }: JsonObject): void {
    const [west, south, east, north] = [minlon, minlat, maxlon, maxlat].map(numberOf) as Four;
    this.#kept.addBounds({ west, south, east, north });
  }

  add(element: unknown): void {
    if (!isObject(element) || element.visible === false) return;
    const head = headOf(element);
    if (!Number.isSafeInteger(head.id)) return;
    if (element.type === "node") this.#addNode(head, element);
    else if (element.type === "way") this.#addWay(head, element);
    else if (element.type === "relation") this.#addRelation(head, element);
  }

  finish(): ReadFile {
    this.#bareWays.addTo(this.#kept);
    return this.#kept.finish();
  }

  #addNode(head: ElementHead, element: JsonObject): void {
    const at = placeOf(element);
    this.#kept.addNode(head, at);
    this.#bareWays.noteNode(head.id, at);
  }

  /** With `out geom` a way brings the places of its nodes along, `null` for those outside the box asked for. */
  #addWay(head: ElementHead, { nodes, geometry }: JsonObject): void {
    const refs = listOf(nodes).map(numberOf);
    this.#kept.addWay(head, refs);
    this.#bareWays.noteWay(head.id);
    for (const [i, point] of listOf(geometry).entries()) {
      const ref = refs[i];
      if (ref === undefined || !isObject(point)) continue;
      this.#kept.addToldPlace(ref, placeOf(point));
      this.#bareWays.noteNode(ref, placeOf(point));
    }
  }

  #addRelation(head: ElementHead, { members }: JsonObject): void {
    const found = listOf(members).filter(isObject);
    this.#kept.addRelation(head, found.map(memberOf));
    for (const member of found) {
      const { type, ref } = memberOf(member);
      if (type === "node" && member.lon !== undefined) this.#kept.addToldPlace(ref, placeOf(member));
      const line = listOf(member.geometry).filter(isObject).map(placeOf);
      if (type === "way" && line.length > 0) this.#bareWays.add(ref, line);
    }
  }
}

type Four = [number, number, number, number];

const placeOf = ({ lon, lat }: JsonObject): LonLat => [numberOf(lon), numberOf(lat)];

const headOf = ({ id, version, tags, timestamp }: JsonObject): ElementHead => ({
  id: numberOf(id),
  version: numberOf(version) || 0,
  tags: tagsOf(tags),
  timestamp: textOf(timestamp),
});

function tagsOf(value: unknown): Tags {
  const entries = isObject(value) ? Object.entries(value) : [];
  if (entries.length === 0) return NO_TAGS;
  const tags: Record<string, string> = {};
  for (const [key, text] of entries) if (typeof text === "string") setTag(tags, key, text);
  return tags;
}

const memberOf = ({ type, ref, role }: JsonObject): OsmMember => ({
  type: type === "node" || type === "relation" ? type : "way",
  ref: numberOf(ref),
  role: textOf(role),
});
