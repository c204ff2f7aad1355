import { lengthOf, type Mm, type PaperPolygon, signedArea } from "../core/geometry.ts";
import { matches } from "../core/tag-filter.ts";
import type { AreaFeature, AreaTheme, Features, LineFeature, LineTheme } from "../features/features.ts";
import type { LayerStyle, LineStyle, Style } from "../style/style.ts";
import type { FrameCutter } from "./frame-cutter.ts";
import { islandDots } from "./island-dots.ts";
import { joinLines, type TracedLine } from "./join-lines.ts";
import type { PaperArea, PaperLayer, PaperPath } from "./paper-features.ts";
import { type DrawingScale, resolveAreaPen, resolveLinePen } from "./resolve-pens.ts";
import { simplifyLine, simplifyRing } from "./simplify-line.ts";
import type { SnapToShore } from "./snap-to-shore.ts";
import { structureOf } from "./structure.ts";
import { closeTwinGaps } from "./twin-carriageways.ts";

/** A bridge or tunnel shorter than this is a blot of ink: the road just goes on. */
const MIN_STRUCTURE: Mm = 1;

/** A hole smaller than this share of the smallest area closes. */
const HOLE_SHARE = 0.5;

export interface FrameScale {
  readonly cutter: FrameCutter;
  readonly scale: DrawingScale;
  /** Cliffs beside the sea stand on its shore. */
  readonly snap: SnapToShore;
}

/** What each layer of the style draws in one frame, in drawing order; empty layers are left out. */
export function paperLayers(features: Features, style: Style, frame: FrameScale): PaperLayer[] {
  const { cutter, scale } = frame;
  const layers: PaperLayer[] = [];
  for (const layer of style.layers) {
    if (layer.until !== undefined && scale.denominator > layer.until) continue;
    const areas = areasOf(layer, features, cutter);
    const lines = linesOf(layer, features, frame);
    if (areas.length + lines.length === 0) continue;
    layers.push({
      id: layer.id,
      from: layer.from,
      layer: layer.layer,
      ...(layer.area &&
        areas.length > 0 && { areas: { pen: resolveAreaPen(layer.area, scale), features: areas } }),
      ...(layer.line &&
        lines.length > 0 && {
          lines: { pen: resolveLinePen(layer.line, scale), network: isNetwork(layer), features: lines },
        }),
      ...(layer.legend && { legend: layer.legend }),
    });
  }
  return layers;
}

/** Roads with a casing and all rails cross each other on storeys; other lines lie on the ground. */
const isNetwork = (layer: LayerStyle): boolean => layer.line?.casing !== undefined || layer.from === "rail";

function areasOf(layer: LayerStyle, features: Features, cutter: FrameCutter): PaperArea[] {
  if (!layer.area) return [];
  const theme: readonly AreaFeature[] | undefined = features.areas[layer.from as AreaTheme];
  const chosen = (theme ?? []).filter((feature) => matches(layer.where, feature.tags));
  return chosen.flatMap(({ osm, geometry }) => {
    const polygons = cutter
      .polygons(geometry)
      .map((polygon) => generalizePolygon(polygon, layer))
      .filter((polygon) => polygon.length > 0);
    return polygons.length > 0 ? [{ osm, polygons }] : [];
  });
}

/** Without holes and rings that ink cannot show; nothing at all where the outer ring is too small. */
function generalizePolygon(polygon: PaperPolygon, layer: LayerStyle): PaperPolygon {
  const [outer, ...holes] = polygon;
  if (!outer || Math.abs(signedArea(outer)) < layer.minArea) return [];
  const seen = holes.filter((hole) => Math.abs(signedArea(hole)) >= layer.minArea * HOLE_SHARE);
  return [outer, ...seen]
    .map((ring) => simplifyRing(ring, layer.simplify))
    .filter((ring) => ring.length >= 4);
}

function linesOf(layer: LayerStyle, features: Features, frame: FrameScale): PaperPath[] {
  if (!layer.line) return [];
  const theme: readonly LineFeature[] | undefined = features.lines[layer.from as LineTheme];
  const chosen = (theme ?? []).filter((feature) => matches(layer.where, feature.tags));
  const width = resolveLinePen(layer.line, frame.scale).stroke.width;
  return [
    ...groupByStructure(chosen).flatMap(({ roads, ...structure }) =>
      tracedLines(roads, layer, { ...frame, structure, width }).map(({ osm, line }) => ({
        osm,
        line: simplifyLine(isDirected(layer.line) ? frame.snap(line) : line, layer.simplify),
        ...(lengthOf(line) < MIN_STRUCTURE ? ON_GROUND : structure),
      })),
    ),
    ...islandDots(roundaboutParts(chosen, frame.cutter), width).map((dot) => ({ ...dot, ...ON_GROUND })),
  ];
}

const ON_GROUND = { structure: "ground", level: 0 } as const;

interface Tracing extends FrameScale {
  readonly structure: Structure;
  readonly width: Mm;
}

/** The ways of one build joined; where two of them would clot, with what closes the gap. */
function tracedLines(
  roads: readonly LineFeature[],
  layer: LayerStyle,
  { cutter, structure, width }: Tracing,
): TracedLine[] {
  const lines = roads.flatMap(({ osm, geometry }) => cutter.line(geometry).map((line) => ({ osm, line })));
  const hasRibbon = layer.line?.casing !== undefined && structure.structure !== "tunnel";
  return [
    ...joinLines(lines, isDirected(layer.line)),
    ...(hasRibbon ? closeTwinGaps(roads, width, cutter) : []),
  ];
}

const roundaboutParts = (roads: readonly LineFeature[], cutter: FrameCutter): TracedLine[] =>
  roads
    .filter(({ tags }) => tags.junction === "roundabout" || tags.junction === "circular")
    .flatMap(({ osm, geometry }) => cutter.line(geometry).map((line) => ({ osm, line })));

/** The teeth of a cliff stand on one side: its direction must stay. */
const isDirected = (line: LineStyle | undefined): boolean => line?.ticks !== undefined;

type Structure = ReturnType<typeof structureOf>;
type StructureGroup = Structure & { readonly roads: LineFeature[] };

/** Only ways on the same storey and of the same build may be joined. */
function groupByStructure(chosen: readonly LineFeature[]): StructureGroup[] {
  const groups = new Map<string, StructureGroup>();
  for (const road of chosen) {
    const structure = structureOf(road.tags);
    const key = `${structure.structure} ${structure.level}`;
    const group = groups.get(key) ?? { ...structure, roads: [] };
    groups.set(key, group);
    group.roads.push(road);
  }
  return [...groups.values()];
}
