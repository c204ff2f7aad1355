import type { LeafletBlock, LeafletOptions } from "../../config/project.ts";
import { type Box, heightOf, type Mm } from "../../core/geometry.ts";
import type { PlateItem } from "../../core/plate.ts";
import { type Fault, fault, UserError } from "../../core/user-error.ts";
import type { FoldPlan } from "../../sheet/fold/fold.ts";
import type { Panel } from "../../sheet/sheet.ts";
import { type FlowedIndex, flowIndex } from "../index/flow-index.ts";
import type { IndexSection } from "../index/index-section.ts";
import { setIndex } from "../index/set-index.ts";
import { turnItem } from "../move-item.ts";
import type { Page } from "../page.ts";
import type { PlannedPanel } from "../panel/panel-content.ts";
import { readAs } from "../read-as.ts";
import type { LeafletPage } from "./leaflet-page.ts";
import { type Cover, setCover } from "./set-cover.ts";
import { type BlockFacts, setPanel } from "./set-panel.ts";

export interface LeafletContent {
  readonly options: LeafletOptions;
  readonly cover: Cover;
  readonly facts: BlockFacts;
  /** What the front has no room for. */
  readonly sections: readonly IndexSection[];
  readonly restSamples: PlannedPanel["restSamples"];
}

/** A panel of the back with the blocks that stand in it; the index flows through those that ask for it. */
interface FilledPanel {
  readonly panel: Panel;
  readonly blocks: readonly LeafletBlock[];
}

/**
 * The back of a folded sheet: cover, inner panels and last panel.
 * @throws UserError (2) with every panel that is too full, or with what does not find a panel.
 */
export function planLeaflet(
  panels: readonly Panel[],
  content: LeafletContent,
  { leaflet, fold }: { readonly leaflet: LeafletPage; readonly fold: FoldPlan },
): PlannedPanel {
  const filled = fillPanels(panels, content, fold);
  const set = filled.map(({ panel, blocks }) => setPanel(blocks, panel, { facts: content.facts, leaflet }));
  const faults = set.flatMap((one) => one.faults);
  if (faults.length > 0) throw new UserError(2, faults);
  const { indexed, index } = placeIndex(
    filled.map(({ panel, blocks }, place) => ({ panel, blocks, box: set[place]?.free ?? panel.box })),
    content.sections,
    leaflet.page,
  );
  const cover = panels.find(({ id }) => id === "cover");
  const parts: { panel: Panel; items: readonly PlateItem[] }[] = [
    ...(cover ? [{ panel: cover, items: setCover(content.cover, cover.box, leaflet.page).items }] : []),
    ...filled.map(({ panel }, place) => ({ panel, items: set[place]?.items ?? [] })),
    ...indexed.map(({ panel }, place) => {
      const plan = index.panels[place];
      return { panel, items: plan ? setIndex(plan, index.page) : [] };
    }),
  ];
  const hasLegend = filled.some(({ blocks }) => blocks.some(({ kind }) => kind === "legend"));
  return {
    draw: () =>
      readAs(
        "leaflet",
        parts.flatMap(({ panel, items }) => inHand(items, panel)),
      ),
    restSections: index.rest,
    restSamples: hasLegend ? [] : content.restSamples,
  };
}

interface Room extends FilledPanel {
  /** Of the panel, what its blocks leave. */
  readonly box: Box;
}

/** A few lines under a block are no place for an index. */
const LEAST_ROOM: Mm = 50;

/** The index in the panels that ask for it; what these cannot hold, in the room of the last panel too. */
function placeIndex(
  rooms: readonly Room[],
  sections: readonly IndexSection[],
  page: Page,
): { indexed: readonly Room[]; index: FlowedIndex } {
  const flow = (through: readonly Room[]): FlowedIndex =>
    flowIndex(
      sections,
      through.map(({ box }) => box),
      page,
    );
  const asking = rooms.filter(({ blocks }) => blocks.some(({ kind }) => kind === "index"));
  const index = flow(asking);
  const last = rooms.filter(({ panel, box }) => panel.id === "last" && heightOf(box) >= LEAST_ROOM);
  const indexed = [...asking, ...last.filter((room) => !asking.includes(room))];
  return index.rest.length === 0 ? { indexed: asking, index } : { indexed, index: flow(indexed) };
}

/** Upright on the folded sheet. */
const inHand = (items: readonly PlateItem[], { box, turned }: Panel): readonly PlateItem[] =>
  turned ? items.map((item) => turnItem(item, box)) : items;

const INDEX: LeafletBlock = { kind: "index" };

/** The blocks in reading order; inner panels that no block asks for go to the index, where it was asked for or last. */
function fillPanels(
  panels: readonly Panel[],
  { options, restSamples }: LeafletContent,
  fold: FoldPlan,
): readonly FilledPanel[] {
  const last = panels.find(({ id }) => id === "last");
  const inner = panels.filter(({ id }) => id.startsWith("inside"));
  const asked = [...options.inside, ...(last ? [] : [options.last])];
  const hasIndex = asked.some((blocks) => blocks.some(({ kind }) => kind === "index"));
  const spare = inner.length - asked.length;
  if (spare < 0) throw new UserError(2, [tooManyPanels(asked.length, inner.length, fold)]);
  const filled = hasIndex || spare === 0 ? asked : [...asked, [INDEX]];
  const place = filled.findIndex((blocks) => blocks.some(({ kind }) => kind === "index"));
  const more = Array.from({ length: inner.length - filled.length }, () => [INDEX]);
  const lists = [...filled.slice(0, place + 1), ...more, ...filled.slice(place + 1)];
  const isShown = lists.some((blocks) => blocks.some(({ kind }) => kind === "legend"));
  // What the front's legend had no room for must stand somewhere.
  const withLegend = lists.map((blocks, index) =>
    index === place && !isShown && restSamples.length > 0 ? [LEGEND, ...blocks] : blocks,
  );
  return [
    ...inner.map((panel, index) => ({ panel, blocks: withLegend[index] ?? [] })),
    ...(last ? [{ panel: last, blocks: options.last }] : []),
  ];
}

const LEGEND: LeafletBlock = { kind: "legend" };

const tooManyPanels = (asked: number, has: number, { name }: FoldPlan): Fault =>
  fault("leaflet-too-many-panels", { asked, has, fold: name }) as Fault;
