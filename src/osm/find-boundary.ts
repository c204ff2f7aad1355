import type { AreaRequest, DrawnArea } from "../config/project.ts";
import type { Extent } from "../core/geometry.ts";
import { userError } from "../core/user-error.ts";
import type { Warnings } from "../core/warnings.ts";
import { type AdminArea, readAdminData } from "./admin-areas.ts";
import { shapeOf } from "./area-shape.ts";
import type { Boundary } from "./boundary.ts";
import {
  type AreaChoice,
  askedId,
  type ChosenArea,
  chooseAsked,
  chooseOnly,
  chooseSeveral,
} from "./choose-area.ts";
import { countStreetNames } from "./count-street-names.ts";
import { crossingAreas } from "./crossing-areas.ts";
import { bboxText, hasNodeIn, suggestBbox, wholeBbox } from "./file-extent.ts";
import { IdList } from "./id-list.ts";
import { municipalitiesOf } from "./municipalities.ts";
import type { OsmFile } from "./osm-file.ts";
import { parentArea } from "./parent-area.ts";
import { readNodes } from "./read-nodes.ts";
import { requireApart } from "./require-apart.ts";
import { extentOf, polygonOfExtent } from "./ring-geometry.ts";
import { communeOf, uniteCommunes } from "./unite-communes.ts";

/**
 * The area to be mapped, with its outline joined. Throws a UserError: 2 where several areas would do,
 * 4 where the file has none, or not all of it.
 */
export async function findBoundary(
  file: OsmFile,
  request: AreaRequest,
  warnings: Warnings,
): Promise<Boundary> {
  if (request.kind === "bbox") return boundaryOfBbox(file, request.extent);
  if (request.kind === "polygon") return boundaryOfDrawing(file, request);
  const queries = queriesOf(request);
  const data = await readAdminData(
    file,
    queries.flatMap((query) => askedId(query) ?? []),
  );
  const nodes = await readNodes(file, new IdList([...data.outlines.values()].flat()));
  const shapes = { areas: data.areas, shapeOf: (area: AdminArea) => shapeOf(area, data, nodes) };
  const choice: AreaChoice = {
    ...shapes,
    municipalities: municipalitiesOf(data, nodes),
    parentOf: (area) => parentArea(area, shapes),
    bboxOf: (area) =>
      suggestBbox(
        file,
        nodes,
        area?.outline.flatMap(({ id }) => data.outlines.get(id) ?? []),
      ),
  };
  const chosen = choose(queries, choice);
  for (const { area, shape } of chosen) for (const fault of shape.faults) warnings.add(fault, area.osmId);
  for (const pair of crossingAreas(chosen.map(communeOf))) warnings.add("area-crossing", pair);
  const found = uniteCommunes(chosen);
  return { ...found, streetNames: await countStreetNames(file, found) };
}

function queriesOf(request: Exclude<AreaRequest, { kind: "bbox" } | DrawnArea>): readonly string[] {
  if (request.kind === "only") return [];
  return request.kind === "commune" ? [request.query] : request.queries;
}

function choose(queries: readonly string[], choice: AreaChoice): readonly ChosenArea[] {
  const [query, second] = queries;
  if (query === undefined) return [chooseOnly(choice)];
  if (second === undefined) return [chooseAsked(query, choice)];
  const chosen = chooseSeveral(queries, choice);
  requireApart(chosen.map(communeOf));
  return chosen;
}

async function boundaryOfBbox(file: OsmFile, extent: Extent): Promise<Boundary> {
  if (!(await hasNodeIn(file, extent))) {
    throw userError(4, "area-bbox-empty", { bbox: bboxText(extent), fileBbox: await wholeBbox(file) });
  }
  const area = { polygon: polygonOfExtent(extent), extent };
  return { name: "", osmId: "bbox", tags: {}, ...area, streetNames: await countStreetNames(file, area) };
}

async function boundaryOfDrawing(
  file: OsmFile,
  { name, polygon, file: drawing }: DrawnArea,
): Promise<Boundary> {
  const extent = extentOf(polygon.coordinates.flat(2) as [number, number][]);
  if (!(await hasNodeIn(file, extent))) {
    const { west, south, east, north } = extent;
    const swapped = { west: south, south: west, east: north, north: east };
    const found = `[${polygon.coordinates[0]?.[0]?.[0]?.join(", ")}]`;
    if (await hasNodeIn(file, swapped)) throw userError(2, "polygon-swapped", { file: drawing, found });
    const fileBbox = await wholeBbox(file);
    throw userError(4, "area-polygon-empty", { file: drawing, bbox: bboxText(extent), fileBbox });
  }
  const parts = polygon.coordinates.map((rings) => ({
    name,
    osmId: drawing,
    polygon: { type: "MultiPolygon" as const, coordinates: [rings] },
  }));
  requireApart(parts);
  const streetNames = await countStreetNames(file, { polygon, extent });
  return { name, osmId: "polygon", tags: {}, polygon, extent, streetNames };
}
