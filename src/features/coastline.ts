import type { Extent } from "../core/geometry.ts";
import type { Warnings } from "../core/warnings.ts";
import type { OsmWay } from "../osm/osm-extract.ts";
import { type Coast, clipCoast } from "./clip-coast.ts";
import type { AreaFeature, LineFeature, Sea } from "./features.ts";
import type { GroundIndex, Vertex } from "./ground-index.ts";
import { joinCoast } from "./join-coast.ts";
import { nearestCoast } from "./nearest-coast.ts";
import { seaAreas } from "./sea-areas.ts";
import { sharedBank } from "./shared-bank.ts";
import { closeSlips, tieLooseEnds } from "./tie-loose-ends.ts";
import { placesOnLand } from "./turn-coast.ts";

export interface SeaInput {
  readonly ways: readonly OsmWay[];
  readonly ground: GroundIndex;
  readonly extent: Extent;
  /** Roads and railways: a coast that the data cuts off is not continued through them. */
  readonly roads: readonly LineFeature[];
  /** Where coasts stop at the banks of one of them, the sea ends at its mouth. */
  readonly waters: readonly AreaFeature[];
  readonly warnings: Warnings;
}

/** Coasts that do not cross the extent still tell on which side of them it lies; no coast at all: land. */
const isSeaBeside = (coasts: readonly Coast[], { west, south, east, north }: Extent): boolean =>
  nearestCoast([(west + east) / 2, (south + north) / 2], coasts)?.isWater ?? false;

/**
 * The sea inside the extent, from OSM's `natural=coastline`: land on the left of each way, water on its right.
 *
 *     ways → joined end to end → cut at the extent → closed along its edge, water kept on the right
 *
 *     ┌───────────────exit        ┌───────────────┐
 *     │     land    ╭──╯ │        │             ╭──▒▒▒▒
 *     │   ╭─────────╯    │   →    │   ╭─────────╯▒▒▒▒▒│
 *     entry╯   ╭─╮       │        ├───╯▒▒▒╭─╮▒▒▒▒▒▒▒▒▒│
 *     │        ╰─╯  sea  │        │▒▒▒▒▒▒▒╰─╯▒▒▒▒▒▒▒▒▒│
 *     └──────────────────┘        └───────────────────┘
 *
 * Coasts that stop inside the extent, since the data does, are joined over small gaps, bridged over wider ones or
 * continued to the edge, with warnings; the added parts bound the sea but are no shore.
 */
export function traceSea({ ways, ground, extent, roads, waters, warnings }: SeaInput): Sea {
  const joined = joinCoast({ ways, ground, land: placesOnLand(roads), warnings });
  const clipped = joined.flatMap((coast) => clipCoast(coast, extent));
  const tying = {
    extent,
    warnings,
    isSharedBank: sharedBank(waters),
    roads: roads.map(({ geometry }) => geometry.coordinates as Vertex[]),
  };
  const coasts = closeSlips(clipped, tying);
  const areas = seaAreas({
    coasts: tieLooseEnds(coasts, tying),
    extent,
    isSeaWithoutCoast: isSeaBeside(joined, extent),
    warnings,
  });
  const shore = coasts.map(({ line }) => ({ type: "LineString" as const, coordinates: [...line] }));
  return { areas, shore };
}
