import type { GlyphRun, TextItem } from "../../core/plate.ts";
import type { ContentStream } from "./content-stream.ts";
import type { PageFont } from "./embedded-fonts.ts";
import type { PageColors } from "./inks.ts";
import { POINTS_PER_MM } from "./points.ts";

const LANGUAGE_TAG = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;

/** Letters of a curved name turn by a matrix each; four decimals place the far end of an em within 0.002 pt. */
const MATRIX_DECIMALS = 4;
/** In points: 0.0004 mm. */
const RISE_DECIMALS = 3;

export interface TextTools {
  readonly inks: PageColors;
  readonly font: PageFont;
  /** Sets whether what follows overprints, in the opacity of the item. */
  readonly overprint: (over: boolean) => void;
  /** The number of the words among the tagged contents of the page, and what parts them from those before. */
  readonly tag?: { readonly id: number; readonly lead: string };
}

/**
 * Writes one name as one marked span that says its whole text, so that it is searched, copied and read aloud
 * once and in one piece however its letters lie. The halos of all letters come first: none cuts its neighbour.
 * They knock out even where the letters overprint: white that overprints is not there.
 */
export function drawText(
  stream: ContentStream,
  item: TextItem,
  { inks, font, overprint, tag }: TextTools,
): void {
  if (item.runs.length === 0) return;
  font.learn(item.text);
  stream.out.ascii(`/Span ${spanProperties(item, tag)} BDC\nBT\n`);
  stream.font(font.id, item.sizePt);
  if (item.halo) {
    overprint(false);
    stream.pen({ width: 2 * item.halo.width, cap: "round", join: "round" });
    stream.strokeWith(inks.operators(item.halo.paint).stroke);
    stream.out.ascii("1 Tr\n");
    for (const run of item.runs) showRun(stream, run, { font, sizePt: item.sizePt });
    stream.out.ascii("0 Tr\n");
  }
  overprint(item.overprint === true);
  stream.fillWith(inks.operators(item.fill).fill);
  for (const run of item.runs) showRun(stream, run, { font, sizePt: item.sizePt });
  stream.out.ascii("ET\nEMC\n");
}

function spanProperties({ text, language }: TextItem, tag: TextTools["tag"]): string {
  const utf16 = Buffer.from(`\uFEFF${tag?.lead ?? ""}${text}`, "utf16le")
    .swap16()
    .toString("hex");
  const lang = language !== undefined && LANGUAGE_TAG.test(language) ? `/Lang(${language})` : "";
  return `<<${tag ? `/MCID ${tag.id}` : ""}/ActualText<${utf16}>${lang}>>`;
}

/**
 * The pen's matrix and then the glyphs. Type rises from the baseline while the page counts down, hence the
 * mirrored second axis:  [ cos  sin  sin  −cos ]
 */
function showRun(
  stream: ContentStream,
  { origin, angle, glyphs }: GlyphRun,
  type: { readonly font: PageFont; readonly sizePt: number },
): void {
  if (glyphs.length === 0) return;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (const part of [cos, sin, sin, -cos]) stream.out.decimal(part, MATRIX_DECIMALS).ascii(" ");
  stream.pair(stream.grid(origin[0]), stream.grid(origin[1]), "Tm");
  stream.out.ascii(glyphStrings(glyphs, type));
}

/**
 * Glyph codes with corrections (thousandths of an em, leftwards) wherever a glyph does not stand where the one
 * before it would have left the pen: `[<00010002>-15<0003>] TJ`. Rounding is carried on, never added up.
 * Signs over letters stand off the baseline: `Ts` raises what follows and moves no pen.
 */
function glyphStrings(
  glyphs: GlyphRun["glyphs"],
  { font, sizePt }: { readonly font: PageFont; readonly sizePt: number },
): string {
  const thousandthsPerMm = (POINTS_PER_MM * 1000) / sizePt;
  let shown = "";
  let text = "<";
  let pen = 0;
  let raised = 0;
  for (const { id, x, rise = 0 } of glyphs) {
    if (rise !== raised) {
      shown += `${showString(text)}${(rise * POINTS_PER_MM).toFixed(RISE_DECIMALS)} Ts\n`;
      text = "<";
      raised = rise;
    }
    const glyph = font.glyph(id);
    const correction = Math.round(pen - x * thousandthsPerMm);
    if (correction !== 0) {
      text += `>${correction}<`;
      pen -= correction;
    }
    text += glyph.code;
    pen += glyph.advance;
  }
  return `${shown}${showString(text)}${raised === 0 ? "" : "0 Ts\n"}`;
}

function showString(text: string): string {
  if (text === "<") return "";
  return text.includes(">") ? `[${text.replace(/^<>/, "")}>]TJ\n` : `${text}>Tj\n`;
}
