import type { InsetRequest, SheetOptions } from "../../config/project.ts";
import { type Box, boxHolds, boxOf, distance, grow, type LonLat, ringOfBox } from "../../core/geometry.ts";
import { insetWords } from "../../core/messages/insets.ts";
import type { PaperProjection } from "../../core/projection.ts";
import type { Boundary } from "../../osm/boundary.ts";
import type { TownNames } from "../../osm/town-names.ts";
import { ROUND_SCALES } from "../choose-layout.ts";
import type { CommunePart } from "../commune-parts.ts";
import { CORE, gainWanted, LEAST_GAIN } from "./dense-ground.ts";
import { findPlace } from "./find-place.ts";
import type { InsetWish } from "./inset-wish.ts";
import { type NameAt, nameField } from "./name-field.ts";

export interface WishRequest {
  readonly asked: NonNullable<SheetOptions["insets"]>;
  readonly boundary: Boundary;
  readonly names: TownNames;
  /** Metres to ground. */
  readonly metres: PaperProjection;
  /** Parts of the commune that the main map does not show. */
  readonly leftOut: readonly CommunePart[];
  readonly mainScale: number;
  /** Of the titles. */
  readonly language: string;
}

/** An inset that was asked for may be drawn at up to so many times the main map's scale. */
const LARGEST_GAIN = 6;
/** A far part may be drawn at a scale so many times smaller than the main map's. */
const SMALLEST_GAIN = 0.35;

/** What the insets of a sheet are to show, the most wanted first. Throws a UserError (2) where a place is not known. */
export function wishInsets(request: WishRequest): readonly InsetWish[] {
  if (request.asked !== "auto") return request.asked.map((one) => askedWish(one, request));
  return [...townWish(request), ...request.leftOut.map((part) => partWish(part, request))];
}

/** Round scales from `least` to `most` times the main map's, the largest first; where there are none, the nearest. */
const scalesBetween = (mainScale: number, least: number, most: number): readonly number[] =>
  ROUND_SCALES.filter((scale) => scale <= mainScale / least && scale >= mainScale / most);

function askedWish({ title, ground, scale, size }: InsetRequest, request: WishRequest): InsetWish {
  const { boundary, mainScale } = request;
  const words = insetWords(request.language);
  const scales = scale === "auto" ? scalesBetween(mainScale, LEAST_GAIN, LARGEST_GAIN) : [scale];
  const common = { kind: "whole", scales, ...(size && { size }) } as const;
  if (ground.kind === "place") {
    const place = findPlace(ground.name, request.names.places, boundary.name);
    const at = request.metres.forward(place.at);
    const shown = title ?? place.name;
    return { ...common, title: shown, ground: groundRound(at, namesOf(request)) };
  }
  const corners =
    ground.kind === "bbox"
      ? cornersOfExtent(ground.extent)
      : (ground.polygon.coordinates.flat(2) as unknown as LonLat[]);
  const shown = title ?? (ground.kind === "polygon" ? ground.name : words.detail);
  return { ...common, title: shown, ground: boxOf(corners.map(request.metres.forward)) };
}

const cornersOfExtent = ({ west, south, east, north }: Boundary["extent"]): readonly LonLat[] =>
  ringOfBox({ minX: west, minY: south, maxX: east, maxY: north });

const namesOf = ({ names, metres }: WishRequest): readonly NameAt[] =>
  names.streets.map(({ name, at }) => ({ name, at: metres.forward(at) }));

/** Streets so near to one another are of one place. */
const HOP_METRES = 150;
/** A place is at least, and at most, so far across from its middle. */
const NEAR_METRES = 200;
const FAR_METRES = 1000;
/** Round the middles of streets: half of a street, and a row of houses. */
const ROUND_STREETS_METRES = 80;

/** The ground of a place: that of the streets which hang together with those nearest to it. */
function groundRound(at: readonly [number, number], names: readonly NameAt[]): Box {
  const near = names.filter((name) => distance(name.at, at) <= FAR_METRES);
  const found = new Set(near.filter((name) => distance(name.at, at) <= NEAR_METRES));
  for (const street of found) {
    for (const other of near) if (distance(other.at, street.at) <= HOP_METRES) found.add(other);
  }
  const own = boxOf([at]);
  const streets = boxOf([at, ...[...found].map((street) => street.at)]);
  return boxOf([...ringOfBox(grow(own, NEAR_METRES)), ...ringOfBox(grow(streets, ROUND_STREETS_METRES))]);
}

/** Of the cells that names are counted in, as a share of the core. */
const CELL = 1 / 8;

/** The middle of the town, where its names are too thick for the main map. */
function townWish(request: WishRequest): InsetWish[] {
  const { mainScale } = request;
  const mmPerMetre = 1000 / mainScale;
  const names = nameField(namesOf(request), (CELL * CORE) / mmPerMetre);
  const dense = gainWanted(names, mmPerMetre);
  if (!dense) return [];
  const { gain, core } = dense;
  const scales = scalesBetween(mainScale, LEAST_GAIN, gain * ROUNDED_UP);
  return [{ kind: "dense", title: townTitle(core, request), scales, names, gain, mainScale }];
}

/** To the next round scale. */
const ROUNDED_UP = 1.25;

/** A town has more street names than a village. */
const TOWN_STREETS = 250;
const TOWN_KINDS = ["city", "town", "borough", "suburb", "quarter", "village"];

/** The name of the place in its middle; of the commune's own place, what people call the middle of one. */
function townTitle(core: Box, { names, metres, boundary, language }: WishRequest): string {
  const middle = [(core.minX + core.maxX) / 2, (core.minY + core.maxY) / 2] as const;
  const words = insetWords(language);
  const [nearest] = names.places
    .filter(({ kind }) => TOWN_KINDS.includes(kind))
    .map(({ name, kind, at }) => ({ name, kind, far: distance(metres.forward(at), middle) }))
    .filter(({ far }) => far <= core.maxX - core.minX)
    .sort((a, b) => a.far - b.far);
  const isOwn = !nearest || boundary.name.toLowerCase().includes(nearest.name.toLowerCase());
  if (!isOwn) return nearest.name;
  const isTown = boundary.streetNames >= TOWN_STREETS || ["city", "town"].includes(nearest?.kind ?? "");
  return isTown ? words.town : words.village;
}

/** A part of the commune apart from the rest, called after the first place in it. */
function partWish(part: CommunePart, { names, metres, mainScale, language }: WishRequest): InsetWish {
  const { box } = part;
  const place = names.places.find(({ at }) => boxHolds(box, metres.forward(at)));
  return {
    kind: "whole",
    title: place?.name ?? insetWords(language).farPart,
    part,
    ground: box,
    scales: scalesBetween(mainScale, SMALLEST_GAIN, LARGEST_GAIN),
  };
}
