import type { Stroke } from "../../core/plate.ts";
import { shortNumber } from "../byte-writer.ts";
import type { RgbOf } from "../color/cmyk-to-rgb.ts";
import { escapeXml } from "../escape-xml.ts";

/** ` name="value"` for each that has one, escaped. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === "number" ? shortNumber(value) : escapeXml(value ?? "")}"`,
    )
    .join("");

/** The attributes of strokes, each worked out once; what SVG takes for granted is left out. */
export class StrokeAttributes {
  readonly #known = new Map<Stroke, string>();

  constructor(readonly rgbOf: RgbOf) {}

  of(stroke: Stroke): string {
    let text = this.#known.get(stroke);
    if (text === undefined) {
      text = attributes({
        stroke: this.rgbOf(stroke.paint),
        "stroke-width": stroke.width,
        "stroke-linecap": stroke.cap === "round" ? "round" : undefined,
        "stroke-linejoin": stroke.join === "round" ? "round" : undefined,
        "stroke-dasharray": stroke.dash?.map((length) => shortNumber(length)).join(" "),
      });
      this.#known.set(stroke, text);
    }
    return text;
  }
}
