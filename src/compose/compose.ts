import { clipOf } from "../core/map-clip.ts";
import type { Paint, Plate, PlateItem } from "../core/plate.ts";
import type { FrameFeatures, PaperFeatures } from "../generalize/paper-features.ts";
import type { Labelling } from "../labels/labelling.ts";
import type { Marginalia } from "../marginalia/marginalia.ts";
import type { MapFrame, Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import type { Symbols } from "../symbols/symbols.ts";
import { describeMap } from "./describe-map.ts";
import { labelItems } from "./label-items.ts";
import { mapClips } from "./map-clips.ts";
import { mapItems } from "./map-items.ts";
import { markGround } from "./mark-ground.ts";

export interface ComposeInput {
  readonly sheet: Sheet;
  readonly paper: PaperFeatures;
  readonly labelling: Labelling;
  readonly symbols: Symbols;
  readonly marginalia: Marginalia;
  readonly style: Style;
  readonly title: string;
  /** BCP 47, of the marginalia. */
  readonly language: string;
}

/** One plate for each side that has something on it, its items in drawing order. */
export function compose(input: ComposeInput): Plate[] {
  const { sheet, marginalia, symbols, title, language } = input;
  return marginalia.sides
    .filter(({ name, items }) => name === "front" || items.length > 0)
    .map(({ name, items }) => ({
      side: name,
      width: sheet.width,
      height: sheet.height,
      bleed: sheet.bleed,
      title,
      language,
      symbols: symbols.drawings,
      ...(name === "front" ? frontOf(input, items) : { clips: {}, items }),
    }));
}

/** Each map, its grid, its names on top of the grid: the main one, then the insets over it; then everything round them. */
function frontOf(
  input: ComposeInput,
  marginalia: readonly PlateItem[],
): Pick<Plate, "clips" | "items" | "description"> {
  const maps = input.sheet.frames.flatMap((frame) => drawMap(frame, input, marginalia) ?? []);
  return {
    ...(maps.length > 0 && { description: describeMap(input.sheet.frames[0], input.labelling, input) }),
    clips: Object.assign({}, ...maps.map(({ clips }) => clips)),
    items: [...maps.flatMap(({ items }) => items), ...marginalia.filter(({ layer }) => layer !== "grid")],
  };
}

/** One map; undefined where it has no features. */
function drawMap(
  { id, box, inset }: MapFrame,
  { sheet, paper, labelling, style }: ComposeInput,
  marginalia: readonly PlateItem[],
): Pick<Plate, "clips" | "items"> | undefined {
  const features = paper.frames.find(({ frame }) => frame === id);
  if (!features) return undefined;
  const own = labelsOf(labelling, inset && id);
  const { furniture } = style;
  const footprints = inset ? [] : sheet.frames.flatMap((frame) => frame.inset?.footprint ?? []);
  const clips = Object.entries(mapClips(features, box, footprints));
  const nameOf = (clip: string): string => clipOf(clip, inset && id);
  const drawn = mapItems(features, { box, furniture, isFree: markGround(features, own) });
  return {
    clips: Object.fromEntries(clips.map(([clip, polygons]) => [nameOf(clip), polygons])),
    items: [
      ...drawn.map((item) => ({ ...item, clip: (item.clip ?? []).map(nameOf) })),
      ...marginalia.filter(({ layer, clip }) => layer === "grid" && clip?.includes(nameOf("neatline"))),
      ...labelItems(own, furniture, shieldPlates(features, style)),
    ],
  };
}

const labelsOf = (labelling: Labelling, inset: string | undefined): Labelling => ({
  ...labelling,
  placed: labelling.placed.filter((label) => label.inset === inset),
  icons: labelling.icons.filter((icon) => icon.inset === inset),
});

/** Ground of the plate by road number, where its network has one of its own. */
function shieldPlates({ names }: FrameFeatures, { labels }: Style): ReadonlyMap<string, Paint> {
  const byRule = new Map(labels.map(({ id, plate }) => [id, plate]));
  return new Map(
    names.shields.flatMap(({ ref, rule }) => {
      const plate = byRule.get(rule);
      return plate ? [[ref, plate]] : [];
    }),
  );
}
