import type { Extent, LonLat } from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";
import type { RelationElement, TaggedNode, TagReader, WayElement } from "./elements.ts";
import { KnownTags } from "./known-tags.ts";
import {
  type NodeColumns,
  nodeColumns,
  nodeTable,
  setPlace,
  TOLD_BY_WAY,
  UNITS_PER_DEGREE,
} from "./node-table.ts";
import type { OsmMember } from "./osm-extract.ts";
import type { ReadFile } from "./osm-file.ts";
import { NO_TAGS } from "./set-tag.ts";
import { isoOfSeconds, secondsOf } from "./timestamps.ts";

/** What every element of a text file says of itself. */
export interface ElementHead {
  readonly id: number;
  /** 0 where the file doesn't say. */
  readonly version: number;
  /** `NO_TAGS` where it has none. */
  readonly tags: Tags;
  /** ISO 8601 in UTC throughout, so that the order of letters is the order of time; empty where absent. */
  readonly timestamp: string;
}

/** Places as they come, a number in each list: far smaller than an object each. */
class PlaceLists {
  readonly ids: number[] = [];
  readonly #lons: number[] = [];
  readonly #lats: number[] = [];
  readonly #versions: number[] = [];

  add(id: number, version: number, [lon, lat]: LonLat): void {
    this.ids.push(id);
    this.#versions.push(version);
    this.#lons.push(lon);
    this.#lats.push(lat);
  }

  columns(): NodeColumns {
    const columns = nodeColumns(this.ids.length);
    columns.ids.set(this.ids);
    columns.versions.set(this.#versions);
    for (const [row, lon] of this.#lons.entries()) {
      setPlace(columns, row, [lon * UNITS_PER_DEGREE, (this.#lats[row] ?? 0) * UNITS_PER_DEGREE]);
    }
    return columns;
  }
}

/** Gathers the elements of a text file in whatever order it has them. */
export class KeptElements {
  readonly #nodes = new PlaceLists();
  readonly #toldPlaces = new PlaceLists();
  readonly #taggedNodes: TaggedNode[] = [];
  readonly #ways: WayElement[] = [];
  readonly #relations: RelationElement[] = [];
  #bounds: Extent | undefined;
  #headSeconds = 0;
  #newest = "";

  /** In degrees; what is no number is no place. */
  addNode(head: ElementHead, at: LonLat): void {
    const { id, version } = head;
    const tags = this.#note(head);
    if (head.tags !== NO_TAGS) this.#taggedNodes.push({ id, place: this.#nodes.ids.length, tags });
    this.#nodes.add(id, version, at);
  }

  addWay(head: ElementHead, refs: readonly number[]): void {
    this.#ways.push({ id: head.id, version: head.version, refs, tags: this.#note(head) });
  }

  addRelation(head: ElementHead, members: readonly OsmMember[]): void {
    const tags = this.#note(head);
    const memberIds: RelationElement["memberIds"] = (sought) =>
      members.flatMap(({ type, ref }) => (type === sought ? ref : []));
    this.#relations.push({ id: head.id, version: head.version, members, tags, memberIds });
  }

  /** Where a node lies that the file may lack, as a way or relation tells. */
  addToldPlace(id: number, at: LonLat): void {
    this.#toldPlaces.add(id, TOLD_BY_WAY, at);
  }

  /** The area that the file says it covers; of several, as editors merge them, the one round all. */
  addBounds({ west, south, east, north }: Extent): void {
    if (!(west < east && south < north)) return;
    const before = this.#bounds ?? { west, south, east, north };
    this.#bounds = {
      west: Math.min(west, before.west),
      south: Math.min(south, before.south),
      east: Math.max(east, before.east),
      north: Math.max(north, before.north),
    };
  }

  /** What the head of the file says of its data's date; the first that is one counts. */
  dateBy(text: string): void {
    this.#headSeconds ||= secondsOf(text);
  }

  finish(): ReadFile {
    const timestamp = isoOfSeconds(this.#headSeconds || secondsOf(this.#newest));
    const [taggedNodes, ways, relations] = [this.#taggedNodes, this.#ways, this.#relations];
    return {
      counts: { nodes: this.#nodes.ids.length, ways: ways.length, relations: relations.length },
      ...(timestamp && { timestamp }),
      ...(this.#bounds && { bounds: this.#bounds }),
      allNodes: nodeTable([this.#nodes.columns(), this.#toldPlaces.columns()]),
      content: { kind: "kept", taggedNodes, ways, relations },
    };
  }

  #note({ timestamp, tags }: ElementHead): TagReader {
    if (timestamp > this.#newest) this.#newest = timestamp;
    return new KnownTags(tags);
  }
}
