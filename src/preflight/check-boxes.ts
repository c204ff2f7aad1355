import type { PaperPoint } from "../core/geometry.ts";
import { MM_PER_INCH, POINTS_PER_INCH } from "../core/units.ts";
import type { PagePoint } from "./content-marks.ts";
import type { Findings } from "./finding.ts";
import { numbersOf } from "./matrix.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary } from "./pdf-value.ts";

const MM_PER_POINT = MM_PER_INCH / POINTS_PER_INCH;
const LEAST_BLEED = 3;
/** Boxes are written to a thousandth of a point by some. */
const SLACK_PT = 0.01;

export type PdfBox = readonly [left: number, bottom: number, right: number, top: number];

/** How a page lies on the paper. */
export interface PagePaper {
  readonly trim: PdfBox;
  readonly bleed: PdfBox;
  /** mm in a unit of the page's contents. */
  readonly mm: number;
  readonly width: number;
  readonly height: number;
  /** mm from the top left of the trim. */
  placeOf(point: PagePoint): PaperPoint;
}

export const toTenth = (length: number): number => Math.round(length * 10) / 10;
export const toHundredth = (length: number): number => Math.round(length * 100) / 100;

/** A4, for pages that tell no size at all. */
const USUAL_MEDIUM: PdfBox = [0, 0, 595, 842];

/** Reports what is wrong with the boxes of a page; returns what can be made of them. */
export function checkBoxes(
  file: PdfFile,
  page: PdfDictionary,
  number: number,
  findings: Findings,
): PagePaper {
  const box = (key: string): PdfBox | undefined => boxOf(numbersOf(file.array(page.get(key))));
  const media = box("MediaBox") ?? USUAL_MEDIUM;
  const [trim, bleed, crop] = [box("TrimBox"), box("BleedBox"), box("CropBox")];
  const unit = file.number(page.get("UserUnit"), 1);
  const at = { page: number };
  if (!trim) findings.add("trim-missing", {}, at);
  if (!bleed) findings.add("bleed-missing", {}, at);
  const told: readonly (readonly [string, PdfBox | undefined, string, PdfBox | undefined])[] = [
    ["TrimBox", trim, "BleedBox", bleed],
    ["TrimBox", trim, "CropBox", crop],
    ["BleedBox", bleed, "MediaBox", media],
    ["TrimBox", trim, "MediaBox", media],
  ];
  for (const [inner, innerBox, outer, outerBox] of told)
    if (innerBox && outerBox && !holds(outerBox, innerBox))
      findings.add("box-outside", { inner, outer }, { ...at, alike: inner + outer });
  const mm = MM_PER_POINT * unit;
  if (trim && bleed && holds(bleed, trim)) {
    const least = toTenth(
      Math.min(...trim.map((side, index) => Math.abs(side - (bleed[index] ?? side)))) * mm,
    );
    if (least < LEAST_BLEED) findings.add("bleed-narrow", { bleed: least }, at);
  }
  const degrees = file.number(page.get("Rotate"), 0);
  if (degrees % 360 !== 0) findings.add("page-rotated", { degrees }, at);
  if (unit !== 1) findings.add("user-unit", { unit }, at);
  return paperOf(trim ?? crop ?? media, bleed ?? trim ?? media, mm);
}

function paperOf(trim: PdfBox, bleed: PdfBox, mm: number): PagePaper {
  return {
    ...{ trim, bleed, mm },
    width: toTenth((trim[2] - trim[0]) * mm),
    height: toTenth((trim[3] - trim[1]) * mm),
    placeOf: ([x, y]) => [toTenth((x - trim[0]) * mm), toTenth((trim[3] - y) * mm)],
  };
}

/** Two opposite corners, in whatever order. */
function boxOf([x1, y1, x2, y2]: readonly number[]): PdfBox | undefined {
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

const holds = (outer: PdfBox, inner: PdfBox): boolean =>
  inner[0] >= outer[0] - SLACK_PT &&
  inner[1] >= outer[1] - SLACK_PT &&
  inner[2] <= outer[2] + SLACK_PT &&
  inner[3] <= outer[3] + SLACK_PT;

export const inside = (box: PdfBox, [x, y]: PagePoint): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
