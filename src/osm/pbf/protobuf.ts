/** A PBF that breaks the rules of its format; becomes a UserError where the file's name is known. */
export class BrokenPbf extends Error {
  override readonly name = "BrokenPbf";
}

/** Wire types of protocol buffers that OSM files use (protobuf.dev, "Encoding"). */
const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** 64 bits at 7 a byte. */
const MAX_VARINT_BYTES = 10;
const TWO_POW_28 = 2 ** 28;
const TWO_POW_63 = 2 ** 63;

/**
 * Reads one protocol buffer message, or one packed list, from a range of bytes without copying.
 * Whole numbers come as doubles, exact up to 2^53: OSM ids and nanodegrees stay far below.
 */
export class ProtobufReader {
  /** Number and wire type of the field last met by `next`. */
  field = 0;
  #wireType = VARINT;

  constructor(
    readonly bytes: Uint8Array,
    public position = 0,
    readonly end = bytes.length,
  ) {}

  get hasMore(): boolean {
    return this.position < this.end;
  }

  /** Steps to the next field; false at the end. Its value must then be read or skipped. */
  next(): boolean {
    if (this.position >= this.end) return false;
    const tag = this.varint();
    this.field = Math.floor(tag / 8);
    this.#wireType = tag % 8;
    return true;
  }

  /** An unsigned number. */
  varint(): number {
    const { bytes } = this;
    const start = this.position;
    let at = start;
    let byte = bytes[at++] as number;
    let value = byte & 0x7f;
    if (byte >= 0x80) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << 7;
      if (byte >= 0x80) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << 14;
        if (byte >= 0x80) {
          byte = bytes[at++] as number;
          value |= (byte & 0x7f) << 21;
          // Beyond 28 bits the shift operators would overflow: multiply.
          for (let factor = TWO_POW_28; byte >= 0x80; factor *= 128) {
            byte = bytes[at++] as number;
            value += (byte & 0x7f) * factor;
            if (at - start > MAX_VARINT_BYTES) throw new BrokenPbf("number too long");
          }
        }
      }
    }
    if (at > this.end) throw new BrokenPbf("number cut off");
    this.position = at;
    return value;
  }

  /** A signed number in zigzag coding (protobuf `sint64`). */
  zigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A signed number in two's complement (protobuf `int32`, `int64`). */
  integer(): number {
    const start = this.position;
    const value = this.varint();
    if (value < TWO_POW_63) return value;
    // A double can't hold all 64 bits; their complement, the number's size, is small. Bit 63 is the sign.
    let complement = 0;
    for (let i = start + MAX_VARINT_BYTES - 2; i >= start; i--) {
      complement = complement * 128 + (~(this.bytes[i] as number) & 0x7f);
    }
    return -complement - 1;
  }

  /** The bytes of a field as a reader of their own. */
  message(): ProtobufReader {
    const length = this.#length();
    const start = this.position;
    this.position = start + length;
    return new ProtobufReader(this.bytes, start, this.position);
  }

  /**
   * A repeated number, packed or not, added to what earlier fields of its number gave: a reader must take both,
   * in any mixture (protobuf.dev, "Repeated Fields").
   */
  list(before: ProtobufReader): ProtobufReader {
    const part = this.#wireType === VARINT ? this.#one() : this.message();
    return before.hasMore ? joinLists(before, part) : part;
  }

  #one(): ProtobufReader {
    const start = this.position;
    this.varint();
    return new ProtobufReader(this.bytes, start, this.position);
  }

  text(): string {
    const { bytes, position, end } = this.message();
    return Buffer.from(bytes.buffer, bytes.byteOffset + position, end - position).toString("utf8");
  }

  skip(): void {
    if (this.#wireType === VARINT) this.varint();
    else if (this.#wireType === LENGTH_DELIMITED) this.#jump(this.#length());
    else if (this.#wireType === FIXED_64) this.#jump(8);
    else if (this.#wireType === FIXED_32) this.#jump(4);
    else throw new BrokenPbf("unknown wire type");
  }

  #length(): number {
    if (this.#wireType !== LENGTH_DELIMITED) throw new BrokenPbf("a message was expected");
    const length = this.varint();
    if (length > this.end - this.position) throw new BrokenPbf("message cut off");
    return length;
  }

  #jump(byteCount: number): void {
    if (byteCount > this.end - this.position) throw new BrokenPbf("number cut off");
    this.position += byteCount;
  }
}

/** A list put together from several fields, in bytes of its own with room for more. */
class JoinedList extends ProtobufReader {}

function joinLists(before: ProtobufReader, part: ProtobufReader): ProtobufReader {
  const added = part.bytes.subarray(part.position, part.end);
  const size = before.end - before.position + added.length;
  let { bytes, position } = before;
  if (!(before instanceof JoinedList) || before.end + added.length > bytes.length) {
    bytes = new Uint8Array(2 * size);
    bytes.set(before.bytes.subarray(position, before.end));
    position = 0;
  }
  bytes.set(added, position + size - added.length);
  return new JoinedList(bytes, position, position + size);
}

const NO_BYTES = new Uint8Array(0);

/** No bytes: what an absent field reads as. */
export const emptyReader = (): ProtobufReader => new ProtobufReader(NO_BYTES, 0, 0);

/** How many varints the list holds: each ends in the only byte without the high bit. */
export function countPacked({ bytes, position, end }: ProtobufReader): number {
  let count = 0;
  for (let i = position; i < end; i++) if ((bytes[i] as number) < 0x80) count++;
  return count;
}
