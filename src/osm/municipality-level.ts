import type { MultiPolygon } from "geojson";
import type { Extent } from "../core/geometry.ts";
import type { Tags } from "../core/tag-filter.ts";
import { foldName } from "./match-name.ts";
import { extentHolds, polygonHolds } from "./ring-geometry.ts";

/** The `admin_level` of municipalities in most countries, France among them. */
const USUAL_LEVEL = "8";

/**
 * Countries that put their municipalities at another level, by ISO 3166-1 code
 * (wiki.openstreetmap.org/wiki/Tag:boundary=administrative, "Country specific values").
 */
const OTHER_LEVELS: Readonly<Record<string, string>> = {
  AD: "7", // parròquia
  AL: "7", // bashki
  BA: "7", // općina
  BF: "6", // commune
  BI: "6", // commune
  BJ: "6", // commune
  CO: "6", // municipio
  CU: "6", // municipio
  DK: "7", // kommune
  DO: "6", // municipio
  EC: "6", // cantón
  EE: "7", // vald, linn
  GR: "7", // dímos
  GT: "6", // municipio
  HN: "6", // municipio
  HR: "7", // općina, grad
  IS: "6", // sveitarfélag
  JP: "7", // shi, machi, mura
  LB: "6", // baladiyya
  LT: "5", // savivaldybė
  MK: "7", // opština
  MR: "9", // commune
  MX: "6", // municipio
  NI: "6", // municipio
  NO: "7", // kommune
  NZ: "6", // territorial authority
  PH: "6", // city, municipality
  PL: "7", // gmina
  PT: "7", // município
  RO: "6", // comună, oraș
  RS: "7", // opština
  SE: "7", // kommun
  SK: "9", // obec
  SV: "6", // municipio
  TG: "7", // commune
  TR: "6", // ilçe
};

/** A country that the file tells of; without a polygon where its border isn't whole in the file. */
export interface Country {
  readonly code: string;
  readonly tags: Tags;
  readonly shape?: { readonly polygon: MultiPolygon; readonly extent: Extent };
}

/** All levels that municipalities have somewhere: other areas need no closer look. */
export const MUNICIPALITY_LEVELS: ReadonlySet<string> = new Set([
  USUAL_LEVEL,
  ...Object.values(OTHER_LEVELS),
]);

/** The `admin_level` of municipalities in a country, by its ISO 3166-1 code. */
export const municipalityLevel = (country: string | undefined): string =>
  OTHER_LEVELS[country ?? ""] ?? USUAL_LEVEL;

/** The two letters of a country on its own border relation. */
export const countryCode = (tags: Tags): string | undefined =>
  tags["ISO3166-1:alpha2"] ?? tags["ISO3166-1"] ?? undefined;

/**
 * The country that an area lies in: as its own tags say; else the country round its centre; else the only
 * one that the file names.
 */
export function countryOf(
  tags: Tags,
  center: readonly [lon: number, lat: number] | undefined,
  countries: readonly Country[],
): string | undefined {
  const ofTags = countryOfTags(tags, countries);
  if (ofTags !== undefined) return ofTags;
  const around = countries.find(
    ({ shape }) =>
      center && shape && extentHolds(shape.extent, center) && polygonHolds(shape.polygon, [...center]),
  );
  if (around) return around.code;
  const codes = new Set(countries.map(({ code }) => code));
  return codes.size === 1 ? countries[0]?.code : undefined;
}

function countryOfTags(tags: Tags, countries: readonly Country[]): string | undefined {
  const own = countryCode(tags) ?? tags["ISO3166-2"]?.slice(0, 2) ?? tags["is_in:country_code"];
  if (own !== undefined) return own.toUpperCase();
  if (tags["ref:INSEE"] !== undefined) return "FR";
  if (tags["is_in:country"] === undefined && tags.is_in === undefined) return undefined;
  const places = [tags["is_in:country"] ?? "", ...(tags.is_in ?? "").split(/[;,]/)].map(foldName);
  return countries.find(({ tags: { name = "", "name:en": english = "", "name:fr": french = "" } }) =>
    [name, english, french].some((spelling) => spelling !== "" && places.includes(foldName(spelling))),
  )?.code;
}
