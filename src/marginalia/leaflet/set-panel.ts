import type { LeafletBlock } from "../../config/project.ts";
import { type Box, heightOf, type Mm, widthOf } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import { type Fault, fault } from "../../core/user-error.ts";
import type { LegendSample } from "../../symbols/symbols.ts";
import type { Block } from "../page.ts";
import { setSamples } from "../panel/plan-pieces.ts";
import type { ImprintFacts } from "../set-imprint.ts";
import type { LeafletPage } from "./leaflet-page.ts";
import { setCodes } from "./set-codes.ts";
import { setLogos } from "./set-logos.ts";
import { setNumbers } from "./set-numbers.ts";
import { setImprintBlock } from "./set-owners.ts";
import { countWords, setRichText } from "./set-rich-text.ts";

/** What blocks say that have no words of their own. */
export interface BlockFacts {
  readonly samples: readonly LegendSample[];
  readonly imprint: ImprintFacts;
  readonly country: string | undefined;
}

export interface SetPanel extends Block {
  readonly faults: readonly Fault[];
  /** Below the blocks, above an imprint at the bottom: room for more. */
  readonly free: Box;
}

const BLOCK_GAP: Mm = 7;
/** Rounding. */
const TOLERANCE: Mm = 0.01;

/** The blocks of a panel, one below the other; an imprint that comes last stands on the bottom. */
export function setPanel(
  blocks: readonly LeafletBlock[],
  { id, box }: { readonly id: string; readonly box: Box },
  { facts, leaflet }: { readonly facts: BlockFacts; readonly leaflet: LeafletPage },
): SetPanel {
  const items: PlateItem[] = [];
  const faults: Fault[] = [];
  let bottom = box.minY - BLOCK_GAP;
  let free = box;
  const printed = blocks.filter((block) => block.kind !== "index");
  printed.forEach((block, index) => {
    const room = { ...box, minY: bottom + BLOCK_GAP };
    const set = setBlock(block, room, { facts, leaflet });
    const spare = box.maxY - set.bottom;
    if (spare < -TOLERANCE) faults.push(overfull(block, { id, box, room, set, leaflet }));
    const isFoot = block.kind === "imprint" && index === printed.length - 1 && spare > 0;
    const placed = isFoot ? setBlock(block, { ...room, minY: room.minY + spare }, { facts, leaflet }) : set;
    items.push(...placed.items);
    bottom = placed.bottom;
    free = isFoot
      ? { ...room, maxY: Math.max(room.minY, room.minY + spare - BLOCK_GAP) }
      : { ...box, minY: bottom + BLOCK_GAP };
  });
  return { items, bottom: Math.max(bottom, box.minY), faults, free };
}

/** The index flows through several panels: it is set by itself. */
type PrintedBlock = Exclude<LeafletBlock, { kind: "index" }>;

interface Setting {
  readonly facts: BlockFacts;
  readonly leaflet: LeafletPage;
}

function setBlock(block: PrintedBlock, box: Box, { facts, leaflet }: Setting): Block {
  switch (block.kind) {
    case "text":
      return setRichText(leaflet.files.texts.get(block.file.said) ?? [], box, leaflet.page);
    case "numbers":
      return setNumbers({ ...block, country: facts.country }, box, leaflet);
    case "logos":
      return setLogos(block, box, leaflet);
    case "codes":
      return setCodes(block.codes, box, leaflet);
    case "legend":
      return setSamples(facts.samples, box, leaflet.page);
    case "imprint":
      return setImprintBlock(facts.imprint, box, leaflet.page);
    default:
      return block satisfies never;
  }
}

function overfull(
  block: LeafletBlock,
  { id, box, room, set, leaflet }: { id: string; box: Box; room: Box; set: Block; leaflet: LeafletPage },
): Fault {
  const text = block.kind === "text" ? (leaflet.files.texts.get(block.file.said) ?? []) : [];
  const words = countWords(text);
  const share = Math.max(0, heightOf(room)) / (set.bottom - room.minY);
  return fault("leaflet-panel-overfull", {
    panel: id,
    block: block.kind === "text" ? block.file.said : block.kind,
    width: Math.round(widthOf(box)),
    height: Math.round(heightOf(box)),
    excess: Math.ceil(set.bottom - box.maxY),
    words,
    wordsThatFit: Math.floor(words * share),
  }) as Fault;
}
