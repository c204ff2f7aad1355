import * as z from "zod";
import { EPSG_GRIDS, nearestCodes } from "../core/epsg-grids.ts";
import type { Mm } from "../core/geometry.ts";
import { nearestWord } from "../core/nearest-word.ts";
import { PAPER_SIZES } from "../core/paper-sizes.ts";
import { parseLength } from "../core/units.ts";
import { refuse } from "../core/yaml-faults.ts";
import { length, strictMap } from "../core/yaml-schema.ts";
import { insets } from "./insets-schema.ts";
import type { FoldPattern } from "./project.ts";
import { scale } from "./scale-schema.ts";

/** A town map folds to a hand's size and still unfolds in two arms; plotters end there, too. */
const SIDE = { least: 100, most: 2000 };

/** Beyond the trim, presses cut off no more. */
const MAX_BLEED = 20;
/** Nothing that matters stands nearer to the trim. */
const MIN_MARGIN = 5;
const MAX_MARGIN = 60;

const PAPER_NAMES = PAPER_SIZES.map(({ name }) => name);

export interface PaperChoice {
  readonly name: string;
  /** As the user gave it: wider than high is landscape. */
  readonly width: Mm;
  readonly height: Mm;
  readonly isCustom: boolean;
}

/** "A2", or "420x297mm" for a size of its own. */
const paper = z.string({ error: "paper" }).transform((text, context): PaperChoice => {
  const name = text.trim().toUpperCase();
  const known = PAPER_SIZES.find((paper) => paper.name === name);
  if (known) return { ...known, isCustom: false };
  const [, width, height] = /^\s*([\d.]+)\s*[x×]\s*([\d.]+\s*[a-z]+)\s*$/i.exec(text) ?? [];
  const unit = height?.replace(/[\d.\s]/g, "");
  const sides = [parseLength(`${width}${unit}`), parseLength(height ?? "")] as const;
  const [across = Number.NaN, down = Number.NaN] = sides;
  if (Number.isNaN(across + down)) {
    refuse(context, "project-unknown-paper", {
      nearest: nearestWord(name, PAPER_NAMES),
      known: PAPER_NAMES.join(", "),
    });
  } else if (Math.min(across, down) < SIDE.least || Math.max(across, down) > SIDE.most) {
    refuse(context, "project-paper-size", SIDE);
  }
  return { name: text.trim(), width: across, height: down, isCustom: true };
});

/** How many codes a message offers. */
const MAX_CODES = 5;

/** 2154 or "EPSG:2154". */
const projection = z
  .union([z.int(), z.string().regex(/^\s*(?:EPSG:)?\d{1,6}\s*$/i, { error: "epsg" })], { error: "epsg" })
  .transform((said, context): number => {
    const code = Number(String(said).replace(/\D/g, ""));
    const nearest = nearestCodes(code, MAX_CODES).join(", ");
    if (!EPSG_GRIDS.has(code)) refuse(context, "project-unknown-projection", { nearest });
    return code;
  });

/** A whole turn either way says all there is to say. */
const MOST_TURNED = 180;

/** auto, or where north points, in degrees clockwise from up. */
const rotation = z.union([z.number(), z.string()]).transform((said, context): "auto" | number => {
  if (said === "auto") return "auto";
  const isNumber = typeof said === "number" || /^\s*[-+]?\d+(\.\d+)?\s*$/.test(said);
  const degrees = isNumber ? Number(said) : Number.NaN;
  if (!isNumber) refuse(context, "project-bad-rotation", {});
  else if (Math.abs(degrees) > MOST_TURNED) refuse(context, "project-rotation-range", { most: MOST_TURNED });
  return degrees;
});

export const FOLD_PATTERNS = [
  "accordion",
  "cross",
  "map",
  "two-wing",
] as const satisfies readonly FoldPattern[];

/** More folds than a sheet of paper takes. */
const MOST_PANELS = { columns: 12, rows: 4 };

export type FoldChoice =
  | { readonly name: string; readonly kind: "grid"; readonly columns: number; readonly rows: number }
  | { readonly name: string; readonly kind: "pattern"; readonly pattern: FoldPattern };

/** "4x2", columns by rows; or the name of a pattern. */
const fold = z.string({ error: "fold" }).transform((said, context): FoldChoice | undefined => {
  const name = said.trim().toLowerCase().replace("×", "x");
  const pattern = FOLD_PATTERNS.find((known) => known === name);
  if (pattern) return { name, kind: "pattern", pattern };
  if (name === "none") return undefined;
  const [columns = 0, rows = 0] = /^\d+x\d+$/.test(name) ? name.split("x").map(Number) : [];
  const isGrid = columns >= 1 && rows >= 1 && columns * rows >= 2;
  if (!isGrid || columns > MOST_PANELS.columns || rows > MOST_PANELS.rows) {
    refuse(context, "project-unknown-fold", {
      nearest: nearestWord(name, FOLD_PATTERNS),
      known: FOLD_PATTERNS.join(", "),
    });
  }
  return { name, kind: "grid", columns, rows };
});

export const sheet = strictMap({
  paper: paper.exactOptional(),
  orientation: z.enum(["auto", "portrait", "landscape"]).exactOptional(),
  scale: scale.exactOptional(),
  projection: projection.exactOptional(),
  rotation: rotation.exactOptional(),
  bleed: length({ max: MAX_BLEED }).exactOptional(),
  margin: length({ min: MIN_MARGIN, max: MAX_MARGIN }).exactOptional(),
  fold: fold.exactOptional(),
  turn: z.enum(["auto", "long-edge", "short-edge"]).exactOptional(),
  insets: insets.exactOptional(),
});

export type SheetSpec = z.output<typeof sheet>;
