import type { AreaRequest } from "../config/project.ts";
import type { Extent } from "../core/geometry.ts";
import { userError } from "../core/user-error.ts";
import type { Warnings } from "../core/warnings.ts";
import { readAdminData } from "./admin-areas.ts";
import { shapeOf } from "./area-shape.ts";
import type { Boundary } from "./boundary.ts";
import { type AreaChoice, askedId, type ChosenArea, chooseAsked, chooseOnly } from "./choose-area.ts";
import { countStreetNames } from "./count-street-names.ts";
import { bboxText, hasNodeIn, suggestBbox } from "./file-extent.ts";
import { municipalitiesOf } from "./municipalities.ts";
import type { OsmFile } from "./osm-file.ts";
import { extentOf, polygonOfExtent } from "./ring-geometry.ts";

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
  const data = readAdminData(file, request.kind === "commune" ? askedId(request.query) : undefined);
  const choice: AreaChoice = {
    areas: data.areas,
    municipalities: municipalitiesOf(data, file.nodes),
    shapeOf: (area) => shapeOf(area, data, file.nodes),
    bboxOf: (area) =>
      suggestBbox(
        file,
        area?.outline.flatMap(({ id }) => data.outlines.get(id) ?? []),
      ),
  };
  const chosen = request.kind === "only" ? chooseOnly(choice) : chooseAsked(request.query, choice);
  for (const fault of chosen.shape.faults) warnings.add(fault, chosen.area.osmId);
  return toBoundary(chosen, (area) => countStreetNames(data.streets, area, file.nodes));
}

type Area = Pick<Boundary, "polygon" | "extent">;

function toBoundary({ area, shape }: ChosenArea, streetNamesIn: (area: Area) => number): Boundary {
  const { osmId, tags } = area;
  const { polygon } = shape;
  const ref = tags["ref:INSEE"] ?? tags.ref;
  const extent = extentOf(polygon.coordinates.flat(2) as [number, number][]);
  return {
    name: tags.name ?? "",
    ...(ref !== undefined && { ref }),
    osmId,
    tags,
    polygon,
    extent,
    streetNames: streetNamesIn({ polygon, extent }),
  };
}

function boundaryOfBbox(file: OsmFile, extent: Extent): Boundary {
  if (!hasNodeIn(file.nodes, extent)) {
    throw userError(4, "area-bbox-empty", { bbox: bboxText(extent), fileBbox: suggestBbox(file, undefined) });
  }
  const { streets } = readAdminData(file, undefined);
  const area = { polygon: polygonOfExtent(extent), extent };
  const streetNames = countStreetNames(streets, area, file.nodes);
  return { name: "", osmId: "bbox", tags: {}, ...area, streetNames };
}
