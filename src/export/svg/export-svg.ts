import type { Plate } from "../../core/plate.ts";
import { ByteWriter } from "../byte-writer.ts";
import { escapeXml } from "../escape-xml.ts";
import { attributes } from "./svg-attributes.ts";
import { SvgDrawing, type SvgOptions } from "./svg-drawing.ts";

/** A sheet takes some megabytes: begin with one. */
const FIRST_BYTES = 1 << 20;

/**
 * The trimmed sheet as SVG in mm, in layers that Inkscape knows as such, letters as outlines, colours as the
 * press will show them. The same plate makes the same text.
 */
export function exportSvg(plate: Plate, options: SvgOptions): string {
  const { width, height, title, language } = plate;
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape",
    width: `${width}mm`,
    height: `${height}mm`,
    viewBox: `0 0 ${width} ${height}`,
    "xml:lang": language,
  });
  const out = new ByteWriter(FIRST_BYTES);
  out.utf8(`<svg${root}>\n<title>${escapeXml(title)}</title>\n`);
  const drawing = new SvgDrawing(out, plate, options);
  for (const item of plate.items) drawing.draw(item);
  drawing.finish();
  out.ascii("</svg>\n");
  return out.take().toString("utf8");
}
