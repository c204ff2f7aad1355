import { readFile } from "node:fs/promises";
import { create, type Font, type FontCollection } from "fontkit";
import type { Mm } from "../core/geometry.ts";
import type { PlacedGlyph } from "../core/plate.ts";
import { mmOfPoints } from "../core/units.ts";
import { userError } from "../core/user-error.ts";
import { mayBeEmbedded } from "./embedding-rights.ts";
import { Face, type UnitText } from "./face.ts";
import type { Lettering, ShapedText, TypeSetting } from "./lettering.ts";

/**
 * The fonts of a style, by name → absolute path. The files are read now and opened on first use: a style
 * may name more faces than a sheet sets. Rejects with a UserError (2) where a file cannot be read; a file
 * that is no font throws one on first use.
 */
export async function loadLettering(fonts: Readonly<Record<string, string>>): Promise<Lettering> {
  const files = new Map<string, Buffer>();
  await Promise.all(
    Object.entries(fonts).map(async ([name, file]) => {
      files.set(name, await readFont(name, file));
    }),
  );
  const faces = new Map<string, Face>();
  const faceOf = (name: string): Face => {
    const face = faces.get(name) ?? openFace(name, fonts[name] ?? "", files.get(name));
    faces.set(name, face);
    return face;
  };
  return {
    shape: (text, type) => setText(text, faceOf(type.font).shape(text), type),
    widthOf: (text, type) => widthOf(faceOf(type.font).shape(text), type),
    metrics: (font) => faceOf(font).metrics,
    ink: (font, glyphId) => faceOf(font).ink(glyphId),
    outline: (font, glyphId) => faceOf(font).outline(glyphId),
    missing: (text, font) => faceOf(font).missing(text),
  };
}

async function readFont(name: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw userError(2, "lettering-font-unreadable", { font: name, file });
  }
}

function openFace(name: string, file: string, bytes: Buffer | undefined): Face {
  if (!bytes) throw new Error(`The font “${name}” is not among those of the style.`);
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

/** From 1 em to mm, with tracking after every letter but the last. */
function setText(text: string, unit: UnitText, { font, sizePt, tracking = 0 }: TypeSetting): ShapedText {
  const em = mmOfPoints(sizePt);
  const glyphs: PlacedGlyph[] = unit.ids.map((id, i) => ({
    id,
    x: ((unit.positions[i] ?? 0) + i * tracking) * em,
  }));
  const advances = unit.advances.map((advance) => advance * em);
  return { text, glyphs, advances, width: widthOf(unit, { font, sizePt, tracking }) };
}

function widthOf({ positions, advances }: UnitText, { sizePt, tracking = 0 }: TypeSetting): Mm {
  const last = positions.length - 1;
  if (last < 0) return 0;
  const em = mmOfPoints(sizePt);
  return ((positions[last] ?? 0) + last * tracking) * em + (advances[last] ?? 0) * em;
}
