import type { PlateItem } from "../core/plate.ts";

/** Everything on the sheet that is not map face: title, index, legend, scale bar, imprint, and the lines round the map. */
export interface Marginalia {
  /** The sides that have something printed on them, the front first. Items of layer "grid" lie below the map's names. */
  readonly sides: readonly MarginaliaSide[];
}

export interface MarginaliaSide {
  /** "more": a further page, where the back cannot hold the whole index. */
  readonly name: "front" | "back" | "more";
  readonly items: readonly PlateItem[];
}
