import type { Plate } from "../../core/plate.ts";
import { escapeXml } from "../escape-xml.ts";
import { attributes } from "./svg-attributes.ts";
import { SvgDrawing, type SvgOptions } from "./svg-drawing.ts";

/**
 * The trimmed sheet as SVG in mm, in layers that Inkscape knows as such, letters as outlines, colours as the
 * press will show them. The same plate makes the same text.
 */
export function exportSvg(plate: Plate, options: SvgOptions): string {
  const { width, height, title, language } = plate;
  const drawing = new SvgDrawing(plate, options);
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape",
    width: `${width}mm`,
    height: `${height}mm`,
    viewBox: `0 0 ${width} ${height}`,
    "xml:lang": language,
  });
  drawing.out.utf8(`<svg${root}>\n<title>${escapeXml(title)}</title>\n`);
  drawing.define(plate);
  for (const item of plate.items) drawing.draw(item);
  drawing.finish();
  drawing.out.ascii("</svg>\n");
  return drawing.out.take().toString("utf8");
}
