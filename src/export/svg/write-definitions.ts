import type { Plate } from "../../core/plate.ts";
import type { ByteWriter } from "../byte-writer.ts";
import type { RgbOf } from "../color/cmyk-to-rgb.ts";
import { PathWriter } from "./path-writer.ts";
import { attributes, type StrokeAttributes } from "./svg-attributes.ts";

/** 0.01 mm is finer than any screen or printer shows. */
export const GRID_PER_MM = 100;

/** Ids of a plate's clips and symbols; names come from style files, so ids are our own. */
export interface DefinedIds {
  readonly clips: ReadonlyMap<string, string>;
  readonly symbols: ReadonlyMap<string, string>;
}

export interface Painting {
  readonly rgbOf: RgbOf;
  readonly strokes: StrokeAttributes;
}

/** Writes what items refer to: the areas they are clipped to and the drawings they repeat. */
export function writeDefinitions(out: ByteWriter, plate: Plate, painting: Painting): DefinedIds {
  const ids = { clips: numbered("clip", plate.clips), symbols: numbered("symbol", plate.symbols) };
  out.ascii("<defs>\n");
  writeClips(out, plate.clips, ids.clips);
  for (const [name, id] of ids.symbols) {
    out.utf8(`<g id="${id}"${attributes({ "data-name": name })}>`);
    writeShapes(out, plate.symbols[name]?.shapes ?? [], painting);
    out.ascii("</g>\n");
  }
  out.ascii("</defs>\n");
  return ids;
}

function writeClips(out: ByteWriter, clips: Plate["clips"], ids: DefinedIds["clips"]): void {
  const path = new PathWriter(out, GRID_PER_MM);
  for (const [name, id] of ids) {
    out.ascii(`<clipPath id="${id}"><path clip-rule="evenodd" d="`);
    for (const ring of (clips[name] ?? []).flat()) path.ring(ring);
    out.ascii('"/></clipPath>\n');
  }
}

function writeShapes(
  out: ByteWriter,
  shapes: Plate["symbols"][string]["shapes"],
  { rgbOf, strokes }: Painting,
): void {
  const outline = new PathWriter(out, GRID_PER_MM);
  for (const { path, fill, stroke } of shapes) {
    const paint = attributes({ fill: fill ? rgbOf(fill) : "none" });
    out.ascii(`<path${paint}${stroke ? strokes.of(stroke) : ""} d="`);
    outline.commands(path);
    out.ascii('"/>');
  }
}

const numbered = (prefix: string, named: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(Object.keys(named).map((name, index) => [name, `${prefix}-${index + 1}`]));
