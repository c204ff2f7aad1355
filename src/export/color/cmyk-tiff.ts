/** Kinds of TIFF values. */
const SHORT = 3;
const LONG = 4;
const UNDEFINED_BYTES = 7;

const ENTRY_BYTES = 12;
const HEADER_BYTES = 8;

/** The ICC profile's tag, by the ICC's own annex; the others are of TIFF 6.0. */
const ICC_PROFILE = 34675;
const SEPARATED = 5;

export interface CmykImage {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, 255 being full ink. */
  readonly pixels: Uint8Array;
}

/**
 * The plainest TIFF that carries CMYK and its profile: header, directory, bits of a sample, pixels, profile.
 * It is how raw CMYK is handed to an image library without its guessing what four channels mean.
 */
export function writeCmykTiff({ width, height, pixels }: CmykImage, profile: Uint8Array): Buffer {
  const entryCount = 10;
  const bitsAt = HEADER_BYTES + 2 + entryCount * ENTRY_BYTES + 4;
  const pixelsAt = bitsAt + 8;
  const profileAt = pixelsAt + pixels.length;
  const entries: readonly TiffEntry[] = [
    { tag: 256, type: LONG, count: 1, value: width },
    { tag: 257, type: LONG, count: 1, value: height },
    { tag: 258, type: SHORT, count: 4, value: bitsAt },
    { tag: 259, type: SHORT, count: 1, value: 1 },
    { tag: 262, type: SHORT, count: 1, value: SEPARATED },
    { tag: 273, type: LONG, count: 1, value: pixelsAt },
    { tag: 277, type: SHORT, count: 1, value: 4 },
    { tag: 278, type: LONG, count: 1, value: height },
    { tag: 279, type: LONG, count: 1, value: pixels.length },
    { tag: ICC_PROFILE, type: UNDEFINED_BYTES, count: profile.length, value: profileAt },
  ];
  const file = Buffer.alloc(profileAt + profile.length);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(HEADER_BYTES, 4);
  file.writeUInt16LE(entryCount, HEADER_BYTES);
  for (const [index, entry] of entries.entries()) {
    writeEntry(file, HEADER_BYTES + 2 + index * ENTRY_BYTES, entry);
  }
  for (let sample = 0; sample < 4; sample++) file.writeUInt16LE(8, bitsAt + 2 * sample);
  file.set(pixels, pixelsAt);
  file.set(profile, profileAt);
  return file;
}

interface TiffEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** The value itself, or where it stands if it takes more than four bytes. */
  readonly value: number;
}

/** In little-endian order a short value fills the first bytes of its field, so all can be written as long. */
function writeEntry(file: Buffer, at: number, { tag, type, count, value }: TiffEntry): void {
  file.writeUInt16LE(tag, at);
  file.writeUInt16LE(type, at + 2);
  file.writeUInt32LE(count, at + 4);
  file.writeUInt32LE(value, at + 8);
}
