import type { MultiPolygon, Position } from "geojson";
import { signedArea } from "../core/geometry.ts";
import { userError } from "../core/user-error.ts";

interface NamedPolygon {
  /** "" where the file names none. */
  readonly name: string;
  readonly polygon: MultiPolygon;
}

/** What a file holds, geometry after geometry, before it is trusted. */
interface Found {
  readonly type: string;
  readonly name: string;
  readonly coordinates: unknown;
}

/** A commune's outline as OSM has it, with all its islands, has some thousands. */
const MAX_VERTICES = 100_000;
const MAX_LATITUDE = 85;
const MAX_NAME_LETTERS = 80;
const MAX_NAMES = 10;

/**
 * The one area of a GeoJSON value (RFC 7946): a geometry, a feature or a collection; several polygons that bear one
 * name, or none, are its parts; points and lines beside them are left alone. Rings are closed and wound as the RFC
 * asks for. Throws a UserError (2) where there is no area, or several, or their places are none on earth.
 */
export function polygonOfGeojson(value: unknown, file: string): NamedPolygon {
  const all = geometriesIn(value);
  const areas = all.filter(({ type }) => type === "Polygon" || type === "MultiPolygon");
  const names = [...new Set(areas.map(({ name }) => name))];
  const [name = "", another] = names;
  if (another !== undefined) {
    const listed = names.slice(0, MAX_NAMES).map((one) => one || "?");
    throw userError(2, "polygon-several", { file, names: listed.join(", ") });
  }
  const coordinates = areas.flatMap((area) => polygonsOf(area)).flatMap((rings) => cleanPolygon(rings));
  if (coordinates.length === 0) {
    const kinds = [...new Set(all.map(({ type }) => type))].slice(0, MAX_NAMES);
    throw userError(2, "polygon-none", { file, found: areas.length > 0 ? "" : kinds.join(", ") });
  }
  checkVertices(coordinates.flat(2), file);
  return { name, polygon: { type: "MultiPolygon", coordinates } };
}

/** Two levels at the most: what is nested deeper is no GeoJSON. */
function geometriesIn(value: unknown): readonly Found[] {
  const { type, features } = asRecord(value);
  if (type === "FeatureCollection") return asArray(features).flatMap(geometriesOf);
  return type === "Feature" ? geometriesOf(value) : partsOf(value, "");
}

function geometriesOf(feature: unknown): readonly Found[] {
  const { type, geometry, properties } = asRecord(feature);
  return type === "Feature" ? partsOf(geometry, nameIn(properties)) : [];
}

function partsOf(geometry: unknown, name: string): readonly Found[] {
  const { type, geometries } = asRecord(geometry);
  const parts = type === "GeometryCollection" ? asArray(geometries) : [geometry];
  return parts.map(asRecord).flatMap((part) => {
    const { type: kind, coordinates } = part;
    return typeof kind === "string" ? [{ type: kind.slice(0, MAX_NAME_LETTERS), name, coordinates }] : [];
  });
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function nameIn(properties: unknown): string {
  const { name } = asRecord(properties);
  return typeof name === "string" ? name.trim().slice(0, MAX_NAME_LETTERS) : "";
}

const polygonsOf = ({ type, coordinates }: Found): readonly unknown[] =>
  type === "Polygon" ? [coordinates] : asArray(coordinates);

/** Outer ring and holes; nothing where the outer ring has no area. */
function cleanPolygon(rings: unknown): Position[][][] {
  const [outer, ...holes] = asArray(rings).map(cleanRing);
  if (!outer || !hasArea(outer)) return [];
  return [[wind(outer, false), ...holes.filter(hasArea).map((hole) => wind(hole, true))]];
}

/** Closed, without repeated places; heights are dropped. What is no pair of numbers counts as off the globe. */
function cleanRing(ring: unknown): Position[] {
  const places = asArray(ring).map((place): Position => {
    const [lon, lat] = asArray(place);
    return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : [Number.NaN, Number.NaN];
  });
  const apart = places.filter((place, index) => !isSame(place, places[index - 1]));
  if (apart.length > 1 && isSame(apart[0], apart.at(-1))) apart.pop();
  return apart[0] ? [...apart, apart[0]] : [];
}

const isSame = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

const asPoints = (ring: readonly Position[]) => ring.map(([x = 0, y = 0]) => [x, y] as const);

/** A ring with NaN has one: its fault is told with its place. */
const hasArea = (ring: readonly Position[]): boolean => ring.length >= 4 && signedArea(asPoints(ring)) !== 0;

const wind = (ring: Position[], isHole: boolean): Position[] =>
  signedArea(asPoints(ring)) > 0 === isHole ? ring.toReversed() : ring;

function checkVertices(vertices: readonly Position[], file: string): void {
  if (vertices.length > MAX_VERTICES) {
    throw userError(2, "polygon-too-fine", { file, count: vertices.length, limit: MAX_VERTICES });
  }
  const isOnGlobe = ([lon = Number.NaN, lat = Number.NaN]: Position) =>
    Math.abs(lon) <= 180 && Math.abs(lat) <= MAX_LATITUDE;
  const stray = vertices.find((vertex) => !isOnGlobe(vertex));
  if (!stray) return;
  const isSwapped = vertices.every(([lon = 0, lat = 0]) => isOnGlobe([lat, lon]));
  const found = stray.some(Number.isNaN) ? "?" : `[${stray.join(", ")}]`;
  throw userError(2, isSwapped ? "polygon-swapped" : "polygon-off-globe", { file, found });
}
