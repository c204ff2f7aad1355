import type { Warnings } from "../core/warnings.ts";
import type { OsmExtract, OsmWay } from "../osm/osm-extract.ts";
import { areFar, withoutFarVertices } from "./far-vertices.ts";

/** GeoJSON's `Position`, but always two numbers. Shared by all that pass through a node: never written to. */
export type Vertex = [lon: number, lat: number];

/**
 * Where nodes and ways are found by their ids, and ways are repaired: each once, so that a fault is one warning however
 * many relations and themes come by. Nodes are found by bisection in a table of their ids, which takes a quarter of
 * the time of a Map: ids are too large for its fast keys.
 */
export class GroundIndex {
  readonly ways: ReadonlyMap<number, OsmWay>;
  readonly #ids: Float64Array;
  readonly #vertices: readonly Vertex[];
  readonly #lines = new Map<number, Vertex[]>();
  readonly #warnings: Warnings;

  constructor(extract: OsmExtract, warnings: Warnings) {
    this.#warnings = warnings;
    this.ways = new Map(extract.ways.map((way) => [way.id, way]));
    this.#ids = Float64Array.from(extract.nodes, ({ id }) => id);
    this.#vertices = extract.nodes.map(({ lon, lat }) => [lon, lat]);
  }

  /** Undefined for nodes that are not in the extract. */
  at(node: number): Vertex | undefined {
    return this.#vertices[this.#rowOf(node, 0)];
  }

  /**
   * The way as a line of at least two points, each different from the last; empty where there is no such line. Ways
   * through one node share its vertex, so that ends meet where they are the same object.
   */
  lineOf(way: OsmWay): Vertex[] {
    const known = this.#lines.get(way.id);
    if (known) return known;
    const line = this.#soundLine(way);
    if (line.length < 2) {
      this.#warnings.add("way-too-short", `w${way.id}`);
      line.length = 0;
    }
    this.#lines.set(way.id, line);
    return line;
  }

  #soundLine(way: OsmWay): Vertex[] {
    const line: Vertex[] = [];
    let repeated = false;
    let jumps = false;
    let last: Vertex | undefined;
    let row = -1;
    for (const node of way.nodes) {
      row = this.#rowOf(node, row + 1);
      const here = this.#vertices[row];
      const isRepeat = here !== undefined && here[0] === last?.[0] && here[1] === last[1];
      repeated ||= isRepeat;
      jumps ||= here !== undefined && last !== undefined && areFar(here, last);
      if (here && !isRepeat) line.push(here);
      last = here ?? last;
    }
    if (repeated) this.#warnings.add("way-node-repeated", `w${way.id}`);
    if (!jumps) return line;
    this.#warnings.add("way-node-far", `w${way.id}`);
    return withoutFarVertices(line);
  }

  /** The row of a node, −1 if it has none; `guess` is looked at first, since nodes of a way often follow each other. */
  #rowOf(node: number, guess: number): number {
    const ids = this.#ids;
    if (ids[guess] === node) return guess;
    let low = 0;
    let high = ids.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const id = ids[middle] ?? Number.NaN;
      if (id === node) return middle;
      if (id < node) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
