import type { LayerId } from "../core/plate.ts";

/** What each layer is called in front of people. */
export type LayerNames = Readonly<Record<LayerId, string>>;

/** In the order that layer lists show them. */
export const LAYER_ORDER: readonly LayerId[] = [
  "ground",
  "water",
  "buildings",
  "relief",
  "roads",
  "boundary",
  "grid",
  "symbols",
  "names",
  "marginalia",
  "marks",
];
