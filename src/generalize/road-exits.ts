import {
  type Box,
  boxHolds,
  distance,
  type Mm,
  type PaperPoint,
  pointBetween,
  pointOnLine,
} from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";
import type { Features, LineFeature } from "../features/features.ts";
import type { NameContext } from "./name-context.ts";
import type { RoadExit } from "./paper-features.ts";
import { type FarPlace, farPlaces, placeAhead, placeOnSigns } from "./places-ahead.ts";

/** Of so much neatline one road says where it leads. */
const APART: Mm = 60;
/** How much of a road, on both sides of the neatline, shows where it heads on paper. */
const SEEN: Mm = 6;
/** How much of it beyond shows where it leads. */
const FOLLOWED_M = 1000;

/** The greater road speaks first. */
const CLASSES = ["motorway", "trunk", "primary", "secondary"];

/** A road where it crosses the neatline outwards. */
interface Crossing {
  readonly way: LineFeature;
  readonly rule: string;
  readonly at: PaperPoint;
  /** Outwards, radians clockwise from rightwards. */
  readonly heading: number;
  readonly bearing: number;
  /** In the direction that the way is drawn in. */
  readonly forwards: boolean;
}

/**
 * Where main roads leave the map, and to which place each: the one that its signs name (`destination`), else the one ahead.
 * A road says so once for a place, and one of all roads within 60 mm. Where no place is known ahead, nothing is said.
 */
export function roadExits(features: Features, context: NameContext): RoadExit[] {
  const { neatline } = context;
  const places = neatline ? farPlaces(features, context) : [];
  if (!neatline || places.length === 0) return [];
  const exits: (RoadExit & { readonly road: string })[] = [];
  for (const crossing of mainCrossings(features.lines.roads, neatline, context)) {
    const exit = exitAt(crossing, places, context);
    const isSaid = exits.some(
      ({ at, road, osm }) => distance(at, crossing.at) < APART || (road === exit?.road && osm === exit.osm),
    );
    if (exit && !isSaid) exits.push(exit);
  }
  return exits.map(({ road: _, ...exit }) => exit);
}

function exitAt(crossing: Crossing, places: readonly FarPlace[], { cutter }: NameContext) {
  const { way, rule, at, heading, bearing } = crossing;
  const found =
    placeOnSigns(signsOf(crossing), { at, places }) ??
    placeAhead({ at, bearing, places, class: way.tags.highway ?? "", mmPerKm: cutter.mmPerMetre * 1000 });
  if (!found) return undefined;
  const { osm, name, language } = found;
  const distanceKm = Math.max(1, Math.round(distance(at, found.at) / cutter.mmPerMetre / 1000));
  return {
    osm,
    name,
    language,
    rule,
    at,
    heading,
    distanceKm,
    road: way.tags.ref ?? way.tags.name ?? way.osm,
  };
}

/** What signs on the way name in the direction that leaves the map. */
function signsOf({ way: { tags }, forwards }: Crossing): readonly string[] {
  const oneWay = tags.oneway === "yes" || tags.highway === "motorway" || tags.junction === "roundabout";
  const signs = forwards
    ? (tags["destination:forward"] ?? (oneWay ? tags.destination : undefined))
    : tags["destination:backward"];
  return (signs ?? "").split(";").map((sign) => sign.trim());
}

function mainCrossings(roads: readonly LineFeature[], neatline: Box, context: NameContext): Crossing[] {
  return roads
    .flatMap((way) => {
      const rule = ruleOf(way.tags, context);
      return rule === undefined ? [] : crossingsOf(way, rule, { neatline, context });
    })
    .sort((a, b) => classOf(a) - classOf(b));
}

const ruleOf = (tags: Tags, context: NameContext): string | undefined =>
  context.ruleOf({ theme: "roads", kind: "destination", tags, inside: false })?.id;

const classOf = ({ way }: Crossing): number => CLASSES.indexOf(way.tags.highway ?? "");

interface Edge {
  readonly neatline: Box;
  readonly context: NameContext;
}

function crossingsOf(way: LineFeature, rule: string, { neatline, context: { cutter } }: Edge): Crossing[] {
  const line = way.geometry.coordinates.map(cutter.point);
  const held = line.map((point) => boxHolds(neatline, point));
  const followed = FOLLOWED_M * cutter.mmPerMetre;
  return line.flatMap((point, index) => {
    const next = line[index + 1];
    if (!next || held[index] === held[index + 1]) return [];
    const forwards = held[index] === true;
    const at = forwards ? edgePoint(point, next, neatline) : edgePoint(next, point, neatline);
    const onwards = line.slice(index + 1);
    const back = line.slice(0, index + 1).reverse();
    const [outside, inside] = forwards ? [onwards, back] : [back, onwards];
    return [
      {
        way,
        rule,
        at,
        heading: headingOf(pointOnLine([at, ...inside], SEEN), pointOnLine([at, ...outside], SEEN)),
        bearing: headingOf(at, pointOnLine([at, ...outside], followed)),
        forwards,
      },
    ];
  });
}

const headingOf = (from: PaperPoint, to: PaperPoint): number => Math.atan2(to[1] - from[1], to[0] - from[0]);

/** Where the way from inside to outside passes the edge. */
function edgePoint(from: PaperPoint, to: PaperPoint, { minX, minY, maxX, maxY }: Box): PaperPoint {
  const [ax, ay] = from;
  const [bx, by] = to;
  const across = bx > maxX ? (maxX - ax) / (bx - ax) : bx < minX ? (minX - ax) / (bx - ax) : 1;
  const down = by > maxY ? (maxY - ay) / (by - ay) : by < minY ? (minY - ay) / (by - ay) : 1;
  return pointBetween(from, to, Math.min(across, down));
}
