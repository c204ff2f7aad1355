import { expect, test } from "vitest";
import { labelItems } from "../../src/compose/label-items.ts";
import type { PlacedLabel } from "../../src/labels/labelling.ts";
import type { Furniture } from "../../src/style/style.ts";

const plate = { fill: { swatch: "road" }, edge: { width: 0.12, paint: { swatch: "text" } } };
const FURNITURE = {
  shield: { ...plate, radius: 0.45 },
  key: { ...plate, edge: { width: 0.12, paint: { swatch: "text", tint: 0.6 } }, diameter: 2.2 },
} as unknown as Furniture;

const keyed = (more: Partial<PlacedLabel>): PlacedLabel => ({
  osm: "w1",
  kind: "street",
  name: "Impasse du Lavoir",
  text: "7",
  as: "keyed",
  language: "fr",
  inside: true,
  font: "SemiBold",
  sizePt: 5.6,
  paint: { swatch: "text" },
  runs: [],
  boxes: [],
  disc: { center: [50, 50], halfWidth: 1.1, halfHeight: 1.1, angle: 0 },
  ...more,
});

const itemsOf = (label: PlacedLabel) => labelItems({ icons: [], placed: [label], missing: [] }, FURNITURE);

test("a key number stands on a round disc with an edge, and is drawn last", () => {
  const [disc, edge, number] = itemsOf(keyed({}));
  const ring = disc?.kind === "area" ? (disc.polygons[0]?.[0] ?? []) : [];
  for (const [x, y] of ring) expect(Math.hypot(x - 50, y - 50)).toBeCloseTo(1.1);
  expect(edge).toMatchObject({ kind: "line", stroke: { width: 0.12, paint: { tint: 0.6 } } });
  expect(number).toMatchObject({ kind: "text", text: "7" });
});

test("a leader is drawn below its disc", () => {
  const leader = [
    [40, 50],
    [48.9, 50],
  ] as const;
  expect(itemsOf(keyed({ leader }))[0]).toMatchObject({ kind: "line", lines: [leader] });
});

test("a road's number stands on the plate of its network, any other on the furniture's", () => {
  const shield = { center: [50, 50], halfWidth: 2, halfHeight: 1.25, angle: 0 } as const;
  const fillOf = (text: string) => {
    const { disc: _, ...label } = keyed({ text, shield });
    const plates = new Map([["D 28", { swatch: "shield-yellow" }]]);
    const [ground] = labelItems({ icons: [], placed: [label], missing: [] }, FURNITURE, plates);
    return ground?.kind === "area" && ground.fill.swatch;
  };
  expect(fillOf("D 28")).toBe("shield-yellow");
  expect(fillOf("L 28")).toBe("road");
});

test("a name in two languages is two texts, each told its language", () => {
  const second = { text: "Plouarzhel", language: "br", font: "Italic", sizePt: 8, runs: [] };
  const { disc, ...plain } = keyed({ text: "Plouarzel", as: "full", second });
  const texts = itemsOf(plain).flatMap((item) =>
    item.kind === "text" ? [`${item.text} ${item.language}`] : [],
  );
  expect(texts).toEqual(["Plouarzel fr", "Plouarzhel br"]);
});
