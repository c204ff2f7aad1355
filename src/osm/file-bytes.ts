import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { userError } from "../core/user-error.ts";

/** The bytes of a file, read in whatever order they are needed. */
export interface FileBytes {
  readonly size: number;
  /** The bytes from `start` up to `end`, at most to the end of the file. They stay as they are. */
  read(start: number, end: number): Uint8Array;
}

export const heldBytes = (bytes: Uint8Array): FileBytes => ({
  size: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
});

/** Enough that opening the file for each of them costs nothing. */
const WINDOW_BYTES = 4 * 1024 * 1024;

/**
 * The bytes of a file that stays on disk. It is open only while it is read, so that others may replace it.
 * Reading throws a UserError (3) where somebody did, or it can't be read.
 */
export function storedBytes(path: string): FileBytes {
  const { size, mtimeMs } = unlessUnreadable(path, () => statSync(path));
  let window = { start: 0, bytes: new Uint8Array(0) };
  const fill = (start: number, end: number): void => {
    const wanted = Math.min(Math.max(end - start, WINDOW_BYTES), size - start);
    const bytes = new Uint8Array(wanted);
    const now = unlessUnreadable(path, () => readPart(path, bytes, start));
    if (now.size !== size || now.mtimeMs !== mtimeMs) throw userError(3, "osm-file-changed", { file: path });
    window = { start, bytes };
  };
  return {
    size,
    read(start, end) {
      const last = Math.min(end, size);
      const { start: held, bytes } = window;
      if (start < held || last > held + bytes.length) fill(start, last);
      return window.bytes.subarray(start - window.start, last - window.start);
    },
  };
}

/** Fills the bytes from that place of the file on; tells its size and when it was changed. */
function readPart(path: string, into: Uint8Array, at: number): { size: number; mtimeMs: number } {
  const file = openSync(path, "r");
  try {
    for (let done = 0; done < into.length; ) {
      const count = readSync(file, into, done, into.length - done, at + done);
      if (count === 0) break;
      done += count;
    }
    return fstatSync(file);
  } finally {
    closeSync(file);
  }
}

function unlessUnreadable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw userError(3, "osm-file-unreadable", { file: path });
  }
}
