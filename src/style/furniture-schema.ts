import * as z from "zod";
import { length, percentage, quantity, strictMap } from "../core/yaml-schema.ts";
import type { Furniture } from "./style.ts";
import { dash, hairline, legend, told, type Vocabulary } from "./vocabulary.ts";

/** furniture.yaml: everything on the sheet that is not drawn from the data by a layer. */
export function furnitureSchema(words: Vocabulary): z.ZodType<Furniture> {
  const { type, font } = words;
  return strictMap({
    fallback: told(
      z.array(font).max(MOST_FALLBACKS),
      "Fonts for names and texts with letters that their own font lacks: the first that has them all. Left out: none.",
      ["Noto Sans Arabic", "NotoSansTifinagh-Regular.ttf"],
    ).default([]),
    ...frameShape(words),
    ...groundShape(words),
    ...structureShape(words),
    type: strictMap({
      title: told(
        type,
        "At A3; larger with the sheet, smaller where the title is long.",
        like("Fira Sans SemiBold", "30pt", "text"),
      ),
      subtitle: told(type, "Subtitle, and the scale beside it.", like("Fira Sans", "12pt", "text")),
      heading: told(type, "Headings of index and legend.", like("Fira Sans SemiBold", "10pt", "text")),
      text: told(
        type,
        "Letters and notes of a leaflet; smaller where one is long.",
        like("Fira Sans", "9pt", "text"),
      ),
      textBold: told(type, "What is bold in them.", like("Fira Sans SemiBold", "9pt", "text")),
      textItalic: told(type, "What is in italics in them.", like("Fira Sans Italic", "9pt", "text")),
      imprint: told(type, "Sources, licence and date.", like("Fira Sans Condensed", "6pt", "text")),
      legend: told(type, "Rows of the legend.", like("Fira Sans Condensed", "7.5pt", "text")),
      scaleBar: told(type, "Figures of the scale bar.", like("Fira Sans Condensed", "7pt", "text")),
      indexLetter: told(
        type,
        "Letter above the names that begin with it.",
        like("Fira Sans SemiBold", "8pt", "water-text"),
      ),
      indexName: told(type, "What a street is called.", like("Fira Sans Condensed", "6.4pt", "text")),
      indexType: told(
        type,
        "What kind of street it is: rue, place, hent.",
        like("Fira Sans Condensed Light", "6.4pt", "text"),
      ),
      indexSquare: told(type, "Square of the grid.", like("Fira Sans Condensed Medium", "6.4pt", "text")),
    }).describe("Type of all that stands round the map: font, size (5 pt at least) and color."),
  });
}

/** Each is opened for each name that none before it can write. */
const MOST_FALLBACKS = 12;

/** A type as the file writes it. */
const like = (font: string, size: string, color: string) => ({ font, size, color });

const frameShape = ({ painted, type }: Vocabulary) => ({
  neatline: painted(
    {
      width: told(hairline, "Of the neatline.", "0.35mm"),
      outerWidth: told(hairline, "Of the line outside the grid’s band.", "0.12mm"),
    },
    "text",
  ).describe("Frame of the map face."),
  grid: painted(
    {
      width: told(hairline, "Of its lines.", "0.1mm"),
      band: told(length(), "Width of the band that holds letters and numbers.", "4.6mm"),
      labels: told(type, "Letters and numbers in the band.", like("Fira Sans SemiBold", "9pt", "water-text")),
    },
    "grid",
  ).describe("Squares that the index names."),
  boundary: painted(
    {
      width: told(hairline, "Of the line.", "0.28mm"),
      dash: told(dash, "Ink and gap in turn.", ["3mm", "0.7mm", "0.4mm", "0.7mm"]),
      band: painted({ width: told(length(), "Of the band.", "1.1mm") }, "boundary-band").describe(
        "Tint on the neighbours’ side.",
      ),
      offShore: told(length(), "Left out where the shore is nearer.", "0.7mm"),
      legend,
    },
    "boundary",
  ).describe("Boundary of the commune."),
  veil: painted(
    {
      opacity: told(percentage, "100% hides what lies below.", "50%"),
    },
    "road",
  ).describe("Over the neighbours’ land, not over the sea."),
  rule: painted(
    {
      thick: told(hairline, "Above the title.", "0.5mm"),
      thin: told(hairline, "Every other rule.", "0.12mm"),
    },
    "text",
  ).describe("Lines of the panel."),
});

const groundShape = ({ paint, painted }: Vocabulary) => ({
  land: strictMap({ fill: told(paint, "Flat tint.", "land") }).describe("Open ground, below everything."),
  builtUp: strictMap({
    fill: told(paint, "Flat tint.", "built-up"),
    grow: told(quantity("ground-length"), "Each building grows by this, …", "26m"),
    shrink: told(quantity("ground-length"), "… and what has grown together shrinks by this.", "20m"),
    minPatch: told(quantity("paper-area"), "Smaller patches are left out.", "4mm2"),
    legend,
  })
    .transform(({ grow, shrink, ...rest }) => ({ ...rest, growMetres: grow, shrinkMetres: shrink }))
    .describe("Ground of the town, on which streets lie as bare paper."),
  sea: strictMap({
    fill: told(paint, "Flat tint.", "sea"),
    vignette: z
      .array(painted({ reach: told(length(), "Width of the band, from the shore.", "2.2mm") }, "vignette-1"))
      .describe("Bands along the shore, the widest first."),
    shore: painted({ width: told(hairline, "Of the line.", "0.15mm") }, "shore").describe("Shore line."),
    legend,
  }).describe("Water up to the coastline."),
});

const structureShape = ({ paint, painted, type }: Vocabulary) => ({
  bridge: strictMap({
    edge: told(paint, "In place of the casing.", "bridge-edge"),
    extra: told(length(), "Wider than the casing by this on each side.", "0.06mm"),
  }).describe("Roads with a casing on a bridge; their ends are cut square."),
  tunnel: strictMap({
    edge: told(paint, "Of edges and portals.", "tunnel"),
    width: told(hairline, "Of the edges.", "0.1mm"),
    dash: told(dash, "Ink and gap in turn.", ["0.8mm", "0.6mm"]),
    portal: told(hairline, "Width of the bar at each mouth.", "0.3mm"),
    shortest: told(length(), "Shorter tunnels are drawn as a street.", "3.5mm"),
  }).describe("Roads and rails underground: two broken edges and no fill."),
  shield: strictMap({
    fill: told(paint, "Flat tint.", "road"),
    edge: painted({ width: told(hairline, "Of the edge.", "0.12mm") }, "text").describe("Round the plate."),
    radius: told(length(), "Of its corners.", "0.45mm"),
  }).describe("Plate of a road’s number."),
  key: strictMap({
    fill: told(paint, "Flat tint.", "road"),
    edge: painted({ width: told(hairline, "Of the edge.", "0.12mm") }, "text").describe("Round the disc."),
    diameter: told(length(), "Of the disc; numbers of three figures make it longer.", "2.2mm"),
    number: told(type, "Its number.", like("Fira Sans Condensed SemiBold", "5.6pt", "text")),
  }).describe("Disc of the number that stands for a street’s name where the name finds no place."),
});
