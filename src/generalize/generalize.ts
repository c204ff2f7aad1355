import type { MultiPolygon } from "geojson";
import { boxHolds, type PaperLine, type PaperPolygon } from "../core/geometry.ts";
import { matches } from "../core/tag-filter.ts";
import type { Warnings } from "../core/warnings.ts";
import type { Features } from "../features/features.ts";
import type { Boundary, CommuneArea } from "../osm/boundary.ts";
import type { MapFrame, Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import { boundaryLines } from "./boundary-lines.ts";
import { builtUpAreas } from "./built-up.ts";
import { type FrameCutter, frameCutter } from "./frame-cutter.ts";
import { insideTest } from "./inside-test.ts";
import { joinLines } from "./join-lines.ts";
import { knownNames } from "./known-names.ts";
import { type KnownNames, type NameContext, ruleFinder } from "./name-context.ts";
import type { FrameFeatures, PaperFeatures } from "./paper-features.ts";
import { paperLayers } from "./paper-layers.ts";
import { paperNames } from "./paper-names.ts";
import { reportNames } from "./report-names.ts";
import { simplifyLine } from "./simplify-line.ts";
import { snapToShore } from "./snap-to-shore.ts";

export interface GeneralizeInput {
  readonly features: Features;
  readonly boundary: Boundary;
  readonly sheet: Sheet;
  readonly style: Style;
  /** First choice first. */
  readonly languages: readonly string[];
  /** Names in the first two languages, or in the first alone; absent: the first. */
  readonly names?: "both" | "first";
  readonly warnings: Warnings;
}

/** Land use on which the town stands even where no building is mapped. */
const TOWN_LANDUSE = [
  [{ key: "landuse", anyOf: ["residential", "commercial", "retail"], noneOf: [] }],
] as const;

const SHORE_SIMPLIFY = 0.03;

/** The map data of the sheet in mm, chosen by the style and simplified for the scale, frame by frame. */
export function generalize(input: GeneralizeInput): PaperFeatures {
  reportNames(input.features, input.warnings);
  const [frame, ...insets] = input.sheet.frames;
  const main = generalizeFrame(frame, input);
  const known = insets.length > 0 ? knownNames(main.names, frame) : undefined;
  return { frames: [main, ...insets.map((inset) => generalizeFrame(inset, input, known))] };
}

function generalizeFrame(
  frame: MapFrame,
  { features, boundary, style, languages, names: asked = "first" }: GeneralizeInput,
  known?: KnownNames,
): FrameFeatures {
  const cutter = frameCutter(frame);
  const scale = { denominator: frame.scaleDenominator, mmPerMetre: cutter.mmPerMetre };
  const isBbox = boundary.osmId === "bbox";
  const commune = isBbox ? [] : wholeCommune(boundary.polygon, cutter);
  const shore = shoreLines(features, cutter);
  const names = paperNames(features, {
    cutter,
    scale,
    style,
    languages,
    ...(asked === "both" && languages[1] !== undefined && { second: languages[1] }),
    roadLayers: style.layers.filter(
      ({ from, line, until }) =>
        from === "roads" && line && (until === undefined || scale.denominator <= until),
    ),
    communeNames: boundary.communes?.map(({ name }) => name) ?? [boundary.name],
    ...(boundary.communes && { communeAt: communeFinder(boundary.communes, cutter) }),
    isInside: isBbox ? () => true : insideTest(commune),
    ...(known && { known }),
    isOnMap: (point) => boxHolds(frame.box, point),
    ...(frame.id === "main" && { neatline: frame.box }),
    ruleOf: ruleFinder(style, scale),
  });
  return {
    frame: frame.id,
    layers: paperLayers(features, style, { cutter, scale, snap: snapToShore(shore) }),
    builtUp: townGround(frame, features, { cutter, style }),
    sea: features.sea.areas.coordinates.flatMap((rings) =>
      cutter.polygons({ type: "Polygon", coordinates: rings }),
    ),
    shore,
    commune,
    boundary: boundaryLines(commune, shore, style.furniture.boundary.offShore),
    names,
  };
}

/** Not cut: what lies inside is asked of the whole commune; the neatline clips the drawing. */
const wholeCommune = ({ coordinates }: MultiPolygon, cutter: FrameCutter): PaperPolygon[] =>
  coordinates.map((rings) => rings.map((ring) => ring.map(cutter.point)));

function communeFinder(
  communes: readonly CommuneArea[],
  cutter: FrameCutter,
): NonNullable<NameContext["communeAt"]> {
  const tests = communes.map(({ name, polygon }) => ({
    name,
    holds: insideTest(wholeCommune(polygon, cutter)),
  }));
  return (point) => tests.find(({ holds }) => holds(point))?.name;
}

const shoreLines = (features: Features, cutter: FrameCutter): PaperLine[] =>
  joinLines(
    features.sea.shore.flatMap((line) => cutter.line(line)).map((line) => ({ osm: "", line })),
    true,
  ).map(({ line }) => simplifyLine(line, SHORE_SIMPLIFY));

function townGround(
  frame: MapFrame,
  features: Features,
  { cutter, style }: { readonly cutter: FrameCutter; readonly style: Style },
): PaperPolygon[] {
  const landuse = features.areas.landuse.filter(({ tags }) => matches(TOWN_LANDUSE, tags));
  return builtUpAreas(
    features.areas.buildings.flatMap(({ geometry }) => cutter.polygons(geometry)),
    landuse.flatMap(({ geometry }) => cutter.polygons(geometry)),
    { box: frame.box, mmPerMetre: cutter.mmPerMetre, ...style.furniture.builtUp },
  );
}
