import type { AdminArea } from "./admin-areas.ts";
import type { AreaShape } from "./area-shape.ts";
import { polygonHolds } from "./ring-geometry.ts";

interface Parents {
  readonly areas: readonly AdminArea[];
  readonly shapeOf: (area: AdminArea) => AreaShape;
}

/** Name of the area of the next lower `admin_level` round this one, where both are whole in the file. */
export function parentArea(area: AdminArea, { areas, shapeOf }: Parents): string | undefined {
  const shape = shapeOf(area);
  const corner = shape.kind === "whole" ? insideOf(shape.polygon.coordinates[0]?.[0] ?? []) : undefined;
  if (!corner) return undefined;
  const greater = areas
    .filter((other) => other.tags.name !== undefined && levelOf(other) < levelOf(area))
    .sort((a, b) => levelOf(b) - levelOf(a));
  return greater.find((other) => {
    const around = shapeOf(other);
    return around.kind === "whole" && polygonHolds(around.polygon, corner);
  })?.tags.name;
}

const levelOf = ({ tags }: AdminArea): number => Number(tags.admin_level ?? "");

/** A little inwards of the first edge's middle: corners themselves often lie on the parent's boundary, too. */
function insideOf(ring: readonly (readonly number[])[]): [number, number] | undefined {
  const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = ring;
  if (ring.length < 4) return undefined;
  // Outer rings run counter-clockwise: inside is on the left.
  return [(ax + bx) / 2 - (by - ay) * INWARDS, (ay + by) / 2 + (bx - ax) * INWARDS];
}

/** Of the edge's length. */
const INWARDS = 1e-3;
