import type { OrientedBox, PaperPoint } from "../core/geometry.ts";
import type { LineItem, Paint, Plate, PlateItem, TextItem } from "../core/plate.ts";
import type { LabelTrials, NameTrial, PlacedLabel } from "../labels/labelling.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { Ink, Style } from "../style/style.ts";

/** Inks that no style has: cheap candidates are green, dear ones red, numbers blue. */
const swatch = (name: string): string => `trial ${name}`;
const BY_BADNESS = ["best", "good", "fair", "poor", "worst"] as const;
const PAPER: Paint = { swatch: swatch("paper") };
const KEY: Paint = { swatch: swatch("key") };
const MISSING: Paint = { swatch: swatch("missing") };
const JUNCTION: Paint = { swatch: swatch("junction") };
const INKS: Readonly<Record<string, Ink>> = {
  [swatch("best")]: { cmyk: [80, 0, 90, 20] },
  [swatch("good")]: { cmyk: [45, 0, 90, 0] },
  [swatch("fair")]: { cmyk: [0, 20, 90, 0] },
  [swatch("poor")]: { cmyk: [0, 55, 90, 0] },
  [swatch("worst")]: { cmyk: [0, 85, 80, 0] },
  [KEY.swatch]: { cmyk: [90, 50, 0, 0] },
  [MISSING.swatch]: { cmyk: [0, 100, 100, 10] },
  [JUNCTION.swatch]: { cmyk: [20, 80, 0, 0] },
  [PAPER.swatch]: { cmyk: [0, 0, 0, 0] },
};

const THIN = 0.04;
const PLACED = 0.14;
const FAINT = 0.65;
/** Of the cheapest candidates of a name, so many are drawn: more would hide one another. */
const MOST_DRAWN = 24;
const REASON_SIZE_PT = 4;

export interface TrialsInput {
  /** The front of the finished sheet. */
  readonly front: Plate;
  readonly trials: LabelTrials;
  readonly placed: readonly PlacedLabel[];
  readonly style: Style;
  readonly lettering: Lettering;
}

/** A sheet for the screen, with inks of its own. */
export interface TrialSheet {
  readonly plate: Plate;
  readonly palette: Style["palette"];
}

/** The faint front, the junctions, the boxes of what was tried and of what stands, and a reason at each name that does not. */
export function composeTrials({ front, trials, placed, style, lettering }: TrialsInput): TrialSheet {
  const { width, height } = front;
  const sheet = [[0, 0] as const, [width, 0] as const, [width, height] as const, [0, height] as const];
  const faint: PlateItem = {
    kind: "area",
    layer: "names",
    role: "artifact",
    polygons: [[[...sheet, [0, 0]]]],
    fill: PAPER,
    opacity: FAINT,
  };
  const explained = trials.names.filter(({ reason }) => reason !== undefined);
  const font = style.furniture.type.imprint.font;
  return {
    palette: { ...style.palette, ...INKS },
    plate: {
      ...front,
      items: [
        ...front.items,
        faint,
        ...trials.junctions.map((line) => outline([line], JUNCTION, 0.4)),
        ...trials.names.flatMap(triedItems),
        ...placed.map((label) => outline(label.boxes.map(ringOf), paintOf(label), PLACED)),
        ...placed.flatMap(({ leader }) => (leader ? [outline([leader], KEY, PLACED)] : [])),
        ...explained.map((name) => reasonItem(name, font, lettering)),
      ],
    },
  };
}

const paintOf = ({ as }: PlacedLabel): Paint => (as === "keyed" ? KEY : { swatch: swatch("best") });

function triedItems({ candidates }: NameTrial): LineItem[] {
  const cheapest = candidates.toSorted((a, b) => a.badness - b.badness).slice(0, MOST_DRAWN);
  return cheapest.map(({ boxes, way, badness }) => {
    const step = Math.min(BY_BADNESS.length - 1, Math.floor(badness * BY_BADNESS.length));
    const paint = way === "key" ? KEY : { swatch: swatch(BY_BADNESS[step] ?? "worst") };
    return outline(boxes.map(ringOf), paint, THIN);
  });
}

const outline = (lines: LineItem["lines"], paint: Paint, width: number): LineItem => ({
  kind: "line",
  layer: "names",
  role: "artifact",
  lines,
  stroke: { paint, width, cap: "butt", join: "miter" },
});

function ringOf({ center: [x, y], halfWidth, halfHeight, angle }: OrientedBox): PaperPoint[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const signs = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ] as const;
  return signs.map(([along, down]) => [
    x + along * halfWidth * cos - down * halfHeight * sin,
    y + along * halfWidth * sin + down * halfHeight * cos,
  ]);
}

/** By its name where the font can write it, else by its number in OpenStreetMap. */
function reasonItem({ osm, name, as, reason, at }: NameTrial, font: string, lettering: Lettering): TextItem {
  const said = lettering.missing(name, font).length > 0 ? osm : name;
  const text = `${said}: ${reason}`;
  const paint = as === "keyed" ? KEY : MISSING;
  return {
    kind: "text",
    layer: "names",
    role: "artifact",
    osm,
    text,
    font,
    sizePt: REASON_SIZE_PT,
    fill: paint,
    halo: { paint: PAPER, width: 0.2 },
    runs: [{ origin: at, angle: 0, glyphs: lettering.shape(text, { font, sizePt: REASON_SIZE_PT }).glyphs }],
  };
}
