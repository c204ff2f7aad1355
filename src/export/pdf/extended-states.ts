import type { PlateItem } from "../../core/plate.ts";
import { shortNumber } from "../byte-writer.ts";

/** The dictionary of an ExtGState; every entry is said, so that one can follow any other. */
export interface ExtendedState {
  readonly Type: "ExtGState";
  readonly ca: number;
  readonly CA: number;
  /** Overprint of strokes, and of fills: always alike, since Ghostscript strokes text by the latter. */
  readonly OP: boolean;
  readonly op: boolean;
  /** 1: an ink of 0 % leaves what lies below. */
  readonly OPM: 1;
}

/** The state every page begins in. */
export const PLAIN_STATE = "Plain";

/** The resource name and dictionary of an item's opacity and overprint. */
export function extendedStateOf({
  opacity = 1,
  overprint = false,
}: Pick<PlateItem, "opacity" | "overprint">): {
  readonly name: string;
  readonly state: ExtendedState;
} {
  const state: ExtendedState = {
    Type: "ExtGState",
    ca: opacity,
    CA: opacity,
    OP: overprint,
    op: overprint,
    OPM: 1,
  };
  if (opacity === 1) return { name: overprint ? "Over" : PLAIN_STATE, state };
  const percent = shortNumber(opacity * 100, 2).replace(".", "_");
  return { name: `${overprint ? "Over" : "Plain"}${percent}`, state };
}
