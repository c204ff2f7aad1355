import type { Project } from "../config/project.ts";
import { EPSG_GRIDS } from "../core/epsg-grids.ts";
import { type Box, heightOf, widthOf } from "../core/geometry.ts";
import { type MarginaliaWords, marginaliaWords } from "../core/messages/marginalia.ts";
import type { Warnings } from "../core/warnings.ts";
import type { StreetIndex } from "../gazetteer/street-index.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { Boundary } from "../osm/boundary.ts";
import type { DataInfo } from "../osm/osm-extract.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import type { Symbols } from "../symbols/symbols.ts";
import { formatScale } from "./format-length.ts";
import { indexSections } from "./index/index-section.ts";
import { planKeyList } from "./index/plan-key-list.ts";
import type { Marginalia } from "./marginalia.ts";
import { type Page, sizeOfPaper } from "./page.ts";
import type { PanelContent, PlannedPanel } from "./panel/panel-content.ts";
import { planBack } from "./panel/plan-back.ts";
import { planTallPanel } from "./panel/plan-tall-panel.ts";
import { planWidePanel } from "./panel/plan-wide-panel.ts";
import { setFrame, setNeatline } from "./set-frame.ts";
import { makeTypesetter } from "./typesetter.ts";

export interface MarginaliaInput {
  readonly project: Project;
  readonly title: string;
  readonly boundary: Boundary;
  readonly data: DataInfo;
  readonly sheet: Sheet;
  readonly index: StreetIndex;
  /** Of the labelling: the corner of the main map that is free for the list of key numbers. */
  readonly keyBox?: Box;
  readonly symbols: Symbols;
  readonly style: Style;
  readonly lettering: Lettering;
  readonly warnings: Warnings;
}

/** Everything round the map, on both sides. What finds no room on either is left out with a warning each. */
export function setMarginalia(input: MarginaliaInput): Marginalia {
  const { sheet, warnings } = input;
  const page = pageOf(input);
  const drawKeyList =
    input.keyBox && planKeyList(input.index.keys, { box: input.keyBox, face: sheet.frames[0].box }, page);
  const index = drawKeyList ? { ...input.index, keys: [] } : input.index;
  const [front, ...pages] = planPanels({ ...input, index }, page);
  const left = pages.at(-1) ?? front;
  const [frame, ...insets] = sheet.frames;
  const frontItems = [
    ...(drawKeyList?.() ?? []),
    ...setFrame(frame, page),
    ...insets.map((inset) => setNeatline(inset, page)),
    ...front.draw(),
  ];
  for (const { osm } of entriesOf(left.restSections)) warnings.add("index-entry-left-out", osm);
  for (const { id } of left.restSamples) warnings.add("legend-row-left-out", id);
  return {
    sides: [
      { name: "front", items: frontItems },
      ...pages.map(({ draw }, index) => ({ name: index === 0 ? "back" : "more", items: draw() }) as const),
    ],
  };
}

/** The front's panel, and as many pages as hold what it has no room for: the back first. */
function planPanels(input: MarginaliaInput, page: Page): readonly [PlannedPanel, ...PlannedPanel[]] {
  const content = contentOf(input, page);
  const front = planFront(content, input.sheet, page);
  const pages: [PlannedPanel, ...PlannedPanel[]] = [front];
  let rest: PlannedPanel = front;
  while (rest.restSections.length + rest.restSamples.length > 0) {
    const isStarted = rest.restSections[0] !== content.sections[0];
    const next = planRest(rest, { title: input.title, sheet: input.sheet, page, isStarted });
    if (!next || isStuck(next, rest)) break;
    pages.push(next);
    rest = next;
  }
  return pages;
}

/** Nothing found room: another page would not help. */
const isStuck = (next: PlannedPanel, before: PlannedPanel): boolean =>
  entriesOf(next.restSections).length === entriesOf(before.restSections).length &&
  next.restSamples.length === before.restSamples.length;

const entriesOf = (sections: PlannedPanel["restSections"]) =>
  sections.flatMap(({ groups }) => groups).flatMap(({ entries }) => entries);

function pageOf({ project, sheet, style, lettering }: MarginaliaInput): Page {
  return {
    typesetter: makeTypesetter(lettering, style.palette),
    furniture: style.furniture,
    words: marginaliaWords(project.language),
    languages: project.language,
    size: sizeOfPaper(sheet.width, sheet.height),
  };
}

function contentOf(
  { project, title, boundary, data, sheet, index, symbols }: MarginaliaInput,
  page: Page,
): PanelContent {
  const frame = sheet.frames[0];
  const { words } = page;
  return {
    header: {
      title,
      subtitle: project.subtitle ?? kindOfMap(boundary, words),
      scale: formatScale(frame.scaleDenominator, words),
      overleaf: "",
    },
    sections: indexSections(index, page),
    samples: symbols.legend,
    imprint: {
      squareMetres: frame.grid.squareMetres,
      ...(frame.projection.kind === "epsg" && { grid: nameOfGrid(frame.projection.code) }),
      ...(data.timestamp !== undefined && { timestamp: data.timestamp }),
      ...(project.edition !== undefined && { edition: project.edition }),
    },
    mmPerMetre: 1000 / frame.scaleDenominator,
    rotationDegrees: frame.rotationDegrees,
  };
}

const nameOfGrid = (code: number): string => `${EPSG_GRIDS.get(code)?.name} (EPSG:${code})`;

/** A commune with more street names is a town to those who live there; also one that OSM calls so. */
const TOWN_STREETS = 250;

function kindOfMap({ name, osmId, tags, streetNames, communes }: Boundary, words: MarginaliaWords): string {
  if (name === "" || osmId === "polygon" || communes) return words.areaMap;
  const isTown = tags.place === "town" || tags.place === "city" || streetNames >= TOWN_STREETS;
  return isTown ? words.townMap : words.communeMap;
}

const NOTHING: PlannedPanel = { draw: () => [], restSections: [], restSamples: [] };
/** Panels wider than this many heights are set side by side. */
const WIDE = 1.2;

/** The front's panel; where something goes overleaf, its header says so. */
function planFront(content: PanelContent, sheet: Sheet, page: Page): PlannedPanel {
  const box = sheet.sides[0].panels[0]?.box;
  if (!box) return { ...NOTHING, restSections: content.sections, restSamples: content.samples };
  const planPanel = widthOf(box) > WIDE * heightOf(box) ? planWidePanel : planTallPanel;
  const panel = planPanel(box, content, page);
  if (panel.restSections.length === 0 || !sheet.sides[1]) return panel;
  const { words } = page;
  const overleaf = panel.restSections[0] === content.sections[0] ? words.indexOverleaf : words.moreOverleaf;
  return planPanel(box, { ...content, header: { ...content.header, overleaf } }, page);
}

/** A page of what the one before it had no room for; undefined where the sheet has no back. */
function planRest(
  { restSections, restSamples }: PlannedPanel,
  { title, sheet, page, isStarted }: { title: string; sheet: Sheet; page: Page; isStarted: boolean },
): PlannedPanel | undefined {
  const box = sheet.sides[1]?.panels[0]?.box;
  if (!box) return undefined;
  const { index, continued } = page.words;
  const subtitle = isStarted ? `${index} (${continued})` : index;
  return planBack(box, { title, subtitle, sections: restSections, samples: restSamples }, page);
}
