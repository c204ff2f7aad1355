import { requireWithin } from "./measure.ts";
import {
  type PdfDictionary,
  PdfName,
  PdfOperator,
  PdfReference,
  PdfString,
  type PdfValue,
} from "./pdf-value.ts";

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([..."()<>[]{}/%"].map((letter) => letter.charCodeAt(0)));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** Lengths are bounded, so that a file of digits takes no square time. */
const REST_OF_REFERENCE = /[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}R(?![A-Za-z0-9*])/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads values one after another out of a text that has a letter a byte. Never throws but at too deep a nesting. */
export class PdfParser {
  constructor(
    readonly text: string,
    /** Where the next value is looked for. */
    public at = 0,
    /** In the file's structure `12 0 R` is a value; contents have none. */
    readonly withReferences = false,
  ) {}

  /** Undefined at the end. Brackets that close nothing are passed over. */
  next(depth = 0): PdfValue | undefined {
    requireWithin("nesting", depth);
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length) return undefined;
      const letter = this.text[this.at];
      if (letter === "/") return this.name();
      if (letter === "(") return this.literal();
      if (letter === "[") return this.array(depth);
      if (letter === "<") return this.text[this.at + 1] === "<" ? this.dictionary(depth) : this.hexadecimal();
      if (letter === ")" || letter === ">" || letter === "]" || letter === "{" || letter === "}") {
        this.at += 1;
        continue;
      }
      return this.word();
    }
  }

  skipSpace(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x25) this.skipLine();
      else if (!SPACE.has(code)) return;
    }
  }

  private skipLine(): void {
    while (this.at + 1 < this.text.length && !/[\r\n]/.test(this.text[this.at + 1] ?? "\n")) this.at += 1;
  }

  private regular(): string {
    const from = this.at;
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (SPACE.has(code) || DELIMITERS.has(code)) break;
    }
    return this.text.slice(from, this.at);
  }

  private name(): PdfName {
    this.at += 1;
    const name = this.regular();
    return new PdfName(
      name.includes("#")
        ? name.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        : name,
    );
  }

  private word(): PdfValue {
    const word = this.regular();
    if (NUMBER.test(word)) return this.reference(word) ?? Number(word);
    if (word === "true") return true;
    if (word === "false") return false;
    return word === "null" ? null : new PdfOperator(word);
  }

  private reference(number: string): PdfReference | undefined {
    if (!this.withReferences) return undefined;
    REST_OF_REFERENCE.lastIndex = this.at;
    const rest = REST_OF_REFERENCE.exec(this.text);
    if (!rest) return undefined;
    this.at += rest[0].length;
    return new PdfReference(Number(number));
  }

  private array(depth: number): PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.text[this.at] === "]") this.at += 1;
      else {
        const value = this.next(depth + 1);
        if (value !== undefined) {
          values.push(value);
          continue;
        }
      }
      return values;
    }
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.text.startsWith(">>", this.at)) {
        this.at += 2;
        return entries;
      }
      const key = this.next(depth + 1);
      if (key === undefined) return entries;
      if (!(key instanceof PdfName)) continue;
      this.skipSpace();
      if (this.text.startsWith(">>", this.at)) continue;
      const value = this.next(depth + 1);
      if (value !== undefined) entries.set(key.name, value);
    }
  }

  private hexadecimal(): PdfString {
    const end = this.text.indexOf(">", this.at);
    const digits = this.text.slice(this.at + 1, end < 0 ? undefined : end).replace(/[^0-9a-fA-F]/g, "");
    this.at = end < 0 ? this.text.length : end + 1;
    return new PdfString(Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex").toString("latin1"));
  }

  /** `(a \(nested\) text (with brackets))` */
  private literal(): PdfString {
    let open = 1;
    const pieces: string[] = [];
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const letter = this.text[this.at] ?? "";
      if (letter === "(") open += 1;
      if (letter === ")") open -= 1;
      if (open === 0) break;
      pieces.push(letter === "\\" ? this.escaped() : letter);
    }
    this.at += 1;
    return new PdfString(pieces.join(""));
  }

  private escaped(): string {
    this.at += 1;
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))?.[0];
    if (octal) {
      this.at += octal.length - 1;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    const letter = this.text[this.at] ?? "";
    if (letter === "\r" && this.text[this.at + 1] === "\n") this.at += 1;
    return letter === "\r" || letter === "\n" ? "" : (ESCAPES[letter] ?? letter);
  }
}
