import { boxOf, lengthOf, type PaperLine, type PaperPoint } from "../core/geometry.ts";
import type { PaperNames } from "../generalize/paper-features.ts";
import type { Candidate, Wanted } from "./candidate.ts";
import type { Choice } from "./choose.ts";
import type { LabelSite } from "./label-site.ts";
import type { LabelTrials, NameTrial, TriedCandidate } from "./labelling.ts";
import { plainBox } from "./oriented-box.ts";
import { streetRuns } from "./street-runs.ts";
import { surveyStreets } from "./street-sites.ts";
import type { Stretch } from "./stretch.ts";

/** How the names of a frame came to their places; names that nobody misses only where they stand. */
export function traceTrials(
  site: LabelSite,
  choices: readonly Choice[],
  unwritable: readonly Wanted[],
): LabelTrials {
  const anchors = anchorsOf(site.frame.names);
  const told = choices.filter(({ wanted, candidate }) => candidate || !wanted.optional);
  const names = [
    ...told.map((choice) => nameTrial(choice, anchors)),
    ...unwritable.map((wanted): NameTrial => {
      const { osm, name } = wanted;
      return { osm, name, as: "missing", reason: "no-glyphs", at: anchorOf(wanted, anchors), candidates: [] };
    }),
  ];
  return { names, junctions: junctionLines(site) };
}

function nameTrial({ wanted, candidate, tried }: Choice, anchors: Anchors): NameTrial {
  const { osm, name } = wanted;
  const as = candidate?.print?.().as ?? (candidate?.printKey ? "keyed" : "missing");
  const isToExplain = as === "keyed" || as === "missing";
  return {
    osm,
    name,
    as,
    ...(isToExplain && { reason: wanted.reason() }),
    at: candidate?.at ?? tried[0]?.at ?? anchorOf(wanted, anchors),
    candidates: tried.map((one) => triedCandidate(one, wanted.worth)),
  };
}

const triedCandidate = (candidate: Candidate, worth: number): TriedCandidate => ({
  boxes: candidate.boxes.map(plainBox),
  way: candidate.printKey ? "key" : candidate.print ? "name" : "icon",
  badness: Math.min(1, candidate.cost / worth),
});

type Anchors = ReadonlyMap<string, PaperPoint>;

const anchorOf = ({ osm, name }: Pick<Wanted, "osm" | "name">, anchors: Anchors): PaperPoint =>
  anchors.get(`${osm} ${name}`) ?? [0, 0];

/** A point of everything named: the only way to show a name for which no place was even tried. */
function anchorsOf(names: PaperNames): Anchors {
  const anchors = new Map<string, PaperPoint>();
  const note = (osm: string, name: string, at: PaperPoint) => anchors.set(`${osm} ${name}`, at);
  for (const { osm, name, lines } of names.streets) note(osm, name, middleOf(lines.map(({ line }) => line)));
  for (const { osm, name, lines } of names.waterLines) note(osm, name, middleOf(lines));
  for (const { osm, ref, lines } of names.shields) note(osm, ref, middleOf(lines));
  for (const { osm, name, polygons } of names.areas) {
    const { minX, minY, maxX, maxY } = boxOf(polygons[0]?.[0] ?? []);
    note(osm, name, [(minX + maxX) / 2, (minY + maxY) / 2]);
  }
  for (const { osm, name, at } of [...names.places, ...names.pois]) note(osm, name, at);
  return anchors;
}

/** The middle vertex of the longest line. */
function middleOf(lines: readonly PaperLine[]): PaperPoint {
  const [longest = []] = lines.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest[longest.length >> 1] ?? [0, 0];
}

function junctionLines(site: LabelSite): PaperLine[] {
  return surveyStreets(site).flatMap(({ street, junctions, index }) =>
    streetRuns(street.lines).flatMap(({ line, ribbon }) =>
      junctions
        .across(line, { index, ribbonWidth: ribbon.width })
        .flatMap((meeting) => (meeting.isPassable ? [] : [partOf(line, meeting)])),
    ),
  );
}

/** The part of a line between two lengths along it. */
function partOf(line: PaperLine, { from, to }: Stretch): PaperLine {
  const part: PaperPoint[] = [];
  let along = 0;
  for (let i = 1; i < line.length; i++) {
    const [x, y] = line[i - 1] as PaperPoint;
    const [nextX, nextY] = line[i] as PaperPoint;
    const length = Math.hypot(nextX - x, nextY - y);
    const first = Math.max(0, from - along);
    const last = Math.min(length, to - along);
    if (length > 0 && first < last) {
      for (const at of part.length === 0 ? [first, last] : [last])
        part.push([x + ((nextX - x) * at) / length, y + ((nextY - y) * at) / length]);
    }
    along += length;
  }
  return part;
}
