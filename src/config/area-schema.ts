import * as z from "zod";
import { refuse } from "../core/yaml-faults.ts";
import { strictMap } from "../core/yaml-schema.ts";
import type { AreaRequest, DrawnArea } from "./project.ts";

/** An area as carte.yaml asks for it: a polygon is not read yet. */
export type AreaSpec =
  | Exclude<AreaRequest, DrawnArea>
  | { readonly kind: "polygon-file"; readonly file: string };

/** A sheet of more communes is a map of the country. */
const MAX_COMMUNES = 30;

/** Beyond, the transverse Mercator of a town map makes no sense; no commune lies there. */
const MAX_LATITUDE = 85;

/** [west, south, east, north], or the same as text with commas. */
const fourNumbers = z.union(
  [
    z.array(z.number()).meta({ minItems: 4, maxItems: 4 }),
    z.string().transform((text) => text.split(",").map((part) => (part.trim() ? Number(part) : Number.NaN))),
  ],
  { error: "bbox" },
);

/** Four numbers as an extent. */
export const bbox = fourNumbers.transform((numbers, context) => {
  const [west = 0, south = 0, east = 0, north = 0] = numbers;
  const isOnGlobe = [west, east].every(within(180)) && [south, north].every(within(MAX_LATITUDE));
  if (numbers.some(Number.isNaN)) refuse(context, "yaml-wrong-kind", { expected: "bbox" });
  else if (numbers.length !== 4) refuse(context, "project-bbox-count", { count: numbers.length });
  else if (!isOnGlobe) refuse(context, "project-bbox-range", {});
  else if (west >= east || south >= north)
    refuse(context, "project-bbox-order", ordered([west, south, east, north]));
  return { west, south, east, north };
});

const within =
  (limit: number) =>
  (degree: number): boolean =>
    Math.abs(degree) <= limit;

/** The four numbers as they were most likely meant. */
const ordered = ([a, b, c, d]: readonly [number, number, number, number]) => ({
  west: Math.min(a, c),
  south: Math.min(b, d),
  east: Math.max(a, c),
  north: Math.max(b, d),
});

const text = z.string().trim().min(1).max(100);
const code = z.string({ error: "code-in-quotes" }).trim().min(1).max(20);

/** 2220322, or "r2220322" with its letter. */
const osmId = (letter: "r" | "w") =>
  z
    .union(
      [z.int().positive(), z.string().regex(new RegExp(`^${letter}?[1-9]\\d{0,15}$`), { error: "osm-id" })],
      {
        error: "osm-id",
      },
    )
    .transform((id) => `${letter}${String(id).replace(letter, "")}`);

const ways = {
  name: text.exactOptional(),
  insee: code.exactOptional(),
  ref: code.exactOptional(),
  relation: osmId("r").exactOptional(),
  way: osmId("w").exactOptional(),
  /** As on the command line: a name, a code, or "r123"/"w123"; or several of these. */
  commune: z.union([text, z.array(text).min(1).max(MAX_COMMUNES)], { error: "text" }).exactOptional(),
  /** A GeoJSON file. */
  polygon: z.string().trim().min(1).max(1000).exactOptional(),
  bbox: bbox.exactOptional(),
};

/** One area, asked for in exactly one way. */
const oneArea = strictMap(ways).transform(({ bbox: extent, polygon, ...queries }, context): AreaSpec => {
  const given = { ...queries, ...(polygon !== undefined && { polygon }), ...(extent && { bbox: extent }) };
  const asked = Object.keys(given);
  const isMistyped = context.issues.length > 0; // an unknown key: that says it all
  if (asked.length === 0 && !isMistyped)
    refuse(context, "project-area-empty", { known: Object.keys(ways).join(", ") });
  if (asked.length > 1) refuse(context, "project-area-twice", { keys: asked.join(", ") });
  if (extent) return { kind: "bbox", extent };
  if (polygon !== undefined) return { kind: "polygon-file", file: polygon };
  return communesOf(Object.values(queries).flat());
});

/** The area to be mapped; a list is one of communes. */
export const area = z
  .union([oneArea, z.array(oneArea).min(1).max(MAX_COMMUNES)], { error: "map" })
  .transform((said, context): AreaSpec => {
    if (!Array.isArray(said)) return said;
    const queries = said.flatMap((one) => {
      if (one.kind === "commune") return [one.query];
      return one.kind === "communes" ? one.queries : [];
    });
    if (said.some(({ kind }) => kind !== "commune" && kind !== "communes"))
      refuse(context, "project-area-mixed", {});
    return communesOf(queries);
  });

const communesOf = (queries: readonly string[]): AreaSpec =>
  queries.length > 1 ? { kind: "communes", queries } : { kind: "commune", query: queries[0] ?? "" };
