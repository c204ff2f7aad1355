import { emptyReader, type ProtobufReader } from "./protobuf.ts";

/** Version (0 where absent) and timestamp (in the block's units, 0 where absent) of an `Info` message. */
export function readInfo(info: ProtobufReader): { version: number; timestamp: number } {
  const fields = { version: 0, timestamp: 0 };
  while (info.next()) {
    if (info.field === 1) fields.version = info.integer();
    else if (info.field === 2) fields.timestamp = info.integer();
    else info.skip();
  }
  return fields;
}

/** The `Info` of a node, way or relation message. */
export function infoOf(element: ProtobufReader): ProtobufReader {
  while (element.next()) {
    if (element.field === 4) return element.message();
    element.skip();
  }
  return emptyReader();
}
