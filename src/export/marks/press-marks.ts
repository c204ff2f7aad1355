import type { JobInk, PressOptions } from "../../config/project.ts";
import type { Mm, PaperLine, PaperPoint } from "../../core/geometry.ts";
import type { AreaItem, LineItem, Plate, PlateItem, TextItem } from "../../core/plate.ts";
import type { Lettering } from "../../lettering/lettering.ts";
import type { Ink } from "../../style/style.ts";
import { inkOfShares, type PressInk } from "../color/press-ink.ts";
import { plainLine } from "../escape-xml.ts";

/** What a printer finds outside the bleed. */
export interface PressMarks {
  /** How far the page reaches beyond the bleed, on all four sides. */
  readonly room: Mm;
  /** The inks of the marks, beside those of the style. */
  readonly palette: Readonly<Record<string, PressInk>>;
  draw(plate: Plate): readonly PlateItem[];
}

export interface MarksRequest {
  readonly lettering: Lettering;
  /** Of the slug line, by the style's name for it. */
  readonly font: string;
  /** What the slug line says of a plate. */
  readonly slugOf: (plate: Plate) => string;
  /** Of the job: "cmyk" where absent. */
  readonly inks?: PressOptions["inks"];
}

/*
 *   beyond the bleed, from the inside out (top left corner; the slug line stands at the foot):
 *
 *        │ ▓▓▓▓▓▓▓▓▓▓▓▓    ⊕      colour bar, registration mark
 *        │
 *   ───   ┌──────────────────     crop marks
 *         │ bleed
 */

const ROOM: Mm = 12;
/** Marks keep off what the knife may leave. */
const OFF_BLEED: Mm = 1;
const CROP_LENGTH: Mm = 6;
/** Thin enough to cut along, thick enough for every plate. */
const HAIRLINE: Mm = 0.1;

const REGISTRATION_AT: Mm = 5;
const REGISTRATION_RADIUS: Mm = 2;
const REGISTRATION_ARM: Mm = 3;

const PATCH: Mm = 4;
/** From the corner of the trim, clear of its crop mark. */
const BAR_FROM: Mm = 2;
const BAR_AT: Mm = 2;

/** Below the registration mark, so that a long line runs under it. */
const SLUG_AT: Mm = 11;
const SLUG_SIZE_PT = 6;
const LONGEST_SLUG = 200;

/** On every plate at once: the separation "All" (ISO 32000-1, 8.6.6.4). */
const REGISTRATION = "press:registration";
const BLACK = "press:black";

/** Full inks, their half tones, and two over each other: what a densitometer is held to. */
const PATCHES: Readonly<Record<string, Ink["cmyk"]>> = {
  "press:cyan": [100, 0, 0, 0],
  "press:magenta": [0, 100, 0, 0],
  "press:yellow": [0, 0, 100, 0],
  [BLACK]: [0, 0, 0, 100],
  "press:cyan-half": [50, 0, 0, 0],
  "press:magenta-half": [0, 50, 0, 0],
  "press:yellow-half": [0, 0, 50, 0],
  "press:black-half": [0, 0, 0, 50],
  "press:red": [0, 100, 100, 0],
  "press:green": [100, 0, 100, 0],
  "press:blue": [100, 100, 0, 0],
};

const FOUR_INKS: Readonly<Record<string, PressInk>> = {
  [REGISTRATION]: { cmyk: [100, 100, 100, 100], spot: "All" },
  ...Object.fromEntries(Object.entries(PATCHES).map(([swatch, cmyk]) => [swatch, { cmyk }])),
};

/** Each ink of the job and its half tone; marks and slug line in these alone, so that no other plate is asked for. */
const jobPalette = (inks: readonly JobInk[]): Readonly<Record<string, PressInk>> => ({
  [REGISTRATION]: inkOfShares(inks.map((ink) => ({ ink, share: 1 }))),
  ...Object.fromEntries(
    inks.flatMap((ink, index) => [
      [`press:ink-${index}`, inkOfShares([{ ink, share: 1 }])],
      [`press:ink-${index}-half`, inkOfShares([{ ink, share: 0.5 }])],
    ]),
  ),
});

/** Crop and registration marks, a colour bar and a line that says what the sheet is; none touches the bleed. */
export function pressMarks(request: MarksRequest): PressMarks {
  const { inks = "cmyk" } = request;
  const palette = inks === "cmyk" ? FOUR_INKS : jobPalette(inks);
  const patches = Object.keys(palette).filter((swatch) => swatch !== REGISTRATION);
  const slugInk = inks === "cmyk" ? BLACK : REGISTRATION;
  return {
    room: ROOM,
    palette,
    draw: (plate) => [
      registrationLines([...cropMarks(plate), ...registrationMarks(plate)]),
      ...colorBar(plate, patches),
      slugLine(plate, slugInk, request),
    ],
  };
}

const registrationLines = (lines: readonly PaperLine[]): LineItem => ({
  kind: "line",
  lines,
  stroke: { paint: { swatch: REGISTRATION }, width: HAIRLINE, cap: "butt", join: "miter" },
  layer: "marks",
  role: "artifact",
});

/** Two at each corner, in line with the edges of the trim. */
function cropMarks({ width, height, bleed }: Plate): PaperLine[] {
  const near = bleed + OFF_BLEED;
  const far = near + CROP_LENGTH;
  const upright = [0, width].flatMap((x): PaperLine[] => [
    [
      [x, -far],
      [x, -near],
    ],
    [
      [x, height + near],
      [x, height + far],
    ],
  ]);
  const level = [0, height].flatMap((y): PaperLine[] => [
    [
      [-far, y],
      [-near, y],
    ],
    [
      [width + near, y],
      [width + far, y],
    ],
  ]);
  return [...upright, ...level];
}

/** A ring and its cross hairs in the middle of each side. */
function registrationMarks({ width, height, bleed }: Plate): PaperLine[] {
  const off = bleed + REGISTRATION_AT;
  const centers: readonly PaperPoint[] = [
    [width / 2, -off],
    [width / 2, height + off],
    [-off, height / 2],
    [width + off, height / 2],
  ];
  return centers.flatMap(([x, y]): PaperLine[] => [
    ring([x, y], REGISTRATION_RADIUS),
    [
      [x - REGISTRATION_ARM, y],
      [x + REGISTRATION_ARM, y],
    ],
    [
      [x, y - REGISTRATION_ARM],
      [x, y + REGISTRATION_ARM],
    ],
  ]);
}

/** Corners enough to look round at a hairline's width. */
const RING_CORNERS = 48;

const ring = ([x, y]: PaperPoint, radius: Mm): PaperLine =>
  Array.from({ length: RING_CORNERS + 1 }, (_, corner): PaperPoint => {
    const angle = ((corner % RING_CORNERS) / RING_CORNERS) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

function colorBar({ bleed }: Plate, patches: readonly string[]): AreaItem[] {
  const [top, bottom] = [-bleed - BAR_AT - PATCH, -bleed - BAR_AT];
  return patches.map((swatch, index) => {
    const left = BAR_FROM + index * PATCH;
    const right = left + PATCH;
    const outline: PaperLine = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ];
    return { kind: "area", polygons: [[outline]], fill: { swatch }, layer: "marks", role: "artifact" };
  });
}

function slugLine(plate: Plate, swatch: string, { lettering, font: usual, slugOf }: MarksRequest): TextItem {
  const said = Array.from(plainLine(slugOf(plate))).slice(0, LONGEST_SLUG);
  const able = lettering.fontFor(said.join(""), usual);
  const font = able ?? usual;
  // What no font of the style can write is left out: a box says nothing to a printer.
  const text = (able ? said : said.filter((letter) => lettering.missing(letter, font).length === 0)).join("");
  const { glyphs } = lettering.shape(text, { font, sizePt: SLUG_SIZE_PT });
  return {
    kind: "text",
    text,
    font,
    sizePt: SLUG_SIZE_PT,
    fill: { swatch },
    runs: [{ origin: [BAR_FROM, plate.height + plate.bleed + SLUG_AT], angle: 0, glyphs }],
    layer: "marks",
    role: "artifact",
  };
}
