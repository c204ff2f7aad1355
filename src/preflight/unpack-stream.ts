import { constants, inflateSync } from "node:zlib";
import { LIMITS, requireWithin } from "./measure.ts";
import { isArray, PdfName, type PdfStream, type PdfValue } from "./pdf-value.ts";

/** Unpacks streams of one file, all of them together within measure. */
export class Unpacker {
  private inflated = 0;

  /** A letter a byte; undefined for packings that no content for the press is in (LZW, predictors, pictures). */
  unpack(stream: PdfStream, lookup: (value: PdfValue | undefined) => PdfValue): string | undefined {
    const filter = lookup(stream.dictionary.get("Filter"));
    const filters = isArray(filter) ? filter.map(lookup) : filter === null ? [] : [filter];
    let bytes: Uint8Array = stream.packed;
    for (const one of filters) {
      const name = one instanceof PdfName ? one.name : "";
      if (name !== "FlateDecode" && name !== "Fl") return undefined;
      if (stream.dictionary.has("DecodeParms")) return undefined;
      const plain = inflate(bytes);
      if (!plain) return undefined;
      bytes = plain;
      this.inflated += bytes.length;
      requireWithin("inflatedBytes", this.inflated);
    }
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  }
}

/** What can be had of a stream that is cut short is taken, as readers do. */
function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, {
      maxOutputLength: LIMITS.streamBytes,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    const tooLong = error instanceof RangeError;
    if (tooLong) requireWithin("streamBytes", LIMITS.streamBytes + 1);
    return undefined;
  }
}
