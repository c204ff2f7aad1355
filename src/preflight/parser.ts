import { requireWithin } from "./measure.ts";
import {
  type PdfDictionary,
  PdfName,
  PdfOperator,
  PdfReference,
  PdfString,
  type PdfValue,
} from "./pdf-value.ts";

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
/** What each byte is to PDF (ISO 32000-1, 7.2.2). */
const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = SPACE;
for (const letter of "()<>[]{}/%") KINDS[letter.charCodeAt(0)] = DELIMITER;

const [PERCENT, PLUS, MINUS, POINT, DIGIT_0, DIGIT_9] = [0x25, 0x2b, 0x2d, 0x2e, 0x30, 0x39];
const NO_DIGIT = 255;
const HEX_DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (const digit of "0123456789abcdefABCDEF") HEX_DIGITS[digit.charCodeAt(0)] = Number.parseInt(digit, 16);
/** More digits than a double keeps. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** Lengths are bounded, so that a file of digits takes no square time. */
const REST_OF_REFERENCE = /[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}R(?![A-Za-z0-9*])/y;
/**
 * Sides of paths: `12.5 4 l`. They are most of a map, nothing is asked of them, and an expression passes them in a
 * tenth of the time. Bounded, so that a long path does not fill the memory of the search.
 */
const SIDES = /(?:(?:[-+.\d]{1,20}[\0\t\n\f\r ]{1,9}){2,6}[lcvy][\0\t\n\f\r ]{1,9}){1,500}/y;
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
    if (depth > 0) requireWithin("nesting", depth);
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length) return undefined;
      const number = this.withReferences ? undefined : this.plainNumber();
      if (number !== undefined) return number;
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

  /** Passes over the sides of a path that come next. */
  skipSides(): void {
    do {
      SIDES.lastIndex = this.at;
      if (SIDES.test(this.text)) this.at = SIDES.lastIndex;
    } while (SIDES.lastIndex > 0);
  }

  skipSpace(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === PERCENT) this.skipLine();
      else if (KINDS[code] !== SPACE) return;
    }
  }

  private skipLine(): void {
    while (this.at + 1 < this.text.length && !/[\r\n]/.test(this.text[this.at + 1] ?? "\n")) this.at += 1;
  }

  private regular(): string {
    const from = this.at;
    while (this.at < this.text.length && KINDS[this.text.charCodeAt(this.at)] === REGULAR) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /** Nine tenths of a map are coordinates: they are read digit by digit. Undefined, and nothing passed, for all else. */
  private plainNumber(): number | undefined {
    const { text } = this;
    let at = this.at;
    const sign = text.charCodeAt(at);
    if (sign === MINUS || sign === PLUS) at += 1;
    const first = at;
    let [digits, point] = [0, -1];
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= DIGIT_0 && code <= DIGIT_9) digits = digits * 10 + (code - DIGIT_0);
      else if (code === POINT && point < 0) point = at;
      else if (at < text.length && KINDS[code] === REGULAR) return undefined;
      else break;
    }
    const count = at - first - (point < 0 ? 0 : 1);
    if (count === 0 || count > MOST_DIGITS) return undefined;
    this.at = at;
    const size = point < 0 ? digits : digits / (POWERS[at - point - 1] ?? 1);
    return sign === MINUS ? -size : size;
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
    const starts = this.text.charCodeAt(this.at);
    const word = this.regular();
    if (starts <= DIGIT_9 && NUMBER.test(word)) return this.reference(word) ?? Number(word);
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
    const from = this.at + 1;
    this.at = end < 0 ? this.text.length : end + 1;
    let [bytes, high] = ["", -1];
    for (let at = from; at < this.at; at += 1) {
      const digit = HEX_DIGITS[this.text.charCodeAt(at)] ?? NO_DIGIT;
      if (digit === NO_DIGIT) continue;
      if (high >= 0) bytes += String.fromCharCode(high * 16 + digit);
      high = high >= 0 ? -1 : digit;
    }
    return new PdfString(high >= 0 ? bytes + String.fromCharCode(high * 16) : bytes);
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
