import { type Box, heightOf, type Mm, widthOf } from "../core/geometry.ts";
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

/** What already stands on the map: turned boxes by owner, found through the square cells of a room. */
export class Occupancy {
  readonly #room: Box;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Standing[][];
  /** The largest clearance of anything that stands: cells are searched this far around. */
  #reach: Mm = 0;
  readonly #owners = new Map<number, readonly Standing[]>();
  readonly #known = new WeakMap<readonly SolidBox[], readonly Standing[]>();

  constructor(room: Box) {
    this.#room = room;
    this.#columns = Math.max(1, Math.ceil(widthOf(room) / CELL));
    this.#rows = Math.max(1, Math.ceil(heightOf(room) / CELL));
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  add(owner: number, boxes: readonly SolidBox[], clearance: Mm): void {
    const standing = this.#standingFor(owner, boxes, clearance);
    this.#owners.set(owner, standing);
    this.#reach = Math.max(this.#reach, clearance);
    for (const one of standing) {
      for (const cell of one.cells) this.#cells[cell]?.push(one);
    }
  }

  remove(owner: number): void {
    for (const one of this.#owners.get(owner) ?? []) {
      for (const index of one.cells) {
        const cell = this.#cells[index];
        if (cell) cell.splice(cell.indexOf(one), 1);
      }
    }
    this.#owners.delete(owner);
  }

  /** The same boxes come and go many times while the map is improved. */
  #standingFor(owner: number, boxes: readonly SolidBox[], clearance: Mm): readonly Standing[] {
    const known = this.#known.get(boxes);
    if (known?.[0]?.owner === owner && known[0].clearance === clearance) return known;
    const standing = boxes.map((box): Standing => ({ owner, box, clearance, cells: this.#cellsOf(box) }));
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
    const reach = this.#reach > clearance ? this.#reach : clearance;
    const firstX = this.#columnAt(box.minX - reach);
    const lastX = this.#columnAt(box.maxX + reach);
    const lastY = this.#rowAt(box.maxY + reach);
    for (let y = this.#rowAt(box.minY - reach); y <= lastY; y++) {
      for (let x = firstX; x <= lastX; x++) {
        const cell = this.#cells[y * this.#columns + x] as Standing[];
        for (let i = 0; i < cell.length; i++) {
          const one = cell[i] as Standing;
          const gap = one.clearance > clearance ? one.clearance : clearance;
          if (!boxesOverlap(one.box, box, gap)) continue;
          if (!owners) return true;
          owners.add(one.owner);
        }
      }
    }
    return false;
  }

  #cellsOf({ minX, minY, maxX, maxY }: Box): number[] {
    const cells: number[] = [];
    for (let y = this.#rowAt(minY); y <= this.#rowAt(maxY); y++) {
      for (let x = this.#columnAt(minX); x <= this.#columnAt(maxX); x++) cells.push(y * this.#columns + x);
    }
    return cells;
  }

  #columnAt(x: Mm): number {
    return held(Math.floor((x - this.#room.minX) / CELL), this.#columns);
  }

  #rowAt(y: Mm): number {
    return held(Math.floor((y - this.#room.minY) / CELL), this.#rows);
  }
}

/** What lies outside of the room is kept in the cells along its edge. */
const held = (index: number, count: number): number => (index < 0 ? 0 : index < count ? index : count - 1);
