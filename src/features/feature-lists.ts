import type { LineString, MultiPolygon, Polygon } from "geojson";
import type { Tags } from "../core/tag-filter.ts";
import {
  AREA_THEMES,
  type AreaFeature,
  type AreaTheme,
  LINE_THEMES,
  type LineFeature,
  type LineTheme,
  POINT_THEMES,
  type PointFeature,
  type PointTheme,
} from "./features.ts";
import type { Vertex } from "./ground-index.ts";
import { pointInside } from "./point-inside.ts";
import { isAreaRule, isPointRule, type ThemeRule } from "./theme-table.ts";

export interface Classified {
  readonly osm: string;
  readonly tags: Tags;
  readonly rules: readonly ThemeRule[];
}

const emptyLists = <T extends string, F>(themes: readonly T[]): Record<T, F[]> =>
  Object.fromEntries(themes.map((theme) => [theme, []])) as unknown as Record<T, F[]>;

/** Features by theme, filled while the extract is read in its order. */
export class FeatureLists {
  readonly areas = emptyLists<AreaTheme, AreaFeature>(AREA_THEMES);
  readonly lines = emptyLists<LineTheme, LineFeature>(LINE_THEMES);
  readonly points = emptyLists<PointTheme, PointFeature>(POINT_THEMES);
  /** Areas that stand among the places as points. */
  readonly placeAreas = new Map<string, Polygon | MultiPolygon>();

  addNode(node: Classified, at: Vertex): void {
    for (const rule of node.rules) if (isPointRule(rule)) this.#addPoint(node, rule.theme, at);
  }

  addLine({ osm, tags }: Omit<Classified, "rules">, theme: LineTheme, geometry: LineString): void {
    this.lines[theme].push({ osm, tags, geometry });
  }

  /** A line as a point, at the vertex in its middle. */
  addMiddle(line: Classified, vertices: readonly Vertex[]): void {
    const middle = vertices[vertices.length >> 1];
    for (const theme of pointThemes(line)) if (middle) this.#addPoint(line, theme, middle);
  }

  /** The area in its themes, each once, and a point inside (or where its label is mapped) in those of points. */
  addArea(area: Classified, geometry: Polygon | MultiPolygon, labelAt?: Vertex): void {
    const { osm, tags } = area;
    for (const theme of new Set(area.rules.filter(isAreaRule).map((rule) => rule.theme)))
      this.areas[theme].push({ osm, tags, geometry });
    const themes = pointThemes(area);
    if (themes.length === 0) return;
    const at = labelAt ?? pointInside(geometry);
    for (const theme of themes) this.#addPoint(area, theme, at);
    if (themes.includes("places")) this.placeAreas.set(osm, geometry);
  }

  #addPoint({ osm, tags }: Classified, theme: PointTheme, coordinates: Vertex): void {
    this.points[theme].push({ osm, tags, geometry: { type: "Point", coordinates } });
  }
}

const pointThemes = ({ rules }: Classified): readonly PointTheme[] =>
  rules.filter(isPointRule).flatMap(({ from, theme }) => (from === "any" ? [theme] : []));
