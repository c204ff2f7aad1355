import { area } from "@turf/area";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { beforeAll, describe, expect, test } from "vitest";
import type { AreaRequest } from "../../src/config/project.ts";
import type { Extent } from "../../src/core/geometry.ts";
import { signedArea } from "../../src/core/geometry.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { buildFeatures } from "../../src/features/build-features.ts";
import type { Features } from "../../src/features/features.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { findBoundary } from "../../src/osm/find-boundary.ts";
import { openOsmFile } from "../../src/osm/open-osm-file.ts";

const EXTRACTS = process.env.CARTE_EXTRACTS ?? "../shared/data";

interface Built {
  readonly features: Features;
  readonly codes: readonly string[];
}

async function buildReal(file: string, request: AreaRequest, extent: Extent): Promise<Built> {
  const opened = await openOsmFile(`${EXTRACTS}/${file}`);
  const boundary = await findBoundary(opened, request, new Warnings());
  const extract = await cutExtract(opened, extent, new Warnings());
  const warnings = new Warnings();
  const features = buildFeatures({ extract, boundary, extent, warnings });
  return { features, codes: warnings.list().map(({ code }) => code) };
}

const count = (themes: Readonly<Record<string, readonly unknown[]>>): Record<string, number> =>
  Object.fromEntries(Object.entries(themes).map(([theme, features]) => [theme, features.length]));

/** Every ring of every polygon, with the turn it should have. */
const badRings = ({ areas }: Features): readonly string[] =>
  Object.values(areas)
    .flat()
    .filter(({ geometry }) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      return polygons.some((rings) =>
        rings.some((ring, i) => ring.length < 4 || signedArea(ring as [number, number][]) > 0 !== (i === 0)),
      );
    })
    .map(({ osm }) => osm);

const isWet = ({ sea }: Features, lat: number, lon: number): boolean =>
  booleanPointInPolygon([lon, lat], sea.areas);

describe("Monaco", () => {
  const extent = { west: 7.4068, south: 43.7228, east: 7.4421, north: 43.7539 };
  let built: Built;
  beforeAll(async () => {
    built = await buildReal("monaco-2025-02-15.osm.pbf", { kind: "commune", query: "Monaco" }, extent);
  });

  test("the themes hold what the town has", () => {
    expect(count(built.features.areas)).toMatchObject({ buildings: 1602, piers: 41, squares: 26 });
    expect(count(built.features.lines)).toMatchObject({ roads: 2708, rail: 11 });
    expect(count(built.features.points)).toMatchObject({ addresses: 382, peaks: 1 });
  });

  test("every ring is closed and wound after RFC 7946", () => {
    expect(badRings(built.features)).toEqual([]);
  });

  test.each([
    ["the port Hercule", 43.7345, 7.4255],
    ["the port of Fontvieille", 43.7293, 7.4195],
    ["the open sea in the south-east", 43.724, 7.44],
    ["the sea off Larvotto", 43.7455, 7.4375],
  ])("%s is wet", (_, lat, lon) => {
    expect(isWet(built.features, lat, lon)).toBe(true);
  });

  test.each([
    ["the Casino", 43.7392, 7.4272],
    ["the Rock", 43.7306, 7.4234],
    ["the stadium on made ground", 43.7276, 7.4156],
    ["Beausoleil", 43.743, 7.421],
    ["Cap-d'Ail, where the data ends", 43.7245, 7.4095],
    ["Roquebrune, where the data ends", 43.7525, 7.4418],
  ])("%s is dry", (_, lat, lon) => {
    expect(isWet(built.features, lat, lon)).toBe(false);
  });

  test("the sea takes between a third and a half of the extent's 9.8 km²", () => {
    const squareKm = area(built.features.sea.areas) / 1e6;
    expect(squareKm).toBeGreaterThan(3.2);
    expect(squareKm).toBeLessThan(5);
  });

  test("the loose ends of its coastline are named", () => {
    expect(built.codes).toContain("coastline-end-extended");
  });

  test("its quarters and its bay are places, each once", () => {
    const names = built.features.points.places.map(({ tags }) => tags.name);
    expect(names).toContain("Monte-Carlo");
    expect(names).toContain("Anse de la Grue");
    expect(new Set(names).size).toBe(names.length);
  });
});

test("the harbour of Lorient is sea and the town is dry, without a warning", async () => {
  const extent = { west: -3.3654, south: 47.743, east: -3.3454, north: 47.7554 };
  const { features, codes } = await buildReal("lorient-2019-07.osm.gz", { kind: "bbox", extent }, extent);
  expect(count(features.areas).buildings).toBe(1712);
  expect(isWet(features, 47.7485, -3.3505)).toBe(true);
  expect(isWet(features, 47.7438, -3.355)).toBe(true);
  expect(isWet(features, 47.749, -3.362)).toBe(false);
  expect(isWet(features, 47.75, -3.3465)).toBe(false);
  expect(codes.filter((code) => code.startsWith("coastline"))).toEqual([]);
});

test("Vaduz has its houses, waters and woods, and no sea", async () => {
  const extent = { west: 9.4915, south: 47.1199, east: 9.5608, north: 47.1656 };
  const { features } = await buildReal(
    "liechtenstein-2021-10-28.osm.pbf",
    { kind: "commune", query: "Vaduz" },
    extent,
  );
  expect(count(features.areas)).toMatchObject({ buildings: 3257, water: 83, piers: 0 });
  expect(count(features.lines)).toMatchObject({ roads: 1305, waterways: 88, rail: 6 });
  expect(count(features.points)).toMatchObject({ addresses: 1715, peaks: 12 });
  expect(features.sea).toEqual({ areas: { type: "MultiPolygon", coordinates: [] }, shore: [] });
  expect(badRings(features)).toEqual([]);
});
