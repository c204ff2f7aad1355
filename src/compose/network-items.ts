import { drawPass, type LinePass } from "../core/draw-line.ts";
import { lengthOf, type Mm, type PaperPoint } from "../core/geometry.ts";
import type { LinePen } from "../core/pen.ts";
import type { LineItem, PlateItem } from "../core/plate.ts";
import type { PaperLayer, PaperPath } from "../generalize/paper-features.ts";
import type { Furniture } from "../style/style.ts";
import type { StackedPaths } from "./stacked-paths.ts";
import { portalItems, tunnelItems } from "./tunnel-items.ts";

/**
 * The roads and rails as they cross each other: tunnels first, then storey by storey all casings, then
 * all ribbons from low class to high, so that junctions are open within a storey and closed between.
 */
export function networkItems(layers: readonly PaperLayer[], furniture: Furniture): PlateItem[] {
  const stacks = stackPaths(layers, furniture.tunnel.shortest);
  const tunnels = stacks.filter(({ structure }) => structure === "tunnel");
  const open = stacks.filter(({ structure }) => structure !== "tunnel");
  const below = open.filter(({ level }) => level <= 0);
  const above = open.filter(({ level }) => level > 0);
  return [
    ...tunnels.flatMap((tunnel) => tunnelItems(tunnel, furniture)),
    ...storeysOf(below, furniture),
    ...portalItems(tunnels, furniture),
    ...storeysOf(above, furniture),
  ];
}

const STRUCTURES = ["tunnel", "ground", "bridge"] as const;
const CAPS = ["round", "butt"] as const;

function stackPaths(layers: readonly PaperLayer[], shortestTunnel: Mm): StackedPaths[] {
  const networks = layers.flatMap(({ lines }) => (lines ? [lines] : []));
  const opened = networks.map(({ pen, features }) => ({
    pen,
    paths: features.map((path) => openShortTunnel(path, shortestTunnel)),
  }));
  const mouths = tunnelMouths(opened.flatMap(({ paths }) => paths));
  return opened.flatMap(({ pen, paths }) => {
    const capOf = (path: PaperPath) => (isSquare(path, mouths) ? "butt" : pen.stroke.cap);
    const levels = [...new Set(paths.map(({ level }) => level))].sort((a, b) => a - b);
    return levels.flatMap((level) =>
      STRUCTURES.flatMap((structure) =>
        CAPS.flatMap((cap) => {
          const alike = paths.filter(
            (path) => path.level === level && path.structure === structure && capOf(path) === cap,
          );
          return alike.length > 0 ? [{ pen, level, structure, cap, paths: alike }] : [];
        }),
      ),
    );
  });
}

/** Too short for its dashes to be read: the street goes on. */
const openShortTunnel = (path: PaperPath, shortest: Mm): PaperPath =>
  path.structure === "tunnel" && lengthOf(path.line) < shortest ? { ...path, structure: "ground" } : path;

const endsOf = ({ line }: PaperPath): PaperPoint[] => [line[0] as PaperPoint, line.at(-1) as PaperPoint];

const tunnelMouths = (paths: readonly PaperPath[]): ReadonlySet<string> =>
  new Set(
    paths.filter(({ structure }) => structure === "tunnel").flatMap((path) => endsOf(path).map(String)),
  );

/** A road does not bulge into the hill that it enters, nor does a bridge over its bank. */
const isSquare = (path: PaperPath, mouths: ReadonlySet<string>): boolean =>
  path.structure === "bridge" || (mouths.size > 0 && endsOf(path).some((end) => mouths.has(String(end))));

function storeysOf(stacks: readonly StackedPaths[], furniture: Furniture): PlateItem[] {
  const levels = [...new Set(stacks.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.flatMap((level) => {
    const storey = stacks.filter((stack) => stack.level === level);
    return [
      ...storey.flatMap((stack) => drawStack("casing", stack, furniture)),
      ...storey.flatMap((stack) => RIBBON_PASSES.flatMap((pass) => drawStack(pass, stack, furniture))),
    ];
  });
}

const RIBBON_PASSES = ["bed", "stroke", "inlay", "rungs"] as const;

/** Bridges have a heavier edge in place of the casing. */
function drawStack(
  pass: LinePass,
  { pen, structure, cap, paths }: StackedPaths,
  { bridge }: Furniture,
): LineItem[] {
  const edged: LinePen =
    structure === "bridge" && pen.casing
      ? { ...pen, casing: { paint: bridge.edge, width: pen.casing.width + bridge.extra } }
      : pen;
  const lines = paths.map(({ line }) => line);
  const item = drawPass(pass, edged, { lines, layer: "roads", role: "artifact", cap });
  return item ? [item] : [];
}
