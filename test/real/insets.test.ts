import { resolve } from "node:path";
import { expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import {
  boxHolds,
  type LonLat,
  type PaperPoint,
  type PaperPolygon,
  polygonHolds,
} from "../../src/core/geometry.ts";
import { paperProjection } from "../../src/core/projection.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { cutExtract } from "../../src/osm/cut-extract.ts";
import { openOsmFile } from "../../src/osm/open-osm-file.ts";
import { buildMap } from "../../src/pipeline.ts";
import type { MapFrame } from "../../src/sheet/sheet.ts";

const FIXTURES = resolve("fixtures/plouskouer");

const project = await resolveProject({ target: "leaflet.yaml", options: { format: "csv" }, cwd: FIXTURES });
const build = await buildMap(project, async (_, work) => work());
const [main, inset] = build.sheet.frames;
if (!inset) throw new Error("Plouskouer has no inset.");
const extract = await cutExtract(
  await openOsmFile(resolve(FIXTURES, "plouskouer.osm.gz")),
  main.extent,
  new Warnings(),
);
const nodes = new Map(extract.nodes.map(({ id, lon, lat }) => [id, [lon, lat] as const]));
const ways = new Map(
  extract.ways.map((way) => [
    `w${way.id}`,
    way.nodes.flatMap((id): LonLat[] => {
      const place = nodes.get(id);
      return place ? [place] : [];
    }),
  ]),
);

/** Points every tenth of a millimetre or nearer. */
function* pointsAlong(line: readonly PaperPoint[]): Generator<PaperPoint> {
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] ?? [0, 0];
    const [bx, by] = line[i] ?? [0, 0];
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / 0.1) || 1;
    for (let step = 0; step <= steps; step++)
      yield [ax + (step / steps) * (bx - ax), ay + (step / steps) * (by - ay)];
  }
}

/** The column and row of a square's name, as numbers that sort as the index does. */
function orderOf(square: string, { grid }: MapFrame): number {
  const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(square) ?? [];
  const column = grid.columns.findIndex(({ label }) => label === letters);
  const row = grid.rows.findIndex(({ label }) => label === number);
  return column < 0 || row < 0 ? Number.NaN : column * grid.rows.length + row;
}

const isInCommune = (place: LonLat): boolean =>
  build.boundary.polygon.coordinates.some((rings) => polygonHolds(rings as unknown as PaperPolygon, place));

/** Of what lies in the commune. */
function squaresOf(line: readonly LonLat[], frame: MapFrame): number[] {
  const { forward, inverse } = paperProjection(frame.projection);
  return [...pointsAlong(line.map(forward))]
    .filter((at) => boxHolds(frame.box, at) && isInCommune(inverse(at)))
    .map(([x, y]) => {
      const column = frame.grid.columns.findIndex(({ to }) => x <= to);
      return column * frame.grid.rows.length + frame.grid.rows.findIndex(({ to }) => y <= to);
    });
}

test("nine in ten streets of Plouskouer bear their names, and none is missing", () => {
  const { placed, missing } = build.labelling;
  const streets = placed.filter(({ kind, inside, as }) => kind === "street" && inside && as !== "keyed");
  const named = new Set(streets.map(({ osm, name }) => `${osm} ${name}`));
  expect(named.size / build.index.streets.filter(({ see }) => !see).length).toBeGreaterThan(0.9);
  expect(missing.filter(({ kind, inside }) => kind === "street" && inside)).toEqual([]);
});

test("each street's first way lies in the squares that the index names, on the map that it names", () => {
  const streets = build.index.streets.filter(({ see }) => see === undefined);
  const wrong = streets.filter(({ osm, squares }) => {
    const [range = "", title] = squares.split(" · ");
    const frame = title === undefined ? main : inset;
    const [first = "", last = first] = range.split("–");
    const [from, to] = [orderOf(first, frame), orderOf(last, frame)];
    const crossed = squaresOf(ways.get(osm) ?? [], frame);
    return (
      !(title === undefined || title === inset.inset?.title) || !crossed.every((at) => at >= from && at <= to)
    );
  });
  expect(wrong.map(({ name, squares }) => `${name} ${squares}`)).toEqual([]);
  expect(streets.filter(({ squares }) => squares.endsWith(" · Bourg")).length).toBeGreaterThan(30);
});

test("what the inset shows of the ground is where the main map shows its outline", () => {
  const { forward } = paperProjection(main.projection);
  const ring = inset.inset?.onMain?.ring ?? [];
  inset.corners.forEach((corner, i) => {
    const [x, y] = forward(corner);
    expect(Math.hypot(x - (ring[i]?.[0] ?? 0), y - (ring[i]?.[1] ?? 0))).toBeLessThan(0.01);
  });
});
