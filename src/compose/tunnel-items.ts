import type { Mm, PaperLine, PaperPoint } from "../core/geometry.ts";
import { offsetLine } from "../core/offset-line.ts";
import type { LineItem, Stroke } from "../core/plate.ts";
import type { Furniture } from "../style/style.ts";
import type { StackedPaths } from "./stacked-paths.ts";

/** Narrower ways go underground without a portal; about the width of a tertiary road at 1:20 000. */
const MIN_PORTAL_ROAD: Mm = 0.85;
/** How far a portal reaches beyond the road on each side. */
const PORTAL_REACH: Mm = 0.2;

/** A tunnel, quieter than any street: two dashed edges and nothing between, so that what lies above shows. */
export function tunnelItems({ pen, paths }: StackedPaths, { tunnel }: Furniture): LineItem[] {
  const lines = paths.map(({ line }) => line);
  const half = pen.stroke.width / 2;
  const edges = pen.casing
    ? lines.flatMap((line) => [offsetLine(line, half), offsetLine(line, -half)])
    : lines;
  const width = pen.casing ? tunnel.width : pen.stroke.width / 2;
  return [roadItem(edges, { paint: tunnel.edge, width, dash: tunnel.dash, cap: "butt", join: "round" })];
}

/** A bar across each wide road where it comes out of the ground. */
export function portalItems(tunnels: readonly StackedPaths[], { tunnel }: Furniture): LineItem[] {
  const bars = tunnels
    .filter(({ pen }) => pen.casing && pen.stroke.width >= MIN_PORTAL_ROAD)
    .flatMap(({ pen, paths }) => {
      const reach = pen.stroke.width / 2 + PORTAL_REACH;
      return mouthsOf(paths.map(({ line }) => line)).map(([end, next]) => barAcross(end, next, reach));
    });
  const stroke = { paint: tunnel.edge, width: tunnel.portal, cap: "butt", join: "round" } as const;
  return bars.length > 0 ? [roadItem(bars, stroke)] : [];
}

const roadItem = (lines: readonly PaperLine[], stroke: Stroke): LineItem => ({
  kind: "line",
  layer: "roads",
  role: "artifact",
  lines,
  stroke,
});

/** Ends where no other tunnel goes on, each with the point before it. */
function mouthsOf(lines: readonly PaperLine[]): [PaperPoint, PaperPoint][] {
  const ends = lines.flatMap((line): [PaperPoint, PaperPoint][] => [
    [line[0] as PaperPoint, line[1] as PaperPoint],
    [line.at(-1) as PaperPoint, line.at(-2) as PaperPoint],
  ]);
  const count = new Map<string, number>();
  for (const [end] of ends) count.set(String(end), (count.get(String(end)) ?? 0) + 1);
  return ends.filter(([end]) => count.get(String(end)) === 1);
}

function barAcross(end: PaperPoint, next: PaperPoint, reach: Mm): PaperLine {
  const angle = Math.atan2(next[1] - end[1], next[0] - end[0]) + Math.PI / 2;
  const across: PaperPoint = [Math.cos(angle) * reach, Math.sin(angle) * reach];
  return [
    [end[0] - across[0], end[1] - across[1]],
    [end[0] + across[0], end[1] + across[1]],
  ];
}
