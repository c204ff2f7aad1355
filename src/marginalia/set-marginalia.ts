import type { Project } from "../config/project.ts";
import { heightOf, widthOf } from "../core/geometry.ts";
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
import type { Marginalia } from "./marginalia.ts";
import { type Page, sizeOfPaper } from "./page.ts";
import type { PanelContent, SetPanel } from "./panel/panel-content.ts";
import { setBack } from "./panel/set-back.ts";
import { setTallPanel } from "./panel/set-tall-panel.ts";
import { setWidePanel } from "./panel/set-wide-panel.ts";
import { setFrame, setNeatline } from "./set-frame.ts";
import { makeTypesetter } from "./typesetter.ts";

export interface MarginaliaInput {
  readonly project: Project;
  readonly title: string;
  readonly boundary: Boundary;
  readonly data: DataInfo;
  readonly sheet: Sheet;
  readonly index: StreetIndex;
  readonly symbols: Symbols;
  readonly style: Style;
  readonly lettering: Lettering;
  readonly warnings: Warnings;
}

/** Everything round the map, on both sides. What finds no room on either is left out with a warning each. */
export function setMarginalia(input: MarginaliaInput): Marginalia {
  const { sheet, warnings } = input;
  const page = pageOf(input);
  const { front, back } = setPanels(input, page);
  const [frame, ...insets] = sheet.frames;
  const frontItems = [
    ...setFrame(frame, page),
    ...insets.map((inset) => setNeatline(inset, page)),
    ...front.items,
  ];
  for (const { osm } of entriesOf(back.restSections)) warnings.add("index-entry-left-out", osm);
  for (const { id } of back.restSamples) warnings.add("legend-row-left-out", id);
  return {
    sides: [
      { name: "front", items: frontItems },
      ...(back.items.length > 0 ? [{ name: "back", items: back.items } as const] : []),
    ],
  };
}

/** Both panels; where the back cannot hold what the front leaves, the front takes as much as it can. */
function setPanels(input: MarginaliaInput, page: Page): { front: SetPanel; back: SetPanel } {
  const content = contentOf(input, page);
  const set = (limit: PanelContent["limit"]): { front: SetPanel; back: SetPanel } => {
    const front = setFront({ ...content, limit }, input.sheet, page);
    const isStarted = front.restSections[0] !== content.sections[0];
    return { front, back: setRest(front, { title: input.title, sheet: input.sheet, page, isStarted }) };
  };
  const usual = set("usual");
  return usual.back.restSections.length === 0 ? usual : set("tightest");
}

const entriesOf = (sections: SetPanel["restSections"]) =>
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
    limit: "usual",
    samples: symbols.legend,
    imprint: {
      squareMetres: frame.grid.squareMetres,
      ...(data.timestamp !== undefined && { timestamp: data.timestamp }),
      ...(project.edition !== undefined && { edition: project.edition }),
    },
    mmPerMetre: 1000 / frame.scaleDenominator,
    rotationDegrees: frame.rotationDegrees,
  };
}

/** A commune with more street names is a town to those who live there; also one that OSM calls so. */
const TOWN_STREETS = 250;

function kindOfMap({ name, tags, streetNames }: Boundary, words: MarginaliaWords): string {
  if (name === "") return words.areaMap;
  const isTown = tags.place === "town" || tags.place === "city" || streetNames >= TOWN_STREETS;
  return isTown ? words.townMap : words.communeMap;
}

const NOTHING: SetPanel = { items: [], restSections: [], restSamples: [] };
/** Panels wider than this many heights are set side by side. */
const WIDE = 1.2;

/** The front's panel; where something goes overleaf, its header says so. */
function setFront(content: PanelContent, sheet: Sheet, page: Page): SetPanel {
  const box = sheet.sides[0].panels[0]?.box;
  if (!box) return { ...NOTHING, restSections: content.sections, restSamples: content.samples };
  const setPanel = widthOf(box) > WIDE * heightOf(box) ? setWidePanel : setTallPanel;
  const panel = setPanel(box, content, page);
  if (panel.restSections.length === 0 || !sheet.sides[1]) return panel;
  const { words } = page;
  const overleaf = panel.restSections[0] === content.sections[0] ? words.indexOverleaf : words.moreOverleaf;
  return setPanel(box, { ...content, header: { ...content.header, overleaf } }, page);
}

/** The back: what the front had no room for. */
function setRest(
  { restSections, restSamples }: SetPanel,
  { title, sheet, page, isStarted }: { title: string; sheet: Sheet; page: Page; isStarted: boolean },
): SetPanel {
  const box = sheet.sides[1]?.panels[0]?.box;
  if (!box || restSections.length + restSamples.length === 0)
    return { ...NOTHING, restSections, restSamples };
  const { index, continued } = page.words;
  const subtitle = isStarted ? `${index} (${continued})` : index;
  return setBack(box, { title, subtitle, sections: restSections, samples: restSamples }, page);
}
