import type { RichBlock } from "../../src/config/leaflet/rich-text.ts";
import type { FoldRequest, LeafletOptions, Project } from "../../src/config/project.ts";
import { Warnings } from "../../src/core/warnings.ts";
import type { IndexEntry } from "../../src/gazetteer/street-index.ts";
import { type MarginaliaInput, setMarginalia } from "../../src/marginalia/set-marginalia.ts";
import { planSheet } from "../../src/sheet/plan-sheet.ts";
import type { Sheet } from "../../src/sheet/sheet.ts";
import { communeOf, paperNamed, requestFor } from "../sheet/sheet-request.ts";
import { fakeFurniture, fakeLettering, palette, street } from "./fake-page.ts";

const COMMUNE = communeOf([[-4.8, 48.4, -4.7, 48.46]]);

export const foldOf = (columns: number, rows: number): FoldRequest => ({
  name: `${columns}x${rows}`,
  turn: "auto",
  kind: "grid",
  columns,
  rows,
});

export const sheetOf = (paper: string, fold: FoldRequest): Sheet =>
  planSheet(requestFor(COMMUNE, { paper: paperNamed(paper), orientation: "landscape", fold }));

export const streets = (count: number): IndexEntry[] =>
  Array.from({ length: count }, (_, i) =>
    street(`${String.fromCharCode(65 + (i % 20))}lbert ${i}`, "rue", "B2"),
  ).sort((a, b) => (a.key < b.key ? -1 : 1));

interface Leaflet {
  readonly options?: Partial<LeafletOptions>;
  readonly texts?: Readonly<Record<string, readonly RichBlock[]>>;
  readonly count?: number;
  readonly project?: Partial<Project>;
}

/** The marginalia of a folded sheet in letters half an em wide. */
export function setLeaflet(sheet: Sheet, { options, texts = {}, count = 60, project }: Leaflet = {}) {
  const warnings = new Warnings();
  const input = {
    project: {
      language: ["fr"],
      country: "FR",
      imprint: { publisher: "la commune", printer: "l’imprimerie" },
      leaflet: {
        cover: {},
        inside: [],
        last: [{ kind: "numbers", own: [] }, { kind: "imprint" }],
        ...options,
      },
      ...project,
    },
    title: "Plouskouer",
    boundary: { ...COMMUNE },
    data: { timestamp: "2025-03-01T02:00:00Z" },
    sheet,
    index: {
      streets: streets(count),
      keys: [],
      places: [],
      pois: [{ ...street("Mairie", ""), category: "services" }],
    },
    symbols: { drawings: {}, legend: [{ id: "wood", label: { fr: "Bois" }, items: [] }] },
    style: { palette, furniture: fakeFurniture },
    lettering: fakeLettering,
    leafletFiles: { pictures: new Map(), texts: new Map(Object.entries(texts)) },
    warnings,
  } as unknown as MarginaliaInput;
  return { ...setMarginalia(input), warnings };
}
