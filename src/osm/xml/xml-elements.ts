import { KeptElements } from "../kept-elements.ts";
import type { OsmMember } from "../osm-extract.ts";
import type { ReadFile } from "../osm-file.ts";
import { NO_TAGS, setTag } from "../set-tag.ts";

type Attributes = Readonly<Record<string, string>>;

/** Gathers the elements of OSM XML (wiki.openstreetmap.org/wiki/OSM_XML) from its opening and closing tags. */
export class XmlElements {
  readonly #kept = new KeptElements();
  #tags: Record<string, string> | undefined;
  #refs: number[] = [];
  #members: OsmMember[] = [];
  /** Attributes of the node, way or relation that is open. */
  #element: Attributes = {};

  open(name: string, attributes: Attributes): void {
    if (name === "tag") this.#addTag(attributes.k ?? "", attributes.v ?? "");
    else if (name === "nd") this.#refs.push(Number(attributes.ref));
    else if (name === "member") this.#members.push(memberOf(attributes));
    else if (name === "node" || name === "way" || name === "relation") this.#begin(attributes);
    else if (name === "bounds") this.#kept.addBounds(boundsOf(attributes));
    else if (name === "osm") this.#kept.dateBy(attributes.timestamp ?? "");
    else if (name === "meta") this.#kept.dateBy(attributes.osm_base ?? "");
  }

  close(name: string): void {
    if (name !== "node" && name !== "way" && name !== "relation") return;
    const { id, version, timestamp = "", lon, lat } = this.#element;
    if (isDeleted(this.#element) || !Number.isSafeInteger(Number(id ?? Number.NaN))) return;
    const head = {
      id: Number(id),
      version: Number(version ?? 0) || 0,
      tags: this.#tags ?? NO_TAGS,
      timestamp,
    };
    if (name === "way") this.#kept.addWay(head, this.#refs);
    else if (name === "relation") this.#kept.addRelation(head, this.#members);
    else this.#kept.addNode(head, [degreesIn(lon), degreesIn(lat)]);
  }

  finish(): ReadFile {
    return this.#kept.finish();
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
}

/** An empty text is no zero. */
const degreesIn = (text: string | undefined): number => Number(text || Number.NaN);

/** The API marks deleted elements by `visible`, JOSM by `action`. */
const isDeleted = ({ visible, action }: Attributes): boolean => visible === "false" || action === "delete";

const memberOf = ({ type, ref, role }: Attributes): OsmMember => ({
  type: type === "node" || type === "relation" ? type : "way",
  ref: Number(ref),
  role: role ?? "",
});

const boundsOf = ({ minlon, minlat, maxlon, maxlat }: Attributes) => ({
  west: Number(minlon),
  south: Number(minlat),
  east: Number(maxlon),
  north: Number(maxlat),
});
