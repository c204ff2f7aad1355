/** What an ICC profile says of itself (ICC.1:2010, 7.2 and 7.3). */
export interface IccHeader {
  /** "prtr" for a printer. */
  readonly deviceClass: string;
  /** "CMYK", "RGB", … */
  readonly colorSpace: string;
  /** Empty where it has none. */
  readonly name: string;
  /** The space between profiles: "Lab" or "XYZ". */
  readonly connectionSpace: string;
  /** By the name of the tag; of two that share their data each has an entry. */
  readonly tags: ReadonlyMap<string, IccTag>;
}

export interface IccTag {
  /** "mft2", "mAB", … */
  readonly kind: string;
  /** Of a table of colours: how many numbers go in and come out. */
  readonly channels: readonly [into: number, out: number];
}

const HEADER_BYTES = 128;
const TAG_BYTES = 12;
/** Profiles have a dozen or two. */
const MOST_TAGS = 200;

interface Tag {
  readonly signature: string;
  readonly at: number;
  readonly size: number;
}

/** The header; undefined where the bytes are no ICC profile, or end before it does. */
export function readIccHeader(bytes: Uint8Array): IccHeader | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < HEADER_BYTES + 4 || signatureAt(data, 36) !== "acsp") return undefined;
  if (data.readUInt32BE(0) !== data.length) return undefined;
  const tags = readTags(data);
  if (!tags) return undefined;
  const description = tags.find(({ signature }) => signature === "desc");
  return {
    deviceClass: signatureAt(data, 12).trim(),
    colorSpace: signatureAt(data, 16).trim(),
    name: description ? readText(data.subarray(description.at, description.at + description.size)) : "",
    connectionSpace: signatureAt(data, 20).trim(),
    tags: new Map(tags.map((tag) => [tag.signature, tagAt(data, tag)])),
  };
}

const signatureAt = (data: Buffer, at: number): string => data.toString("latin1", at, at + 4);

/** All kinds of colour tables have their channels in bytes 8 and 9 (ICC.1:2010, 10.8 to 10.11). */
const tagAt = (data: Buffer, { at, size }: Tag): IccTag => ({
  kind: size < 12 ? "" : signatureAt(data, at).trim(),
  channels: size < 12 ? [0, 0] : [data.readUInt8(at + 8), data.readUInt8(at + 9)],
});

/** Undefined where a tag does not lie within the profile. */
function readTags(data: Buffer): readonly Tag[] | undefined {
  const count = data.readUInt32BE(HEADER_BYTES);
  if (count > MOST_TAGS || HEADER_BYTES + 4 + count * TAG_BYTES > data.length) return undefined;
  const tags = Array.from({ length: count }, (_, index): Tag => {
    const entry = HEADER_BYTES + 4 + index * TAG_BYTES;
    return {
      signature: signatureAt(data, entry),
      at: data.readUInt32BE(entry + 4),
      size: data.readUInt32BE(entry + 8),
    };
  });
  return tags.every(({ at, size }) => at + size <= data.length) ? tags : undefined;
}

/** Text of version 2 (`desc`, ASCII), or the first language of version 4 (`mluc`, UTF-16). */
function readText(tag: Buffer): string {
  const kind = tag.length < 12 ? "" : signatureAt(tag, 0);
  if (kind === "desc") return clean(tag.toString("latin1", 12, 12 + tag.readUInt32BE(8)));
  if (kind !== "mluc" || tag.length < 28) return "";
  const [size, at] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  const text = Buffer.from(tag.subarray(at, at + size - (size % 2)));
  return clean(text.length % 2 === 0 ? text.swap16().toString("utf16le") : "");
}

/** One printable line of it. */
const clean = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 200);
