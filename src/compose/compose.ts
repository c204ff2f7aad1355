import type { Paint, Plate, PlateItem } from "../core/plate.ts";
import type { FrameFeatures, PaperFeatures } from "../generalize/paper-features.ts";
import type { Labelling } from "../labels/labelling.ts";
import type { Marginalia } from "../marginalia/marginalia.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import type { Symbols } from "../symbols/symbols.ts";
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

/** The map, its grid, its names on top of the grid, then everything round the map. */
function frontOf(
  { sheet, paper, labelling, style }: ComposeInput,
  marginalia: readonly PlateItem[],
): Pick<Plate, "clips" | "items"> {
  const box = sheet.frames[0].box;
  const features = paper.frames[0];
  if (!features) return { clips: {}, items: marginalia };
  return {
    clips: mapClips(features, box),
    items: [
      ...mapItems(features, { box, furniture: style.furniture, isFree: markGround(features, labelling) }),
      ...marginalia.filter(({ layer }) => layer === "grid"),
      ...labelItems(labelling, style.furniture, shieldPlates(features, style)),
      ...marginalia.filter(({ layer }) => layer !== "grid"),
    ],
  };
}

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
