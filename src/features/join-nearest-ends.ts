import type { Extent } from "../core/geometry.ts";
import type { Coast } from "./clip-coast.ts";
import { borderPosition } from "./extent-border.ts";
import type { Vertex } from "./ground-index.ts";
import { metresBetween } from "./ground-metre.ts";
import { isClosed } from "./repair-ring.ts";

/** A straight way from the end of one coast to the start of another, or of the same. */
export interface Gap {
  readonly from: Coast;
  readonly to: Coast;
  readonly metres: number;
  readonly segment: readonly [Vertex, Vertex];
}

/** A coast's start or end where it hangs in the extent without going on. */
export function looseEnd(coast: Coast, which: "start" | "end", extent: Extent): Vertex | undefined {
  const vertex = coast.line.at(which === "start" ? 0 : -1);
  if (!vertex || isClosed(coast.line) || borderPosition(vertex, extent) !== undefined) return undefined;
  return vertex;
}

function gapsBetween(coasts: readonly Coast[], extent: Extent): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const from of coasts) {
    const end = looseEnd(from, "end", extent);
    if (!end) continue;
    for (const to of coasts) {
      const start = looseEnd(to, "start", extent);
      if (start) gaps.push({ from, to, metres: metresBetween(end, start), segment: [end, start] });
    }
  }
  // Stable: gaps of one length stay in the order of the coasts.
  return gaps.sort((a, b) => a.metres - b.metres);
}

/** The coasts with their gaps closed straight, the narrowest first, where `mayClose` agrees. */
export function joinNearestEnds(
  coasts: readonly Coast[],
  extent: Extent,
  mayClose: (gap: Gap) => boolean,
): readonly Coast[] {
  const next = new Map<Coast, Coast>();
  const continued = new Set<Coast>();
  for (const gap of gapsBetween(coasts, extent)) {
    if (next.has(gap.from) || continued.has(gap.to) || !mayClose(gap)) continue;
    next.set(gap.from, gap.to);
    continued.add(gap.to);
  }
  const used = new Set<Coast>();
  const heads = coasts.filter((coast) => !continued.has(coast));
  return [...heads, ...coasts].flatMap((head) => (used.has(head) ? [] : [follow(head, next, used)]));
}

function follow(head: Coast, next: ReadonlyMap<Coast, Coast>, used: Set<Coast>): Coast {
  used.add(head);
  const line = [...head.line];
  let coast = next.get(head);
  for (; coast && !used.has(coast); coast = next.get(coast)) {
    used.add(coast);
    for (const vertex of coast.line) line.push(vertex);
  }
  const start = head.line[0];
  if (coast === head && start) line.push(start);
  return { line, osm: head.osm };
}
