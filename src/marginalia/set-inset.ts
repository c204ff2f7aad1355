import type { SheetLines } from "../core/cut-box.ts";
import { type Box, type Mm, ringOfBox } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import type { InsetFacts, MapFrame } from "../sheet/sheet.ts";
import { formatScale } from "./format-length.ts";
import { drawRule, type Page } from "./page.ts";
import { setFrame } from "./set-frame.ts";

/** Title and tag, in points; the scale beside the title is as large as a subtitle on a small sheet. */
const TITLE_PT = 11;
const SCALE_PT = 8;
const TAG_PT = 8;
/** The baseline of the title above the band of grid letters. */
const TITLE_RISE: Mm = 1.6;
/** Of the outline of an inset's ground and of its tag. */
const OUTLINE_WIDTH: Mm = 0.2;
/** White round the text of a tag. */
const TAG_PADDING: Mm = 1.1;

/**
 * The lines round an inset, and its title and scale above it; on the main map the outline of its ground, with its name.
 *
 *     ┌─────────────────────────┐
 *     │ Bourg          1:10 000 │
 *     ├──┬───K───┬───L───┬──────┤
 *     9  │       │       │      9
 *     └──┴───K───┴───L───┴──────┘
 */
export function setInset(frame: MapFrame, page: Page, folds?: SheetLines): PlateItem[] {
  const { inset } = frame;
  if (!inset) return [];
  return [
    ...titleItems(frame, inset, page),
    ...setFrame(frame, page, folds),
    drawRule(ringOfBox(inset.footprint), page.furniture.neatline.width, page.furniture.neatline.paint),
    ...groundItems(inset, page),
  ];
}

function titleItems(
  { box, scaleDenominator }: MapFrame,
  { title }: InsetFacts,
  { furniture, typesetter, words }: Page,
): PlateItem[] {
  const baseline = box.minY - furniture.grid.band - TITLE_RISE;
  const name = { ...furniture.type.heading, sizePt: TITLE_PT };
  const scale = { ...furniture.type.subtitle, sizePt: SCALE_PT };
  return [
    typesetter.set({
      text: title,
      type: name,
      at: [box.minX, baseline],
      role: "heading",
      reading: { part: "scale" },
    }),
    typesetter.set({
      text: formatScale(scaleDenominator, words),
      type: scale,
      at: [box.maxX, baseline],
      align: "right",
      role: "text",
      reading: { part: "scale" },
    }),
  ];
}

/** The outline is drawn with the grid, below the names: it runs through streets, not through letters. */
function groundItems({ title, onMain }: InsetFacts, page: Page): PlateItem[] {
  if (!onMain) return [];
  const { neatline } = page.furniture;
  const outline = drawRule(onMain.ring, OUTLINE_WIDTH, neatline.paint);
  return [{ ...outline, layer: "grid", clip: ["neatline"] }, ...tagItems(title, onMain.tag, page)];
}

/** The inset's name in a white tag, no wider than it must be. */
function tagItems(title: string, room: Box, { furniture, typesetter }: Page): PlateItem[] {
  const type = { ...furniture.type.heading, sizePt: TAG_PT };
  const width = typesetter.widthOf(title, type) + 2 * TAG_PADDING;
  const ring = ringOfBox({ ...room, maxX: room.minX + width });
  const baseline = (room.minY + room.maxY + typesetter.capHeightOf(type)) / 2;
  return [
    {
      ...{ kind: "area", layer: "marginalia", role: "artifact" },
      polygons: [[ring]],
      fill: furniture.key.fill,
    },
    drawRule(ring, OUTLINE_WIDTH, furniture.neatline.paint),
    typesetter.set({ text: title, type, at: [room.minX + TAG_PADDING, baseline], role: "artifact" }),
  ];
}
