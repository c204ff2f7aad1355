import type { OrientedBox, PaperLine, PaperPoint } from "../core/geometry.ts";
import type { Paint, PlateItem, TextItem } from "../core/plate.ts";
import type { Labelling, PlacedLabel } from "../labels/labelling.ts";
import type { Furniture } from "../style/style.ts";

const CORNER_STEPS = 6;

/** Icons, then names on top of them, as the labelling placed them; `plates` by road number. */
export function labelItems(
  { icons, placed }: Labelling,
  { shield, key }: Furniture,
  plates: ReadonlyMap<string, Paint> = new Map(),
): PlateItem[] {
  const symbols = icons.map(
    ({ osm, icon, at }): PlateItem => ({
      kind: "symbol",
      layer: "symbols",
      role: "artifact",
      osm,
      symbol: icon,
      at,
    }),
  );
  return [
    ...symbols,
    ...placed.flatMap((label) => [
      ...(label.shield
        ? plateItems(label.shield, { ...shield, fill: plates.get(label.text) ?? shield.fill })
        : []),
      ...(label.leader ? [leaderItem(label.leader, key)] : []),
      ...(label.disc ? plateItems(label.disc, { ...key, radius: label.disc.halfHeight }) : []),
      textItem(label),
      ...(label.second ? [textItem({ ...label, ...label.second })] : []),
    ]),
  ];
}

const textItem = (label: PlacedLabel): TextItem => ({
  kind: "text",
  layer: "names",
  role: "name",
  osm: label.osm,
  text: label.text,
  font: label.font,
  sizePt: label.sizePt,
  fill: label.paint,
  runs: label.runs,
  overprint: true,
  ...(label.language !== "und" && { language: label.language }),
  ...(label.halo && { halo: label.halo }),
});

const leaderItem = (line: PaperLine, { edge }: Furniture["key"]): PlateItem => ({
  kind: "line",
  layer: "names",
  role: "artifact",
  lines: [line],
  stroke: { ...edge, cap: "butt", join: "round" },
});

/** The ground of a number, and the line round it. */
function plateItems(box: OrientedBox, { fill, edge, radius }: Furniture["shield"]): PlateItem[] {
  const ring = roundedRing(box, radius);
  const common = { layer: "names", role: "artifact" } as const;
  return [
    { kind: "area", ...common, polygons: [[ring]], fill },
    {
      kind: "line",
      ...common,
      lines: [ring],
      stroke: { ...edge, cap: "butt", join: "round" },
    },
  ];
}

/** The box as a closed ring with rounded corners. */
export function roundedRing(
  { center, halfWidth, halfHeight, angle }: OrientedBox,
  radius: number,
): PaperLine {
  const corners = [
    { x: halfWidth - radius, y: halfHeight - radius, from: 0 },
    { x: radius - halfWidth, y: halfHeight - radius, from: Math.PI / 2 },
    { x: radius - halfWidth, y: radius - halfHeight, from: Math.PI },
    { x: halfWidth - radius, y: radius - halfHeight, from: (3 * Math.PI) / 2 },
  ];
  const turn = (x: number, y: number): PaperPoint => [
    center[0] + x * Math.cos(angle) - y * Math.sin(angle),
    center[1] + x * Math.sin(angle) + y * Math.cos(angle),
  ];
  const ring = corners.flatMap(({ x, y, from }) =>
    Array.from({ length: CORNER_STEPS + 1 }, (_, step) => {
      const at = from + (step / CORNER_STEPS) * (Math.PI / 2);
      return turn(x + radius * Math.cos(at), y + radius * Math.sin(at));
    }),
  );
  return [...ring, ring[0] as PaperPoint];
}
