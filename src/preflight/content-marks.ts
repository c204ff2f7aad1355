import type { ColorSpace } from "./color-space.ts";
import type { PdfFont } from "./font.ts";

/** Points of the page, y up. */
export type PagePoint = readonly [x: number, y: number];

export interface Paint {
  readonly space: ColorSpace;
  readonly components: readonly number[];
}

/** What a content puts on the page, as it is met. */
export interface ContentMarks {
  /** An area or letters are filled. */
  fill(
    paint: Paint,
    at: PagePoint,
    details: { readonly overprints: boolean; readonly isText: boolean },
  ): void;
  /** A line is drawn; its width in points. */
  stroke(paint: Paint, at: PagePoint, widthPt: number): void;
  /** Letters; the size in points, both ends of their baseline. Invisible ones are left out. */
  text(font: PdfFont | undefined, run: TextRun): void;
  /** A picture; `space` is undefined for masks. */
  picture(space: ColorSpace | undefined, at: PagePoint, ppi: number): void;
  /** A color space that only a shading uses. */
  shading(space: ColorSpace, at: PagePoint): void;
  /** A dictionary of the graphics state has been put to use. */
  state(key: "transfer" | "postscript", at: PagePoint): void;
  /** A stream could not be unpacked. */
  unread(): void;
}

export interface TextRun {
  readonly sizePt: number;
  readonly from: PagePoint;
  readonly to: PagePoint;
  readonly codes: readonly number[];
}
