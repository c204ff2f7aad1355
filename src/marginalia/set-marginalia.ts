import type { LeafletFiles } from "../config/leaflet/load-leaflet.ts";
import type { Project } from "../config/project.ts";
import { cutBox } from "../core/cut-box.ts";
import { EPSG_GRIDS } from "../core/epsg-grids.ts";
import { type Box, heightOf, widthOf } from "../core/geometry.ts";
import { leafletWords } from "../core/messages/leaflet-words.ts";
import { type MarginaliaWords, marginaliaLanguage, marginaliaWords } from "../core/messages/marginalia.ts";
import type { Warnings } from "../core/warnings.ts";
import type { StreetIndex } from "../gazetteer/street-index.ts";
import type { Lettering } from "../lettering/lettering.ts";
import type { Boundary } from "../osm/boundary.ts";
import type { DataInfo } from "../osm/osm-extract.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Style } from "../style/style.ts";
import type { Symbols } from "../symbols/symbols.ts";
import { foldMarks } from "./fold-marks.ts";
import { formatScale } from "./format-length.ts";
import { indexSections } from "./index/index-section.ts";
import { planKeyList } from "./index/plan-key-list.ts";
import { writableIndex } from "./index/writable-index.ts";
import { countryOf } from "./leaflet/country-of.ts";
import { leafletPage } from "./leaflet/leaflet-page.ts";
import { ownerLines } from "./leaflet/set-owners.ts";
import type { Marginalia } from "./marginalia.ts";
import { type Page, sizeOfPaper } from "./page.ts";
import type { PanelContent } from "./panel/panel-content.ts";
import { entriesOf, type PagesRequest, planPages } from "./plan-pages.ts";
import { setFrame } from "./set-frame.ts";
import { editionOf } from "./set-imprint.ts";
import { setInset } from "./set-inset.ts";
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
  /** Of the labelling: signs at the edge of the map tell how far places are. */
  readonly hasDistances?: boolean;
  readonly symbols: Symbols;
  readonly style: Style;
  readonly lettering: Lettering;
  /** Pictures and texts of the leaflet, where the sheet is folded. */
  readonly leafletFiles?: LeafletFiles;
  readonly warnings: Warnings;
}

/** Everything round the map, on both sides. What finds no room on any page is left out with a warning each. */
export function setMarginalia(given: MarginaliaInput): Marginalia {
  const { sheet, warnings } = given;
  const page = pageOf(given);
  const input = { ...given, index: writableIndex(given.index, page, warnings) };
  const drawKeyList = keyListIn(input, page);
  const index = drawKeyList ? { ...input.index, keys: [] } : input.index;
  const content = contentOf({ ...input, index }, page);
  const leaflet = leafletOf(input, content, page);
  const [front, ...pages] = planPages({ content, sheet, page, ...(leaflet && { leaflet }) });
  const left = pages.at(-1) ?? front;
  const [frame, ...insets] = sheet.frames;
  const frontItems = [
    ...(drawKeyList?.() ?? []),
    ...setFrame(frame, page, sheet.fold?.lines),
    ...insets.flatMap((inset) => setInset(inset, page, sheet.fold?.lines)),
    ...front.draw(),
    ...foldMarks(sheet, page),
  ];
  for (const { osm } of entriesOf(left.restSections)) warnings.add("index-entry-left-out", osm);
  for (const { id } of left.restSamples) warnings.add("legend-row-left-out", id);
  return {
    sides: [
      { name: "front", items: frontItems },
      ...pages.map(({ draw }, at) => ({ name: at === 0 ? "back" : "more", items: draw() }) as const),
    ],
  };
}

/** The list of key numbers on the map, clear of folds. */
function keyListIn({ keyBox, sheet, index }: MarginaliaInput, page: Page) {
  if (!keyBox) return undefined;
  const face = sheet.frames[0].box;
  const pieces = sheet.fold ? cutBox(keyBox, sheet.fold.lines) : [keyBox];
  const bySize = pieces.toSorted((a, b) => widthOf(b) * heightOf(b) - widthOf(a) * heightOf(a));
  for (const box of bySize) {
    const draw = planKeyList(index.keys, { box, face }, page);
    if (draw) return draw;
  }
  return undefined;
}

/** What the back of a folded sheet is made of. */
function leafletOf(
  { project, sheet, boundary, leafletFiles, symbols }: MarginaliaInput,
  { header, imprint }: PanelContent,
  page: Page,
): PagesRequest["leaflet"] {
  const options = project.leaflet;
  if (!sheet.fold || !options) return undefined;
  const files = leafletFiles ?? { pictures: new Map(), texts: new Map() };
  const edition = editionOf(imprint, page.words);
  const picture = files.pictures.get(options.cover.picture?.said ?? "");
  return {
    page: leafletPage(
      { page, words: leafletWords(marginaliaLanguage(project.language)), files },
      Math.min(...(sheet.sides[1]?.panels ?? []).map(({ box }) => widthOf(box))),
    ),
    content: {
      options,
      cover: {
        options: options.cover,
        title: header.title,
        subtitle: header.subtitle,
        edition: edition === undefined ? "" : page.words.edition(edition),
        scale: header.scale,
        picture,
      },
      facts: { samples: symbols.legend, imprint, country: project.country ?? countryOf(boundary) },
    },
  };
}

function pageOf({ project, sheet, style, lettering, warnings }: MarginaliaInput): Page {
  return {
    typesetter: makeTypesetter(lettering, style.palette, (text) =>
      warnings.add("lettering-letters-lost", text),
    ),
    furniture: style.furniture,
    words: marginaliaWords(project.language),
    languages: project.language,
    size: sizeOfPaper(sheet.width, sheet.height),
  };
}

function contentOf(
  { project, title, boundary, data, sheet, index, symbols, hasDistances = false }: MarginaliaInput,
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
      hasDistances,
      ...(frame.projection.kind === "epsg" && { grid: nameOfGrid(frame.projection.code) }),
      ...(data.timestamp !== undefined && { timestamp: data.timestamp }),
      ...(project.edition !== undefined && { edition: project.edition }),
      owners: ownerLines(project.imprint, leafletWords(marginaliaLanguage(project.language))),
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
