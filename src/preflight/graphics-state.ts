import { GRAY } from "./color-space.ts";
import type { Paint } from "./content-marks.ts";
import type { PdfFont } from "./font.ts";
import { IDENTITY, type Matrix } from "./matrix.ts";

/** What `q` keeps and `Q` brings back. */
export interface GraphicsState {
  readonly matrix: Matrix;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly lineWidth: number;
  readonly font: PdfFont | undefined;
  readonly fontSize: number;
  /** As a part of the usual width. */
  readonly stretch: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  readonly leading: number;
  readonly rise: number;
  readonly textMode: number;
  readonly fillOverprints: boolean;
}

const BLACK: Paint = { space: GRAY, components: [0] };

export const firstState = (matrix: Matrix = IDENTITY): GraphicsState => ({
  matrix,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  font: undefined,
  fontSize: 0,
  stretch: 1,
  letterSpace: 0,
  wordSpace: 0,
  leading: 0,
  rise: 0,
  textMode: 0,
  fillOverprints: false,
});
