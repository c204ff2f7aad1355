import { BrokenPbf, countPacked, type ProtobufReader } from "./protobuf.ts";

/**
 * Writes the numbers of a packed list, each of which is the zigzag difference to the one before, into an array, and
 * returns how many there are. Most of a file is such lists: short numbers are read here without a call, and always
 * into the same kind of array, which makes them three times as fast.
 */
export function readDifferences(list: ProtobufReader, into: Float64Array): number {
  const { bytes, end } = list;
  let at = list.position;
  let count = 0;
  let value = 0;
  while (at < end) {
    const start = at;
    let byte = bytes[at++] as number;
    let bits = byte & 0x7f;
    if (byte >= 0x80) {
      byte = bytes[at++] as number;
      bits |= (byte & 0x7f) << 7;
      if (byte >= 0x80) {
        byte = bytes[at++] as number;
        bits |= (byte & 0x7f) << 14;
      }
    }
    if (byte < 0x80) value += (bits >>> 1) ^ -(bits & 1);
    else {
      list.position = start;
      value += list.zigzag();
      at = list.position;
    }
    into[count++] = value;
  }
  if (at > end) throw new BrokenPbf("number cut off");
  list.position = end;
  return count;
}

let scratch = new Float64Array(4096);

/** The same numbers as a list of their own. */
export function readNumbers(differences: ProtobufReader): number[] {
  const room = countPacked(differences) + 1;
  if (scratch.length < room) scratch = new Float64Array(2 * room);
  const count = readDifferences(differences, scratch);
  // Made in its full length: to grow it would take as long as to read.
  const numbers = new Array<number>(count);
  for (let index = 0; index < count; index++) numbers[index] = scratch[index] as number;
  return numbers;
}
