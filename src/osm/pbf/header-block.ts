import type { Extent } from "../../core/geometry.ts";
import { ProtobufReader } from "./protobuf.ts";

/** What the first blob says of the whole file. */
export interface HeaderBlock {
  readonly requiredFeatures: readonly string[];
  /** Required and optional ones. */
  readonly features: readonly string[];
  /** Seconds since 1970 of the replication state; absent where the file names none. */
  readonly replicationSeconds?: number;
  readonly bounds?: Extent;
}

const NANODEGREES = 1e9;

/** Decodes the message of an "OSMHeader" blob (osmformat.proto, `HeaderBlock`). */
export function readHeaderBlock(message: Uint8Array): HeaderBlock {
  const reader = new ProtobufReader(message);
  const requiredFeatures: string[] = [];
  const optionalFeatures: string[] = [];
  let replicationSeconds: number | undefined;
  let bounds: Extent | undefined;
  while (reader.next()) {
    if (reader.field === 1) bounds = readBounds(reader.message());
    else if (reader.field === 4) requiredFeatures.push(reader.text());
    else if (reader.field === 5) optionalFeatures.push(reader.text());
    else if (reader.field === 32) replicationSeconds = reader.integer();
    else reader.skip();
  }
  return {
    requiredFeatures,
    features: [...requiredFeatures, ...optionalFeatures],
    ...(replicationSeconds !== undefined && { replicationSeconds }),
    ...(bounds && { bounds }),
  };
}

function readBounds(reader: ProtobufReader): Extent | undefined {
  const sides = { west: 0, east: 0, north: 0, south: 0 };
  while (reader.next()) {
    if (reader.field === 1) sides.west = reader.zigzag() / NANODEGREES;
    else if (reader.field === 2) sides.east = reader.zigzag() / NANODEGREES;
    else if (reader.field === 3) sides.north = reader.zigzag() / NANODEGREES;
    else if (reader.field === 4) sides.south = reader.zigzag() / NANODEGREES;
    else reader.skip();
  }
  return sides.west < sides.east && sides.south < sides.north ? sides : undefined;
}
