import { deflateSync } from "node:zlib";
import type { NodeSpec, OsmSpec } from "./osm-spec.ts";
import { bytesField, numberField, packed, packedDifferences, zigzagField } from "./protobuf-writer.ts";

export interface PbfOptions {
  /** Plain nodes, a message each, instead of dense ones. */
  readonly plainNodes?: boolean;
  /** Blobs as they are instead of zlib. */
  readonly raw?: boolean;
  readonly features?: readonly string[];
  readonly replicationSeconds?: number;
  /** Nanodegrees a step; 100 where absent. */
  readonly granularity?: number;
}

/** The data set as PBF: a header, then one block for each kind of element. */
export function writePbf(spec: OsmSpec, options: PbfOptions = {}): Buffer {
  const { nodes = [], ways = [], relations = [] } = spec;
  const specs = [{ nodes }, { ways }, { relations }].filter((kind) => Object.values(kind).flat().length > 0);
  return Buffer.concat([
    blob("OSMHeader", headerMessage(options), options),
    ...specs.map((kind) => blob("OSMData", blockMessage(kind, options), options)),
  ]);
}

export function headerMessage({ features = ["OsmSchema-V0.6"], replicationSeconds }: PbfOptions): Buffer {
  const features4 = features.map((feature) => bytesField(4, feature));
  const replication = replicationSeconds === undefined ? [] : [numberField(32, replicationSeconds)];
  return Buffer.concat([...features4, ...replication]);
}

/** A blob with its header, packed by zlib or raw. */
export function blob(type: string, message: Buffer, { raw = false }: Pick<PbfOptions, "raw"> = {}): Buffer {
  if (raw) return framed(type, bytesField(1, message));
  return framed(type, Buffer.concat([numberField(2, message.length), bytesField(3, deflateSync(message))]));
}

/** Any bytes as the blob behind a blob header. */
export function framed(type: string, content: Buffer, claimedSize = content.length): Buffer {
  const header = Buffer.concat([bytesField(1, type), numberField(3, claimedSize)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, content]);
}

export function blockMessage(spec: OsmSpec, { plainNodes = false, granularity }: PbfOptions): Buffer {
  const strings = new Strings();
  const grid = granularity ?? 100;
  const { nodes = [], ways = [], relations = [] } = spec;
  const groups: Buffer[] = [];
  if (nodes.length > 0 && !plainNodes)
    groups.push(bytesField(2, bytesField(2, denseMessage(nodes, strings, grid))));
  if (plainNodes)
    groups.push(
      bytesField(2, Buffer.concat(nodes.map((n) => bytesField(1, plainMessage(n, strings, grid))))),
    );
  for (const { id, refs, ...rest } of ways) {
    const message = Buffer.concat([numberField(1, id), common(rest, strings), packedDifferences(8, refs)]);
    groups.push(bytesField(2, bytesField(3, message)));
  }
  for (const { id, members, ...rest } of relations) {
    const types = members.map(({ type }) => ["node", "way", "relation"].indexOf(type));
    const lists = [
      packed(
        8,
        members.map(({ role }) => strings.indexOf(role)),
      ),
      packedDifferences(
        9,
        members.map(({ ref }) => ref),
      ),
      packed(10, types),
    ];
    groups.push(
      bytesField(2, bytesField(4, Buffer.concat([numberField(1, id), common(rest, strings), ...lists]))),
    );
  }
  const scalars = granularity === undefined ? [] : [numberField(17, granularity)];
  return Buffer.concat([bytesField(1, strings.message()), ...groups, ...scalars]);
}

function denseMessage(nodes: readonly NodeSpec[], strings: Strings, granularity: number): Buffer {
  const tags = nodes.flatMap((node) => [...strings.pairs(node.tags).flat(), 0]);
  const steps = (degrees: number): number => Math.round((degrees * 1e9) / granularity);
  const info = Buffer.concat([
    packed(
      1,
      nodes.map(({ version = 1 }) => version),
    ),
    packedDifferences(
      2,
      nodes.map(({ timestamp = 0 }) => timestamp),
    ),
  ]);
  return Buffer.concat([
    packedDifferences(
      1,
      nodes.map(({ id }) => id),
    ),
    bytesField(5, info),
    packedDifferences(
      8,
      nodes.map(({ lat }) => steps(lat)),
    ),
    packedDifferences(
      9,
      nodes.map(({ lon }) => steps(lon)),
    ),
    ...(tags.some((number) => number > 0) ? [packed(10, tags)] : []),
  ]);
}

function plainMessage({ id, lon, lat, ...rest }: NodeSpec, strings: Strings, granularity: number): Buffer {
  const steps = (degrees: number): number => Math.round((degrees * 1e9) / granularity);
  return Buffer.concat([
    zigzagField(1, id),
    common(rest, strings),
    zigzagField(8, steps(lat)),
    zigzagField(9, steps(lon)),
  ]);
}

/** Keys, values and info: fields 2 to 4 of every element but a dense node. */
function common(
  { tags, version = 1, timestamp = 0 }: Pick<NodeSpec, "tags" | "version" | "timestamp">,
  strings: Strings,
): Buffer {
  const pairs = strings.pairs(tags);
  return Buffer.concat([
    packed(
      2,
      pairs.map(([key]) => key),
    ),
    packed(
      3,
      pairs.map(([, value]) => value),
    ),
    bytesField(4, Buffer.concat([numberField(1, version), numberField(2, timestamp)])),
  ]);
}

/** The string table of a block; number 0 stays empty, since it ends a dense node's tags. */
class Strings {
  readonly #strings = [""];

  indexOf(text: string): number {
    const known = this.#strings.indexOf(text);
    return known >= 0 ? known : this.#strings.push(text) - 1;
  }

  pairs(tags: Readonly<Record<string, string>> = {}): [number, number][] {
    return Object.entries(tags).map(([key, value]) => [this.indexOf(key), this.indexOf(value)]);
  }

  message(): Buffer {
    return Buffer.concat(this.#strings.map((text) => bytesField(1, text)));
  }
}
