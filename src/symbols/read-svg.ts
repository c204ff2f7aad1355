import { SaxesParser } from "saxes";
import type { PathCommand } from "../core/plate.ts";
import { parsePathData } from "./path-data.ts";

/** The outlines of an icon in its own units. */
export interface SvgShape {
  readonly viewBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly paths: readonly (readonly PathCommand[])[];
}

/** Why a file is not an icon of ours; the text names the element. */
export interface SvgFault {
  readonly fault: string;
}

/** The largest icon of Maki and Temaki is 4 kB; a file as big as this is a picture. */
export const MAX_SVG_BYTES = 64 * 1024;
const MAX_PATHS = 64;

/** All that an icon may hold; anything else (scripts, images, links, styles) has no business in ink. */
const ELEMENTS: ReadonlySet<string> = new Set(["svg", "g", "path", "title", "desc"]);
const NUMBERS = /^\s*(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*$/;

/** Reads an icon drawn with filled paths. Character references are decoded by the XML parser, never by hand. */
export function readSvg(text: string): SvgShape | SvgFault {
  if (text.length > MAX_SVG_BYTES) return { fault: `> ${MAX_SVG_BYTES} bytes` };
  const reader = new IconReader();
  try {
    reader.parse(text);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : "XML" };
  }
  return reader.finish();
}

class IconReader {
  #viewBox: SvgShape["viewBox"] | undefined;
  readonly #paths: (readonly PathCommand[])[] = [];

  parse(text: string): void {
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("doctype", () => {
      throw new Error("<!DOCTYPE>");
    });
    parser.on("opentag", ({ name, attributes }) => this.#open(name, attributes));
    parser.write(text).close();
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!ELEMENTS.has(name)) throw new Error(`<${name}>`);
    for (const attribute of ["transform", "style", "href", "xlink:href", "stroke"]) {
      if (attribute in attributes) throw new Error(`<${name} ${attribute}>`);
    }
    if (name === "svg") this.#viewBox = parseViewBox(attributes.viewBox ?? "");
    if (name === "path") this.#add(attributes);
  }

  #add({ d = "", "fill-opacity": opacity = "1" }: Readonly<Record<string, string>>): void {
    // A faint fill is a shade, which one ink cannot show; the outline round it says enough.
    if (Number(opacity) < 0.5) return;
    const path = parsePathData(d);
    if (!path) throw new Error("<path d>");
    if (this.#paths.length >= MAX_PATHS) throw new Error(`> ${MAX_PATHS} <path>`);
    this.#paths.push(path);
  }

  finish(): SvgShape | SvgFault {
    if (!this.#viewBox) return { fault: "<svg viewBox>" };
    if (this.#paths.length === 0) return { fault: "<path>" };
    return { viewBox: this.#viewBox, paths: this.#paths };
  }
}

function parseViewBox(text: string): SvgShape["viewBox"] {
  const [x = Number.NaN, y = Number.NaN, width = 0, height = 0] = (NUMBERS.exec(text) ?? [])
    .slice(1)
    .map(Number);
  if (!(width > 0 && height > 0 && Number.isFinite(x) && Number.isFinite(y)))
    throw new Error("<svg viewBox>");
  return { x, y, width, height };
}
