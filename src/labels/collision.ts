import type { Box, Mm } from "../core/geometry.ts";
import { boxesOverlap, type SolidBox } from "./oriented-box.ts";

/** About the width of a short name: most boxes lie in one to four cells. */
const CELL: Mm = 6;

/** A box that stands on the map, whose it is, how far others must keep off it, and the cells that it lies in. */
interface Standing {
  readonly owner: number;
  readonly box: SolidBox;
  readonly clearance: Mm;
  readonly cells: readonly number[];
}

/** What already stands on the map: turned boxes by owner, found through square cells. */
export class Occupancy {
  readonly #cells = new Map<number, Standing[]>();
  /** The largest clearance of anything that stands: cells are searched this far around. */
  #reach: Mm = 0;
  readonly #owners = new Map<number, readonly Standing[]>();
  readonly #known = new WeakMap<readonly SolidBox[], readonly Standing[]>();

  add(owner: number, boxes: readonly SolidBox[], clearance: Mm): void {
    const standing = this.#standingFor(owner, boxes, clearance);
    this.#owners.set(owner, standing);
    this.#reach = Math.max(this.#reach, clearance);
    for (const one of standing) {
      for (const key of one.cells) {
        const cell = this.#cells.get(key);
        if (cell) cell.push(one);
        else this.#cells.set(key, [one]);
      }
    }
  }

  remove(owner: number): void {
    for (const one of this.#owners.get(owner) ?? []) {
      for (const key of one.cells) {
        const cell = this.#cells.get(key);
        if (cell) cell.splice(cell.indexOf(one), 1);
      }
    }
    this.#owners.delete(owner);
  }

  /** The same boxes come and go many times while the map is improved. */
  #standingFor(owner: number, boxes: readonly SolidBox[], clearance: Mm): readonly Standing[] {
    const known = this.#known.get(boxes);
    if (known?.[0]?.owner === owner && known[0].clearance === clearance) return known;
    const standing = boxes.map((box): Standing => ({ owner, box, clearance, cells: cellsOf(box) }));
    this.#known.set(boxes, standing);
    return standing;
  }

  /** Whether nothing comes nearer to the boxes than the larger clearance of the two. */
  isFree(boxes: readonly SolidBox[], clearance: Mm): boolean {
    for (const box of boxes) {
      if (this.#meets(box, clearance)) return false;
    }
    return true;
  }

  /** Owners of everything that comes nearer, in ascending order. */
  owners(boxes: readonly SolidBox[], clearance: Mm): number[] {
    const found = new Set<number>();
    for (const box of boxes) this.#meets(box, clearance, found);
    return [...found].sort((a, b) => a - b);
  }

  /** With a set to gather owners in, all are visited; without one, the first is enough. */
  #meets(box: SolidBox, clearance: Mm, owners?: Set<number>): boolean {
    const reach = Math.max(this.#reach, clearance);
    const lastX = cellAt(box.maxX + reach);
    const lastY = cellAt(box.maxY + reach);
    for (let y = cellAt(box.minY - reach); y <= lastY; y++) {
      for (let x = cellAt(box.minX - reach); x <= lastX; x++) {
        const cell = this.#cells.get(cellKey(x, y));
        if (!cell) continue;
        for (const one of cell) {
          const gap = one.clearance > clearance ? one.clearance : clearance;
          if (!boxesOverlap(one.box, box, gap)) continue;
          if (!owners) return true;
          owners.add(one.owner);
        }
      }
    }
    return false;
  }
}

const cellAt = (at: Mm): number => Math.floor(at / CELL);

/** Cells to ± 32 768: 196 m of paper either way. */
const cellKey = (x: number, y: number): number => (y + 0x8000) * 0x10000 + (x + 0x8000);

function cellsOf({ minX, minY, maxX, maxY }: Box): number[] {
  const keys: number[] = [];
  for (let y = cellAt(minY); y <= cellAt(maxY); y++) {
    for (let x = cellAt(minX); x <= cellAt(maxX); x++) keys.push(cellKey(x, y));
  }
  return keys;
}
