import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "./build.ts";

const SEARCHES = ["greedy", "default", "best"] as const;

export interface SearchQuality {
  readonly search: (typeof SEARCHES)[number];
  readonly labelsMs: number;
  readonly streetsInPlace: number;
  readonly streetsKeyed: number;
  readonly poisNamed: number;
  readonly missing: number;
}

/** What the lettering of one town gains by a longer search: one build for each. */
export function measureSearches(extract: string): SearchQuality[] {
  const folder = mkdtempSync(join(tmpdir(), "carte-search-"));
  try {
    copyFileSync(extract, join(folder, basename(extract)));
    return SEARCHES.map((search) => measureSearch(folder, basename(extract), search));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureSearch(folder: string, file: string, search: SearchQuality["search"]): SearchQuality {
  const project = join(folder, `${search}.yaml`);
  writeFileSync(project, `source: { file: ${file} }\nsheet: { paper: A3 }\nsearch: ${search}\n`);
  const { report } = build({ name: search, arguments: [project] }, "pdf");
  const { streets, pois, places } = report.labels;
  return {
    search,
    labelsMs: report.timings.find(({ step }) => step === "labels")?.ms ?? 0,
    streetsInPlace: streets.labelled,
    streetsKeyed: streets.keyed,
    poisNamed: pois.labelled,
    missing: streets.missing + pois.missing + places.missing,
  };
}
