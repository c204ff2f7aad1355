import type { PaperLine, PaperPoint, PaperPolygon } from "../../core/geometry.ts";
import type { PathCommand } from "../../core/plate.ts";
import type { ContentStream } from "./content-stream.ts";

/** The fewest corners that enclose anything. */
const LEAST_CORNERS = 3;

/**
 * Fills each polygon by itself, even-odd within it, so that two that overlap do not cut a hole in each other.
 * The paint is set before.
 */
export function fillPolygons(stream: ContentStream, polygons: readonly PaperPolygon[]): void {
  for (const polygon of polygons) {
    let drawn = 0;
    for (const ring of polygon) drawn += ringPath(stream, ring);
    if (drawn > 0) stream.out.ascii("f*\n");
  }
}

/** Strokes each line; a ring is closed, so that its first corner is joined like the others. */
export function strokeLines(stream: ContentStream, lines: readonly PaperLine[]): void {
  for (const line of lines) {
    const first = line[0];
    const last = line.at(-1);
    if (!first || !last || line.length < 2) continue;
    const closed = line.length > LEAST_CORNERS && first[0] === last[0] && first[1] === last[1];
    if (closed && ringPath(stream, line) > 0) stream.out.ascii("s\n");
    else if (linePath(stream, line) > 0) stream.out.ascii("S\n");
  }
}

/** Whatever is drawn until the state is restored shows inside these areas alone (even-odd over all rings). */
export function clipTo(stream: ContentStream, polygons: readonly PaperPolygon[]): void {
  let drawn = 0;
  for (const polygon of polygons) for (const ring of polygon) drawn += ringPath(stream, ring);
  // An empty path would clip nothing in some viewers and all in others: an empty rectangle is plain.
  stream.out.ascii(drawn > 0 ? "W* n\n" : "0 0 0 0 re W n\n");
}

/** The outline of a symbol or glyph, as it is given. */
export function commandPath(stream: ContentStream, path: readonly PathCommand[]): void {
  for (const command of path) {
    if (command.op === "Z") stream.out.ascii("h\n");
    else if (command.op === "C") stream.curve(command.c1, command.c2, command.to);
    else stream.point(command.to, command.op === "M" ? "m" : "l");
  }
}

/**
 * A closed ring without its repeated last point; filling and clipping close it by themselves.
 * Points that fall on one spot of the grid are written once; a ring that vanishes is left out.
 * @returns how many corners were written
 */
function ringPath(stream: ContentStream, ring: PaperLine): number {
  if (!enclosesGrid(stream, ring)) return 0;
  return openPath(stream, ring, ring.length - 1);
}

/** An open line; one of no length still gets its two points, since a round cap makes it a dot. */
function linePath(stream: ContentStream, line: PaperLine): number {
  const written = openPath(stream, line, line.length);
  if (written === 1) stream.point(line.at(-1) as PaperPoint, "l");
  return written;
}

function openPath(stream: ContentStream, line: PaperLine, count: number): number {
  let written = 0;
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let index = 0; index < count; index++) {
    const point = line[index] as PaperPoint;
    const x = stream.grid(point[0]);
    const y = stream.grid(point[1]);
    if (x === lastX && y === lastY) continue;
    stream.pair(x, y, written === 0 ? "m" : "l");
    lastX = x;
    lastY = y;
    written++;
  }
  return written;
}

/** Whether at least three neighbouring corners differ on the grid. */
function enclosesGrid(stream: ContentStream, ring: PaperLine): boolean {
  let distinct = 0;
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let index = 0; index < ring.length - 1 && distinct < LEAST_CORNERS; index++) {
    const point = ring[index] as PaperPoint;
    const x = stream.grid(point[0]);
    const y = stream.grid(point[1]);
    if (x !== lastX || y !== lastY) distinct++;
    lastX = x;
    lastY = y;
  }
  return distinct >= LEAST_CORNERS;
}
