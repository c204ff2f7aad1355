import { type UserError, userError } from "../core/user-error.ts";

/** Where a long remark is cut off: about three lines. */
const MAX_LETTERS = 200;

/** Overpass adds a remark to an answer that it could not finish: what there is of it would be a silently wrong map. */
export const brokenOff = (path: string, remark: string): UserError =>
  userError(3, "osm-overpass-broken-off", { file: path, remark: remark.trim().slice(0, MAX_LETTERS) });
