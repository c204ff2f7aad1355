import { userError } from "../core/user-error.ts";
import { requireWithin } from "./measure.ts";
import { PdfParser } from "./parser.ts";
import {
  isArray,
  isDictionary,
  type PdfArray,
  type PdfDictionary,
  PdfName,
  PdfReference,
  PdfStream,
  type PdfValue,
} from "./pdf-value.ts";
import { Unpacker } from "./unpack-stream.ts";

const NOTHING: PdfDictionary = new Map();
const HEADER_WITHIN = 1024;
/** Lengths are bounded, so that a file of digits takes no square time. */
const OBJECT = /(\d{1,9})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}obj(?![A-Za-z0-9])/g;

/**
 * The objects of a PDF. They are found by reading the file from its start, the last of a number counting, as every
 * reader does whose table of places is broken: a printer's file is judged by what stands in it.
 */
export class PdfFile {
  private readonly objects = new Map<number, PdfValue>();
  /** Where in the file each was read: what is written later has replaced what stands before. */
  private readonly places = new Map<number, number>();
  private readonly unpacker = new Unpacker();
  private trailer: PdfDictionary = NOTHING;
  readonly encrypted: boolean;
  readonly version: string;

  /** @throws UserError `preflight-not-a-pdf`, `preflight-broken-pdf`, `preflight-beyond-measure` */
  constructor(
    private readonly bytes: Uint8Array,
    name: string,
  ) {
    requireWithin("fileBytes", bytes.length);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    const header = /%PDF-(\d\.\d)/.exec(text.slice(0, HEADER_WITHIN));
    if (!header) throw userError(2, "preflight-not-a-pdf", { file: name });
    this.version = header[1] ?? "";
    this.readObjects(text);
    this.readTrailers(text);
    this.encrypted = this.trailer.has("Encrypt");
    if (!this.encrypted) this.readObjectStreams();
    if (!this.encrypted && !this.catalog.has("Pages"))
      throw userError(2, "preflight-broken-pdf", { file: name });
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer.get("Root"));
  }

  get info(): PdfDictionary {
    return this.dictionary(this.trailer.get("Info"));
  }

  /** The value itself, or what a reference leads to. */
  readonly lookup = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let step = 0; found instanceof PdfReference && step < 10; step += 1)
      found = this.objects.get(found.number) ?? null;
    return found instanceof PdfReference ? null : found;
  };

  /** Of a stream, its own; empty where there is none. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.lookup(value);
    if (found instanceof PdfStream) return found.dictionary;
    return isDictionary(found) ? found : NOTHING;
  }

  array(value: PdfValue | undefined): PdfArray {
    const found = this.lookup(value);
    return isArray(found) ? found.map(this.lookup) : [];
  }

  nameOf(value: PdfValue | undefined): string {
    const found = this.lookup(value);
    return found instanceof PdfName ? found.name : "";
  }

  number(value: PdfValue | undefined, otherwise: number): number {
    const found = this.lookup(value);
    return typeof found === "number" ? found : otherwise;
  }

  /** A letter a byte; undefined where it cannot be unpacked. */
  unpack(stream: PdfStream): string | undefined {
    return this.unpacker.unpack(stream, this.lookup);
  }

  private readObjects(text: string): void {
    const finder = new RegExp(OBJECT);
    for (let found = finder.exec(text); found; found = finder.exec(text)) {
      requireWithin("objects", this.objects.size);
      const parser = new PdfParser(text, finder.lastIndex, true);
      const value = parser.next() ?? null;
      parser.skipSpace();
      const end = isDictionary(value) && text.startsWith("stream", parser.at) ? parser.at + 6 : undefined;
      const stream = end === undefined ? undefined : this.readStream(text, end, value as PdfDictionary);
      this.objects.set(Number(found[1]), stream?.stream ?? value);
      this.places.set(Number(found[1]), found.index);
      finder.lastIndex = stream?.end ?? parser.at;
    }
  }

  private readStream(text: string, keyword: number, dictionary: PdfDictionary) {
    const lineEnd = text.startsWith("\r\n", keyword) ? 2 : 1;
    const start = keyword + lineEnd;
    const length = dictionary.get("Length");
    const told = typeof length === "number" ? start + length : undefined;
    const isRight = told !== undefined && /^\s*endstream/.test(text.slice(told, told + 12));
    const found = isRight ? told : text.indexOf("endstream", start);
    const end = found < 0 ? text.length : found;
    return { stream: new PdfStream(dictionary, this.bytes.subarray(start, end)), end };
  }

  /** The last that names a root counts; in newer files streams have the part of trailers. */
  private readTrailers(text: string): void {
    for (const value of this.objects.values()) {
      if (value instanceof PdfStream && this.nameOf(value.dictionary.get("Type")) === "XRef")
        this.takeTrailer(value.dictionary);
    }
    for (let at = text.indexOf("trailer"); at >= 0; at = text.indexOf("trailer", at + 7)) {
      const value = new PdfParser(text, at + 7, true).next();
      if (isDictionary(value)) this.takeTrailer(value);
    }
  }

  private takeTrailer(dictionary: PdfDictionary): void {
    if (dictionary.has("Root")) this.trailer = new Map([...this.trailer, ...dictionary]);
  }

  private readObjectStreams(): void {
    for (const [container, value] of [...this.objects]) {
      if (!(value instanceof PdfStream) || this.nameOf(value.dictionary.get("Type")) !== "ObjStm") continue;
      const text = this.unpack(value);
      if (text === undefined) continue;
      const place = this.places.get(container) ?? 0;
      const count = this.number(value.dictionary.get("N"), 0);
      requireWithin("objects", this.objects.size + count);
      const first = this.number(value.dictionary.get("First"), 0);
      const head = new PdfParser(text);
      for (let index = 0; index < count; index += 1) {
        const [number, offset] = [head.next(), head.next()];
        if (typeof number !== "number" || typeof offset !== "number") break;
        if ((this.places.get(number) ?? -1) > place) continue;
        this.places.set(number, place);
        this.objects.set(number, new PdfParser(text, first + offset, true).next() ?? null);
      }
    }
  }
}
