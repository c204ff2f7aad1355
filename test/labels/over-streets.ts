import type { OrientedBox, PaperPoint } from "../../src/core/geometry.ts";
import type { NamedStreet } from "../../src/generalize/paper-features.ts";
import type { Labelling } from "../../src/labels/labelling.ts";

/** A street's middle line is looked at this often, in mm: no letter is narrower. */
const STEP = 0.2;

/**
 * Names of streets that cover the middle line of a street of another name, found by walking along all of them: "Rue du
 * Port over Rue Haute". Its own geometry, not that of the labels.
 */
export function overOtherStreets({ placed }: Labelling, streets: readonly NamedStreet[]): string[] {
  return placed
    .filter(({ kind, as }) => kind === "street" && as !== "keyed")
    .flatMap(({ name, text, boxes }) => {
      const covered = streets.find((street) => street.name !== name && pointsOf(street).some(isIn(boxes)));
      return covered ? [`${text} over ${covered.name}`] : [];
    });
}

const isIn =
  (boxes: readonly OrientedBox[]) =>
  ([x, y]: PaperPoint): boolean =>
    boxes.some(({ center, halfWidth, halfHeight, angle }) => {
      const dx = x - center[0];
      const dy = y - center[1];
      const along = dx * Math.cos(angle) + dy * Math.sin(angle);
      const down = dy * Math.cos(angle) - dx * Math.sin(angle);
      return Math.abs(along) < halfWidth && Math.abs(down) < halfHeight;
    });

/** Of what is drawn as a ribbon. */
function pointsOf({ lines }: NamedStreet): PaperPoint[] {
  const drawn = lines.filter(({ tunnel, ribbon }) => !tunnel && ribbon.width > 0);
  return drawn.flatMap(({ line }) =>
    line.slice(1).flatMap((to, i) => {
      const from = line[i] as PaperPoint;
      const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP));
      return Array.from({ length: steps + 1 }, (_, step): PaperPoint => {
        const share = step / steps;
        return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
      });
    }),
  );
}
