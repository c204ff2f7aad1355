import type {
  AreaItem,
  LayerId,
  LineItem,
  PictureItem,
  Plate,
  PlateItem,
  SymbolItem,
  TextItem,
} from "../../core/plate.ts";
import type { Lettering } from "../../lettering/lettering.ts";
import { type ByteWriter, shortNumber } from "../byte-writer.ts";
import type { RgbOf } from "../color/cmyk-to-rgb.ts";
import type { LayerNames } from "../layers.ts";
import { glyphPath } from "./glyph-path.ts";
import { PathWriter } from "./path-writer.ts";
import { attributes, StrokeAttributes } from "./svg-attributes.ts";
import { type DefinedIds, GRID_PER_MM, writeDefinitions } from "./write-definitions.ts";

/**
 * Neighbouring shapes of one paint share a path up to this many: half the time of a path each when the image
 * is drawn from it, while paths of thousands take longer again and choke drawing programs.
 */
const MOST_IN_PATH = 24;

/**
 * Of a fill or a stroke. The shape's own `opacity` would say the same, but is drawn by way of an image as large as
 * the sheet: eight faint paths took a quarter of a proof's time.
 */
const faintness = (opacity = 1): number | undefined => (opacity < 1 ? opacity : undefined);

export interface SvgOptions {
  readonly lettering: Lettering;
  readonly rgbOf: RgbOf;
  readonly layerNames: LayerNames;
}

/** Draws items one after the other, nested as layer > clips > shapes; what the next one shares stays open. */
export class SvgDrawing {
  readonly #path: PathWriter;
  readonly #strokes: StrokeAttributes;
  readonly #ids: DefinedIds;
  readonly #timesOpened = new Map<LayerId, number>();
  #layer: LayerId | undefined;
  #clips: readonly string[] = [];
  /** Attributes of the path that is open for more shapes, and how many it has. */
  #open: string | undefined;
  #shapes = 0;

  constructor(
    readonly out: ByteWriter,
    plate: Plate,
    readonly options: SvgOptions,
  ) {
    this.#path = new PathWriter(out, GRID_PER_MM);
    this.#strokes = new StrokeAttributes(options.rgbOf);
    this.#ids = writeDefinitions(out, plate, { rgbOf: options.rgbOf, strokes: this.#strokes });
  }

  draw(item: PlateItem): void {
    this.#enter(item.layer, item.clip ?? []);
    if (item.kind === "area") this.#drawArea(item);
    else if (item.kind === "line") this.#drawLine(item);
    else if (item.kind === "text") this.#drawText(item);
    else if (item.kind === "picture") this.#drawPicture(item);
    else this.#drawSymbol(item);
  }

  /** Ends what is open. */
  finish(): void {
    if (this.#layer !== undefined) this.#leaveLayer();
  }

  #drawArea({ polygons, fill, opacity }: AreaItem): void {
    const faint = attributes({ "fill-opacity": faintness(opacity) });
    this.#openPath(attributes({ fill: this.options.rgbOf(fill) }), faint);
    for (const polygon of polygons) this.#path.polygon(polygon);
  }

  #drawLine({ lines, stroke, opacity }: LineItem): void {
    const faint = attributes({ "stroke-opacity": faintness(opacity) });
    this.#openPath(` fill="none"${this.#strokes.of(stroke)}`, faint);
    for (const line of lines) this.#path.line(line);
  }

  /** The letters as outlines under their whole name; the halo lies below all of them. */
  #drawText(item: TextItem): void {
    this.#closePath();
    const { text, language, osm, opacity, halo } = item;
    const { lettering, rgbOf } = this.options;
    const name = attributes({
      role: "img",
      "aria-label": text,
      "xml:lang": language,
      "data-osm": osm,
      opacity,
    });
    const outlines = glyphPath(item, lettering);
    const fill = attributes({ fill: rgbOf(item.fill) });
    if (!halo) {
      this.out.utf8(`<path${name}${fill} d="`).ascii(outlines).ascii('"/>\n');
      return;
    }
    const stroke = attributes({
      fill: "none",
      stroke: rgbOf(halo.paint),
      "stroke-width": 2 * halo.width,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    });
    this.out.utf8(`<g${name}><path${stroke} d="`).ascii(outlines);
    this.out.ascii(`"/><path${fill} d="`).ascii(outlines).ascii('"/></g>\n');
  }

  #drawSymbol({ symbol, at, scale = 1, angle = 0, osm, opacity }: SymbolItem): void {
    this.#closePath();
    const id = this.#ids.symbols.get(symbol);
    if (id === undefined) throw new Error(`An item names the symbol "${symbol}", which its plate lacks.`);
    const turn = angle === 0 ? "" : `rotate(${shortNumber((angle * 180) / Math.PI)})`;
    const size = scale === 1 ? "" : `scale(${shortNumber(scale)})`;
    const transform = `translate(${shortNumber(at[0])} ${shortNumber(at[1])})${turn}${size}`;
    this.out.utf8(`<use href="#${id}"${attributes({ transform, "data-osm": osm, opacity })}/>\n`);
  }

  /** The image itself, in the text of the file: a drawing that is moved loses nothing. */
  #drawPicture({ picture, box, turned = false }: PictureItem): void {
    this.#closePath();
    const [width, height] = [box.maxX - box.minX, box.maxY - box.minY];
    const middle = `${shortNumber((box.minX + box.maxX) / 2)} ${shortNumber((box.minY + box.maxY) / 2)}`;
    const place = attributes({
      x: box.minX,
      y: box.minY,
      width,
      height,
      preserveAspectRatio: "none",
      transform: turned ? `rotate(180 ${middle})` : undefined,
    });
    this.out.ascii(`<image${place} href="data:image/png;base64,`);
    this.out.ascii(Buffer.from(picture.png).toString("base64")).ascii('"/>\n');
  }

  /** Goes on with the open path if the next shape looks the same; faint shapes stand alone, for they add up. */
  #openPath(paint: string, faint: string): void {
    const all = paint + faint;
    if (this.#open === all && faint === "" && this.#shapes < MOST_IN_PATH) {
      this.#shapes++;
      return;
    }
    this.#closePath();
    this.out.ascii(`<path${all} d="`);
    this.#open = all;
    this.#shapes = 1;
  }

  #closePath(): void {
    if (this.#open !== undefined) this.out.ascii('"/>\n');
    this.#open = undefined;
  }

  #enter(layer: LayerId, clips: readonly string[]): void {
    if (layer !== this.#layer) {
      if (this.#layer !== undefined) this.#leaveLayer();
      this.#openLayer(layer);
    }
    this.#clipTo(clips);
  }

  /** A layer that others interrupt goes on in a group with a number. */
  #openLayer(layer: LayerId): void {
    const times = (this.#timesOpened.get(layer) ?? 0) + 1;
    this.#timesOpened.set(layer, times);
    const name = this.options.layerNames[layer];
    const label = times === 1 ? name : `${name} ${times}`;
    const id = times === 1 ? layer : `${layer}-${times}`;
    this.out.utf8(`<g${attributes({ id, "inkscape:groupmode": "layer", "inkscape:label": label })}>\n`);
    this.#layer = layer;
  }

  #leaveLayer(): void {
    this.#clipTo([]);
    this.#closePath();
    this.out.ascii("</g>\n");
    this.#layer = undefined;
  }

  #clipTo(wanted: readonly string[]): void {
    let shared = 0;
    while (shared < wanted.length && wanted[shared] === this.#clips[shared]) shared++;
    if (shared === wanted.length && shared === this.#clips.length) return;
    this.#closePath();
    for (let open = this.#clips.length; open > shared; open--) this.out.ascii("</g>\n");
    for (const name of wanted.slice(shared)) {
      const id = this.#ids.clips.get(name);
      if (id === undefined) throw new Error(`An item names the clip "${name}", which its plate lacks.`);
      this.out.ascii(`<g clip-path="url(#${id})">\n`);
    }
    this.#clips = wanted;
  }
}
