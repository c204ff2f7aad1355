import type { Box } from "../../core/geometry.ts";
import type { CommunePart } from "../commune-parts.ts";
import type { Size } from "./free-corners.ts";
import type { NameField } from "./name-field.ts";

/** What an inset is to show, before it has a place on the sheet. */
export type InsetWish = {
  readonly title: string;
  /** Denominators that would do, the largest scale first. */
  readonly scales: readonly number[];
  /** The part of the commune that it was made for, where it lies apart. */
  readonly part?: CommunePart;
} & (WholeGround | DenseGround);

/** All of a box, in metres. */
interface WholeGround {
  readonly kind: "whole";
  readonly ground: Box;
  /** Of the map; absent: as the ground asks. */
  readonly size?: Size;
}

/** Where the names are thickest, as much as there is room for. */
export interface DenseGround {
  readonly kind: "dense";
  readonly names: NameField;
  /** The gain in scale at which the thickest names can all be read. */
  readonly gain: number;
  readonly mainScale: number;
}

/** A wish come true: the map's size, its scale, and what of the ground is in it. */
export interface InsetOption {
  readonly size: Size;
  readonly scaleDenominator: number;
  /** Middle of its ground, in metres. */
  readonly middle: readonly [x: number, y: number];
  /** More is better; only compared among the options of one wish. */
  readonly worth: number;
}
