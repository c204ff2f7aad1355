import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { LayerId, Reading, Role, TextItem } from "../core/plate.ts";
import { mmOfPoints } from "../core/units.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { Ink, TypeStyle } from "../style/style.ts";

/** One line of text and where it stands. */
export interface TextLine {
  readonly text: string;
  readonly type: TypeStyle;
  /** On the baseline: its left end, middle or right end. */
  readonly at: PaperPoint;
  readonly align?: "left" | "center" | "right";
  readonly role: Role;
  readonly reading?: Reading;
  readonly osm?: string;
  readonly layer?: LayerId;
}

/** Sets straight text and measures it, with one set of fonts and inks. */
export interface Typesetter {
  set(line: TextLine): TextItem;
  widthOf(text: string, type: TypeStyle): Mm;
  /** Between two words. */
  spaceOf(type: TypeStyle): Mm;
  capHeightOf(type: TypeStyle): Mm;
  /** Whether some font of the style has all letters of the text. */
  canWrite(text: string, type: TypeStyle): boolean;
  /** Lines of whole words no wider than `width`; a word that is wider alone is broken anywhere. */
  wrap(text: string, type: TypeStyle, width: Mm): string[];
}

/** `tellLost` is told of each text with letters that no font has (its OSM id, where it has one); they are left out. */
export function makeTypesetter(
  lettering: Lettering,
  palette: Readonly<Record<string, Ink>>,
  tellLost: (example: string) => void = () => undefined,
): Typesetter {
  const writtenIn = (text: string, font: string): Written => writeIn(printable(text), font, lettering);
  // Straight text without tracking grows in step with its size, so each text is measured once a font.
  const widths = new Map<string, Map<string, Mm>>();
  const widthOf = (text: string, { font, sizePt }: TypeStyle): Mm => {
    const ofFont = widths.get(font) ?? new Map<string, Mm>();
    widths.set(font, ofFont);
    const known = ofFont.get(text);
    if (known !== undefined) return known * sizePt;
    const written = writtenIn(text, font);
    const width = lettering.widthOf(written.text, { font: written.font, sizePt: 1 });
    ofFont.set(text, width);
    return width * sizePt;
  };
  return {
    widthOf,
    spaceOf: (type) => widthOf("n n", type) - widthOf("nn", type),
    capHeightOf: ({ font, sizePt }) => lettering.metrics(font).capHeight * mmOfPoints(sizePt),
    canWrite: (text, { font }) => lettering.fontFor(printable(text), font) !== undefined,
    wrap: (text, type, width) => wrapWords(printable(text), (part) => widthOf(part, type) <= width),
    set({ text, type, at: [x, y], align = "left", role, reading, osm, layer = "marginalia" }) {
      const written = writtenIn(text, type.font);
      if (written.lost) tellLost(osm ?? text);
      const { glyphs, width } = lettering.shape(written.text, { font: written.font, sizePt: type.sizePt });
      const share = { left: 0, center: 0.5, right: 1 }[align];
      return {
        kind: "text",
        text: written.text,
        font: written.font,
        sizePt: type.sizePt,
        fill: type.paint,
        runs: glyphs.length > 0 ? [{ origin: [x - share * width, y], angle: 0, glyphs }] : [],
        layer,
        role,
        ...(reading && { reading }),
        ...(osm !== undefined && { osm }),
        ...(isBlack(palette[type.paint.swatch]) && { overprint: true }),
      };
    },
  };
}

interface Written {
  readonly text: string;
  readonly font: string;
  /** Letters were left out. */
  readonly lost: boolean;
}

/** A text in its font, or in the fallback that has all its letters; where none has, without those that its font lacks. */
function writeIn(text: string, font: string, lettering: Lettering): Written {
  const able = lettering.fontFor(text, font);
  if (able !== undefined) return { text, font: able, lost: false };
  const kept = Array.from(text).filter((letter) => lettering.missing(letter, font).length === 0);
  return { text: kept.join("").replace(/ +/g, " ").trim(), font, lost: true };
}

/** Black ink alone prints over what lies below, so that no white rim shows where plates are out of register. */
function isBlack(ink: Ink | undefined): boolean {
  const [c, m, y, k] = ink?.cmyk ?? [0, 0, 0, 0];
  return c === 0 && m === 0 && y === 0 && k === 100;
}

/** Names come from strangers: more letters than this are no name. */
const LONGEST_TEXT = 300;

/** Nothing to be done, as with nearly every name. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2013\u2019]{0,300}$/;

/** Without what no ink shows; the narrow spaces that fonts lack as their wider sister. */
function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  const shown = text.replace(/[\u202f\u2009]/g, "\u00a0").replace(/[\p{Cc}\p{Cf}]/gu, "");
  const letters = Array.from(shown.slice(0, 4 * LONGEST_TEXT));
  return letters.length > LONGEST_TEXT ? `${letters.slice(0, LONGEST_TEXT).join("")}…` : shown;
}

function wrapWords(text: string, fits: (part: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => splitWord(word, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function splitWord(word: string, fits: (part: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts = [""];
  for (const letter of word) {
    const last = parts.at(-1) ?? "";
    if (last === "" || fits(last + letter)) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts;
}
