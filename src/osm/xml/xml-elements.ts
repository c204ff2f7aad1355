import type { Extent } from "../../core/geometry.ts";
import type { Tags } from "../../core/tag-filter.ts";
import type { RelationElement, TaggedNode, TagReader, WayElement } from "../elements.ts";
import { latUnits, lonUnits, nodeColumns, nodeTable, UNITS_PER_DEGREE } from "../node-table.ts";
import type { OsmMember } from "../osm-extract.ts";
import type { ReadFile } from "../osm-file.ts";
import { NO_TAGS, setTag } from "../set-tag.ts";
import { isoOfSeconds, secondsOf } from "../timestamps.ts";

type Attributes = Readonly<Record<string, string>>;

/** Gathers the elements of OSM XML (wiki.openstreetmap.org/wiki/OSM_XML) from its opening and closing tags. */
export class XmlElements {
  readonly #nodes = {
    ids: [] as number[],
    lons: [] as number[],
    lats: [] as number[],
    versions: [] as number[],
  };
  readonly #taggedNodes: TaggedNode[] = [];
  readonly #ways: WayElement[] = [];
  readonly #relations: RelationElement[] = [];
  #tags: Record<string, string> | undefined;
  #refs: number[] = [];
  #members: OsmMember[] = [];
  /** Attributes of the node, way or relation that is open. */
  #element: Attributes = {};
  #bounds: Extent | undefined;
  /** What the head of the file says of its data's date. */
  #headSeconds = 0;
  /** ISO 8601 in UTC throughout, so that the order of letters is the order of time. */
  #newest = "";

  open(name: string, attributes: Attributes): void {
    if (name === "tag") this.#addTag(attributes.k ?? "", attributes.v ?? "");
    else if (name === "nd") this.#refs.push(Number(attributes.ref));
    else if (name === "member") this.#members.push(memberOf(attributes));
    else if (name === "node" || name === "way" || name === "relation") this.#begin(attributes);
    else if (name === "bounds") this.#bounds ??= boundsOf(attributes);
    else if (name === "osm") this.#headSeconds = secondsOf(attributes.timestamp ?? "");
    else if (name === "meta") this.#headSeconds ||= secondsOf(attributes.osm_base ?? "");
  }

  close(name: string): void {
    if (name !== "node" && name !== "way" && name !== "relation") return;
    const id = Number(this.#element.id);
    if (isDeleted(this.#element) || !Number.isSafeInteger(id)) return;
    const timestamp = this.#element.timestamp ?? "";
    if (timestamp > this.#newest) this.#newest = timestamp;
    const version = Number(this.#element.version ?? 0) || 0;
    const tags = new KnownTags(this.#tags ?? NO_TAGS);
    if (name === "node") this.#addNode(id, version, tags);
    else if (name === "way") this.#ways.push({ id, version, refs: this.#refs, tags });
    else this.#relations.push({ id, version, members: this.#members, tags });
  }

  finish(): ReadFile {
    const { ids, lons, lats, versions } = this.#nodes;
    const columns = nodeColumns(ids.length);
    columns.ids.set(ids);
    columns.lons.set(lons);
    columns.lats.set(lats);
    columns.versions.set(versions);
    const timestamp = isoOfSeconds(this.#headSeconds || secondsOf(this.#newest));
    const [taggedNodes, ways, relations] = [this.#taggedNodes, this.#ways, this.#relations];
    return {
      counts: { nodes: ids.length, ways: ways.length, relations: relations.length },
      ...(timestamp && { timestamp }),
      ...(this.#bounds && { bounds: this.#bounds }),
      nodes: nodeTable([columns]),
      content: { kind: "xml", taggedNodes, ways, relations },
    };
  }

  #begin(attributes: Attributes): void {
    this.#element = attributes;
    this.#tags = undefined;
    this.#refs = [];
    this.#members = [];
  }

  #addTag(key: string, value: string): void {
    this.#tags ??= {};
    setTag(this.#tags, key, value);
  }

  #addNode(id: number, version: number, tags: TagReader): void {
    const { lon, lat } = this.#element;
    if (lon === undefined || lat === undefined) return;
    if (this.#tags) this.#taggedNodes.push({ id, place: this.#nodes.ids.length, tags });
    this.#nodes.ids.push(id);
    this.#nodes.lons.push(lonUnits(Number(lon) * UNITS_PER_DEGREE));
    this.#nodes.lats.push(latUnits(Number(lat) * UNITS_PER_DEGREE));
    this.#nodes.versions.push(version);
  }
}

/** Tags that were read already. */
class KnownTags implements TagReader {
  readonly #tags: Tags;

  constructor(tags: Tags) {
    this.#tags = tags;
  }

  get(key: string): string | undefined {
    return Object.hasOwn(this.#tags, key) ? this.#tags[key] : undefined;
  }

  all(): Tags {
    return this.#tags;
  }
}

/** The API marks deleted elements by `visible`, JOSM by `action`. */
const isDeleted = ({ visible, action }: Attributes): boolean => visible === "false" || action === "delete";

const memberOf = ({ type, ref, role }: Attributes): OsmMember => ({
  type: type === "node" || type === "relation" ? type : "way",
  ref: Number(ref),
  role: role ?? "",
});

function boundsOf({ minlon, minlat, maxlon, maxlat }: Attributes): Extent | undefined {
  const bounds = { west: Number(minlon), south: Number(minlat), east: Number(maxlon), north: Number(maxlat) };
  return bounds.west < bounds.east && bounds.south < bounds.north ? bounds : undefined;
}
