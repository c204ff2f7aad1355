import { readFileSync } from "node:fs";
import { access, constants } from "node:fs/promises";
import { create, type Font, type FontCollection } from "fontkit";
import type { Mm } from "../core/geometry.ts";
import type { PlacedGlyph } from "../core/plate.ts";
import { mmOfPoints } from "../core/units.ts";
import { userError } from "../core/user-error.ts";
import { mayBeEmbedded } from "./embedding-rights.ts";
import { Face, type UnitText } from "./face.ts";
import type { Lettering, ShapedText, TypeSetting } from "./lettering.ts";

/**
 * The fonts of a style, by name → absolute path; `fallback` names those for letters that another lacks, the first choice
 * first. A file is read on first use: a style names more faces than a sheet sets. Rejects with a UserError (2) where
 * a file cannot be read; a file that is no font throws one on first use.
 */
export async function loadLettering(
  fonts: Readonly<Record<string, string>>,
  fallback: readonly string[] = [],
): Promise<Lettering> {
  await Promise.all(Object.entries(fonts).map(requireReadable));
  const faces = new Map<string, Face>();
  const faceOf = (name: string): Face => {
    const face = faces.get(name) ?? openFace(name, fonts[name]);
    faces.set(name, face);
    return face;
  };
  const canWrite = (text: string, font: string): boolean => faceOf(font).missing(text).length === 0;
  return {
    shape: (text, type) => setText(text, faceOf(type.font).shape(text), type),
    widthOf: (text, type) => widthOf(faceOf(type.font).shape(text), type),
    metrics: (font) => faceOf(font).metrics,
    ink: (font, glyphId) => faceOf(font).ink(glyphId),
    outline: (font, glyphId) => faceOf(font).outline(glyphId),
    missing: (text, font) => faceOf(font).missing(text),
    fontFor: (text, font) => (canWrite(text, font) ? font : fallback.find((other) => canWrite(text, other))),
  };
}

async function requireReadable([font, file]: readonly [string, string]): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch {
    throw userError(2, "lettering-font-unreadable", { font, file });
  }
}

function readFont(font: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw userError(2, "lettering-font-unreadable", { font, file });
  }
}

function openFace(name: string, file: string | undefined): Face {
  if (file === undefined) throw new Error(`The font “${name}” is not among those of the style.`);
  const bytes = readFont(name, file);
  if (isWebFont(bytes)) throw userError(2, "lettering-font-broken", { font: name, file });
  let font: Font | FontCollection;
  try {
    font = create(bytes);
  } catch {
    throw userError(2, "lettering-font-broken", { font: name, file });
  }
  if ("fonts" in font) throw userError(2, "lettering-font-collection", { font: name, file });
  if (!mayBeEmbedded(bytes)) throw userError(2, "lettering-font-forbidden", { font: name, file });
  return new Face(font, bytes);
}

/** Compressed for a browser (WOFF, WOFF2), whatever its file is called. */
const isWebFont = (bytes: Buffer): boolean => bytes.toString("latin1", 0, 3) === "wOF";

/** From 1 em to mm, with tracking after every letter but the last; joined letters are never torn apart. */
function setText(text: string, unit: UnitText, { font, sizePt, tracking = 0 }: TypeSetting): ShapedText {
  const em = mmOfPoints(sizePt);
  const gap = unit.joined ? 0 : tracking;
  const { rises } = unit;
  const glyphs: PlacedGlyph[] = unit.ids.map((id, i) => {
    const glyph = { id, x: ((unit.positions[i] ?? 0) + i * gap) * em };
    return rises?.[i] ? { ...glyph, rise: (rises[i] ?? 0) * em } : glyph;
  });
  const advances = unit.advances.map((advance) => advance * em);
  const width = widthOf(unit, { font, sizePt, tracking });
  return { text, glyphs, advances, width, ...(unit.joined && { joined: true }) };
}

function widthOf({ positions, advances, joined }: UnitText, { sizePt, tracking = 0 }: TypeSetting): Mm {
  const em = mmOfPoints(sizePt);
  // The last glyph of a joined text may be a sign over the letter before it.
  if (joined) return em * advances.reduce((sum, advance) => sum + advance, 0);
  const last = positions.length - 1;
  return last < 0 ? 0 : ((positions[last] ?? 0) + last * tracking) * em + (advances[last] ?? 0) * em;
}
