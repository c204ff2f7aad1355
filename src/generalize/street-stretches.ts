import type { Mm, PaperLine } from "../core/geometry.ts";
import { matches } from "../core/tag-filter.ts";
import type { LineFeature } from "../features/features.ts";
import type { LayerStyle } from "../style/style.ts";
import { joinLines } from "./join-lines.ts";
import type { NameContext } from "./name-context.ts";
import type { StreetLine } from "./paper-features.ts";
import { resolveLinePen } from "./resolve-pens.ts";
import { simplifyLine } from "./simplify-line.ts";
import { splitAtBoundary } from "./split-at-boundary.ts";
import { structureOf } from "./structure.ts";

/** Letters need a calmer line than ink. */
const SIMPLIFY: Mm = 0.05;

/** A piece of one way. */
export interface Stretch extends StreetLine {
  readonly osm: string;
  /** On a sheet of several communes, the name of that which it lies in. */
  readonly commune?: string;
}

/** The pieces of a road on the sheet, parted at the commune's boundary; none where it is not drawn or not lettered. */
export function stretchesOf(road: LineFeature, context: NameContext): Stretch[] {
  const layer = drawingLayer(road, context);
  if (!layer?.line) return [];
  const pen = resolveLinePen(layer.line, context.scale);
  const ribbon = pen.casing
    ? { width: pen.stroke.width, paint: pen.stroke.paint }
    : { width: 0, paint: pen.bed?.stroke.paint ?? pen.stroke.paint };
  const tunnel = structureOf(road.tags).structure === "tunnel";
  return context.cutter.line(road.geometry).flatMap((line) =>
    splitAtBoundary(line, context.isInside).flatMap((part) => {
      const rule = context.ruleOf({ theme: "roads", kind: "street", tags: road.tags, inside: part.inside });
      return rule
        ? [
            {
              ...{ osm: road.osm, line: part.line, rule: rule.id, ribbon, tunnel, inside: part.inside },
              ...communeOf(part, context),
            },
          ]
        : [];
    }),
  );
}

/** Of a stretch inside, by the middle of its middle segment. */
function communeOf(
  { line, inside }: { readonly line: PaperLine; readonly inside: boolean },
  { communeAt }: NameContext,
): Pick<Stretch, "commune"> {
  const middle = Math.floor(line.length / 2);
  const [from, to] = [line[middle - 1], line[middle]];
  const commune = inside && from && to && communeAt?.([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  return commune ? { commune } : {};
}

/** The layer whose ribbon the letters stand in: the last that draws this road. */
const drawingLayer = (road: LineFeature, { roadLayers }: NameContext): LayerStyle | undefined =>
  roadLayers.findLast((layer) => matches(layer.where, road.tags));

/** Stretches joined end to end where they are drawn and lettered alike. */
export function joinStretches(stretches: readonly Stretch[]): StreetLine[] {
  const alike = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const { rule, ribbon, tunnel, inside } = stretch;
    const key = `${rule} ${ribbon.width} ${ribbon.paint.swatch} ${tunnel} ${inside}`;
    const group = alike.get(key);
    if (group) group.push(stretch);
    else alike.set(key, [stretch]);
  }
  return [...alike.values()].flatMap((group) => {
    const { rule, ribbon, tunnel, inside } = group[0] as Stretch;
    return joinLines(group).map(({ line }) => ({
      line: simplifyLine(line, SIMPLIFY),
      rule,
      ribbon,
      tunnel,
      inside,
    }));
  });
}
