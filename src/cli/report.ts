import { createHash } from "node:crypto";
import { gridBearing } from "../core/map-grid.ts";
import type { EpsgProjection } from "../core/projection.ts";
import type { IndexEntry } from "../gazetteer/street-index.ts";
import type { Labelling, MissingLabel, PlacedLabel } from "../labels/labelling.ts";
import type { CommuneArea } from "../osm/boundary.ts";
import type { Build } from "../pipeline.ts";
import type { Finding } from "../preflight/finding.ts";
import type { MapFrame } from "../sheet/sheet.ts";
import type { LabelKind } from "../style/style.ts";
import { countOverlaps } from "./count-overlaps.ts";
import { countOf } from "./format-findings.ts";
import type { StepTiming } from "./progress.ts";
import { REPORT_VERSION, type Report } from "./report-schema.ts";

/** report.json: what was made of what, and how well. Only `timings` and `peakRssMb` differ from run to run. */
export function reportOf(build: Build, run: { timings: readonly StepTiming[]; peakRssMb: number }): Report {
  const { boundary, data, sheet, labelling, index, warnings, files, preflight } = build;
  return {
    version: REPORT_VERSION,
    commune: {
      ...communeReport(boundary),
      ...(boundary.communes && { communes: boundary.communes.map(communeReport) }),
    },
    data: { ...data },
    sheet: sheetReport(sheet),
    labels: labelsReport(labelling, factsByOsm(build)),
    index: { streets: listed(index.streets), places: listed(index.places), pois: index.pois.length },
    ...(build.contrast && {
      access: { contrast: { ...build.contrast, below: build.contrast.below.map((pair) => ({ ...pair })) } },
    }),
    warnings: warnings.list().map(({ code, count, examples }) => ({ code, count, examples: [...examples] })),
    ...(preflight && { preflight: preflightReport(preflight.findings) }),
    timings: run.timings.map(({ step, ms }) => ({ step, ms })),
    peakRssMb: run.peakRssMb,
    outputs: files.map(({ name, bytes }) => ({
      path: name,
      bytes: bytes.byteLength,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
  };
}

const preflightReport = (findings: readonly Finding[]): NonNullable<Report["preflight"]> => ({
  errors: countOf(findings, "error"),
  warnings: countOf(findings, "warning"),
  findings: findings.map(({ code, severity, page, count, places, values }) => ({
    ...{ code, severity, count, values: { ...values } },
    ...(page !== undefined && { page }),
    places: places.map(([x, y]) => [x, y]),
  })),
});

const communeReport = ({ name, ref, osmId }: CommuneArea) => ({ name, ...(ref && { ref }), osmId });

function sheetReport({
  paper,
  orientation,
  width,
  height,
  frames: [frame, ...insets],
}: Build["sheet"]): Report["sheet"] {
  const { projection } = frame;
  return {
    paper,
    orientation,
    widthMm: width,
    heightMm: height,
    scaleDenominator: frame.scaleDenominator,
    projection: {
      kind: projection.kind,
      ...(projection.kind === "epsg" && gridReport(projection)),
      center: [projection.center[0], projection.center[1]],
      rotationDegrees: frame.rotationDegrees,
    },
    ...neatlineReport(frame),
    ...(insets.length > 0 && { insets: insets.map(insetReport) }),
  };
}

const insetReport = (frame: MapFrame) => ({
  title: frame.inset?.title ?? "",
  scaleDenominator: frame.scaleDenominator,
  ...neatlineReport(frame),
});

const neatlineReport = ({ box, corners }: MapFrame) => ({
  neatlineMm: [box.minX, box.minY, box.maxX, box.maxY] as [number, number, number, number],
  neatlineCorners: corners.map(([lon, lat]): [number, number] => [lon, lat]),
});

/** Without the names of other languages, which only lead to an entry. */
const listed = (entries: Build["index"]["streets"]): number =>
  entries.filter(({ see }) => see === undefined).length;

const FACTOR_DIGITS = 8;

const gridReport = ({ code, center }: EpsgProjection) => ({
  epsg: code,
  scaleFactor: Number(gridBearing(code, center).scaleFactor.toFixed(FACTOR_DIGITS)),
});

/** What the index says of an object. */
type FactsByOsm = ReadonlyMap<string, Pick<IndexEntry, "squares" | "place">>;

function factsByOsm({ index }: Build): FactsByOsm {
  const facts = new Map<string, Pick<IndexEntry, "squares" | "place">>();
  for (const { osm, squares: here, place, see } of [...index.streets, ...index.places, ...index.pois]) {
    if (see !== undefined) continue;
    const before = facts.get(osm);
    const squares = before === undefined || before.squares === here ? here : `${before.squares}, ${here}`;
    facts.set(osm, { ...before, squares, ...(place !== undefined && { place }) });
  }
  return facts;
}

type Kind = "streets" | "places" | "pois";
const KIND_OF: Partial<Record<LabelKind, Kind>> = { street: "streets", place: "places", poi: "pois" };

function labelsReport(labelling: Labelling, facts: FactsByOsm): Report["labels"] {
  const names = namesOf(labelling, facts);
  const ofKind = (kind: Kind) => {
    const here = names.filter((name) => KIND_OF[name.kind as LabelKind] === kind);
    const as = (...ways: string[]) => here.filter((name) => ways.includes(name.as)).length;
    return {
      total: here.length,
      labelled: as("full", "abbreviated"),
      keyed: as("keyed"),
      missing: as("missing"),
    };
  };
  return {
    streets: ofKind("streets"),
    places: ofKind("places"),
    pois: ofKind("pois"),
    overlaps: countOverlaps(labelling.placed),
    names,
  };
}

const FULLEST_LAST = ["missing", "keyed", "abbreviated", "full"];

/** One line for each name inside the commune; a name printed several times counts by its fullest form. */
function namesOf(labelling: Labelling, facts: FactsByOsm): Report["labels"]["names"] {
  const lines = new Map<string, Report["labels"]["names"][number]>();
  const keyOf = ({ kind, osm, name }: PlacedLabel | MissingLabel) => `${kind} ${osm} ${name}`;
  const base = ({ name, kind, osm }: PlacedLabel | MissingLabel) => {
    return { name, kind, osm, ...facts.get(osm) };
  };
  for (const label of labelling.placed) {
    if (!label.inside) continue;
    const printed = lines.get(keyOf(label));
    if (printed && FULLEST_LAST.indexOf(printed.as) >= FULLEST_LAST.indexOf(label.as)) continue;
    const why = label.reason && { reason: label.reason };
    lines.set(keyOf(label), { ...base(label), as: label.as, text: label.text, ...why });
  }
  for (const label of labelling.missing) {
    if (!label.inside || lines.has(keyOf(label))) continue;
    lines.set(keyOf(label), { ...base(label), as: "missing", reason: label.reason });
  }
  return [...lines.values()].sort(byKindAndName);
}

const byKindAndName = (a: Report["labels"]["names"][number], b: Report["labels"]["names"][number]): number =>
  compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.osm, b.osm);

/** By code units: the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
