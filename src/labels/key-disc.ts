import type { Mm, PaperPoint } from "../core/geometry.ts";
import type { Print } from "./candidate.ts";
import type { LabelSite } from "./label-site.ts";
import { plainBox, type SolidBox, solidBox } from "./oriented-box.ts";
import { setStraight } from "./set-straight.ts";
import { type SizedText, sizeText } from "./sized-text.ts";

/** White between a long number and the ends of its disc; two figures fill a round one to its edge. */
const PADDING: Mm = 0.15;

/** A disc, or longer where its number is. */
export type DiscSize = Pick<SolidBox, "halfWidth" | "halfHeight">;

/** The size of a disc for the widest number of so many figures. */
export const discSize = (figures: number, site: LabelSite): DiscSize =>
  sizeFor(setNumber("8".repeat(figures), site), site);

/** What is printed of a disc. Short numbers stand in a round disc even where the street was given room for a longer one. */
export function printKey(number: string, center: PaperPoint, site: LabelSite): Print {
  const { font, sizePt, paint } = site.style.furniture.key.number;
  const text = setNumber(number, site);
  const disc = solidBox({ ...sizeFor(text, site), center, angle: 0 });
  return {
    text: number,
    as: "keyed",
    font,
    paint,
    sizePt,
    runs: [setStraight(text, { center, angle: 0 })],
    boxes: [disc],
    disc: plainBox(disc),
  };
}

function sizeFor({ width }: SizedText, { style }: LabelSite): DiscSize {
  const half = style.furniture.key.diameter / 2;
  return { halfWidth: Math.max(half, width / 2 + PADDING), halfHeight: half };
}

function setNumber(number: string, { style, lettering }: LabelSite): SizedText {
  const { font, sizePt } = style.furniture.key.number;
  return sizeText(number, { font, sizePt, tracking: 0 }, lettering);
}
