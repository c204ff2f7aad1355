import type { OrientedBox } from "../../src/core/geometry.ts";
import type { Labelling } from "../../src/labels/labelling.ts";

type Point = readonly [number, number];

function corners({ center: [x, y], halfWidth, halfHeight, angle }: OrientedBox): Point[] {
  const turn = ([a, b]: Point): Point => [
    x + a * Math.cos(angle) - b * Math.sin(angle),
    y + a * Math.sin(angle) + b * Math.cos(angle),
  ];
  return [
    turn([-halfWidth, -halfHeight]),
    turn([halfWidth, -halfHeight]),
    turn([halfWidth, halfHeight]),
    turn([-halfWidth, halfHeight]),
  ];
}

/** How far two boxes overlap (positive) or are apart (negative) along the axis that separates them best: by their corners alone. */
export function penetration(a: OrientedBox, b: OrientedBox): number {
  const cornersA = corners(a);
  const cornersB = corners(b);
  let least = Number.POSITIVE_INFINITY;
  for (const angle of [a.angle, a.angle + Math.PI / 2, b.angle, b.angle + Math.PI / 2]) {
    const along = ([x, y]: Point): number => x * Math.cos(angle) + y * Math.sin(angle);
    const [shadowA, shadowB] = [cornersA.map(along), cornersB.map(along)];
    least = Math.min(
      least,
      Math.min(Math.max(...shadowA), Math.max(...shadowB)) -
        Math.max(Math.min(...shadowA), Math.min(...shadowB)),
    );
  }
  return least;
}

/** Pairs of names, or of a name and another's icon, that overlap: "a × b". */
export function overlapsOf({ placed, icons }: Labelling): string[] {
  const boxes = [
    ...placed.flatMap(({ osm, name, boxes: own }) => own.map((box) => ({ osm, name, box }))),
    ...icons.map(({ osm, icon, at, size }) => ({
      osm,
      name: `icon ${icon}`,
      box: { center: at, halfWidth: size / 2, halfHeight: size / 2, angle: 0 },
    })),
  ];
  const overlaps: string[] = [];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const isSame =
        a.osm === b.osm && (a.name === b.name || a.name.startsWith("icon") || b.name.startsWith("icon"));
      if (!isSame && penetration(a.box, b.box) > 1e-6) overlaps.push(`${a.name} × ${b.name}`);
    }
  }
  return overlaps;
}
