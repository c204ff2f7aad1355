import { type Box, heightOf, type Mm, widthOf } from "../core/geometry.ts";
import { boxesOverlap, type SolidBox } from "./oriented-box.ts";

/** About the width of a short name: most boxes lie in one to four cells. */
const CELL: Mm = 6;

/** A box on the map or off it: whose it is, how far others must keep off it, and the cells that it lies in. */
export interface Piece {
  readonly owner: number;
  readonly box: SolidBox;
  readonly clearance: Mm;
  readonly cells: readonly number[];
  /** Whether it is on the map now. */
  stands: boolean;
}

/** What already stands on the map: turned boxes by owner, found through the square cells of a room. */
export class Occupancy {
  readonly #room: Box;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Piece[][];
  /** The largest clearance of anything that stands: cells are searched this far around. */
  #reach: Mm = 0;

  constructor(room: Box) {
    this.#room = room;
    this.#columns = Math.max(1, Math.ceil(widthOf(room) / CELL));
    this.#rows = Math.max(1, Math.ceil(heightOf(room) / CELL));
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  /** Boxes that can be put on the map and taken off it again and again. */
  piecesOf(owner: number, boxes: readonly SolidBox[], clearance: Mm): readonly Piece[] {
    return boxes.map((box) => ({ owner, box, clearance, cells: this.#cellsOf(box), stands: false }));
  }

  add(pieces: readonly Piece[]): void {
    for (const one of pieces) {
      one.stands = true;
      this.#reach = Math.max(this.#reach, one.clearance);
      for (const cell of one.cells) this.#cells[cell]?.push(one);
    }
  }

  remove(pieces: readonly Piece[]): void {
    for (const one of pieces) {
      one.stands = false;
      for (const index of one.cells) {
        const cell = this.#cells[index];
        if (cell) cell.splice(cell.indexOf(one), 1);
      }
    }
  }

  /** Something that comes nearer to the boxes than the larger clearance of the two; undefined where they are free. */
  firstMet(boxes: readonly SolidBox[], clearance: Mm): Piece | undefined {
    for (const box of boxes) {
      const met = this.#meets(box, clearance);
      if (met) return met;
    }
    return undefined;
  }

  /** Owners of everything that comes nearer. */
  owners(boxes: readonly SolidBox[], clearance: Mm): Set<number> {
    const found = new Set<number>();
    for (const box of boxes) this.#meets(box, clearance, found);
    return found;
  }

  /** With a set to gather owners in, all are visited; without one, the first is enough. */
  #meets(box: SolidBox, clearance: Mm, owners?: Set<number>): Piece | undefined {
    const reach = this.#reach > clearance ? this.#reach : clearance;
    const firstX = this.#columnAt(box.minX - reach);
    const lastX = this.#columnAt(box.maxX + reach);
    const lastY = this.#rowAt(box.maxY + reach);
    for (let y = this.#rowAt(box.minY - reach); y <= lastY; y++) {
      for (let x = firstX; x <= lastX; x++) {
        const cell = this.#cells[y * this.#columns + x] as Piece[];
        for (let i = 0; i < cell.length; i++) {
          const one = cell[i] as Piece;
          const gap = one.clearance > clearance ? one.clearance : clearance;
          if (!boxesOverlap(one.box, box, gap)) continue;
          if (!owners) return one;
          owners.add(one.owner);
        }
      }
    }
    return undefined;
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
