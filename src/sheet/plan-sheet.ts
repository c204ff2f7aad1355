import type { SheetOptions } from "../config/project.ts";
import { type Box, grow, type LonLat } from "../core/geometry.ts";
import type { PaperProjection } from "../core/projection.ts";
import type { Warnings } from "../core/warnings.ts";
import type { Boundary } from "../osm/boundary.ts";
import type { Style } from "../style/style.ts";
import { chooseLayout, ROUND_SCALES } from "./choose-layout.ts";
import { type CommunePart, frameParts, measureCommune, middleOf } from "./commune-parts.ts";
import { mapFrame } from "./map-frame.ts";
import { type PageLayout, pageLayouts } from "./page-layout.ts";
import type { MapFrame, Sheet } from "./sheet.ts";
import { doesNotFitError, noRoomError } from "./sheet-errors.ts";

export interface SheetRequest {
  readonly boundary: Boundary;
  readonly options: SheetOptions;
  readonly style: { readonly furniture: { readonly grid: Pick<Style["furniture"]["grid"], "band"> } };
  readonly warnings: Warnings;
}

/** Town maps are north up until the options can ask for another turn. */
const ROTATION_DEGREES = 0;

/**
 * The sheet on which the commune is largest: paper, panel, map face, scale, projection and grid, before any map data is read.
 * @throws UserError with exit code 2 where the commune fits no scale, or not the scale asked for.
 */
export function planSheet({ boundary, options, style, warnings }: SheetRequest): Sheet {
  const request = { options, band: style.furniture.grid.band, streetNames: boundary.streetNames };
  const layouts = pageLayouts(request);
  if (layouts.length === 0) throw noRoomError(options);

  const scales = options.scale === "auto" ? ROUND_SCALES : [options.scale];
  const { parts, plane } = measureCommune(boundary, ROTATION_DEGREES);
  const { box, leftOut } = frameParts(parts, (ground) => {
    const scaled = chooseLayout(layouts, scales, ground);
    return scaled ? scales.indexOf(scaled.scaleDenominator) : Number.POSITIVE_INFINITY;
  });
  const chosen = chooseLayout(layouts, scales, box);
  if (!chosen) throw doesNotFitError(request, boundary.name, box);

  for (const part of leftOut) warnings.add("sheet-part-left-out", `${boundary.osmId} ${placeOf(part)}`);
  const frame = mapFrame({
    id: "main",
    box: chosen.layout.face,
    center: roundedGround(box, plane),
    scaleDenominator: chosen.scaleDenominator,
    rotationDegrees: ROTATION_DEGREES,
  });
  return sheetOf(chosen.layout, frame, options);
}

function sheetOf(layout: PageLayout, frame: MapFrame, { paper, bleed, margin }: SheetOptions): Sheet {
  const { orientation, width, height, panel } = layout;
  const wholePage = grow({ minX: 0, minY: 0, maxX: width, maxY: height }, -margin);
  return {
    paper: paper.name,
    orientation,
    width,
    height,
    bleed,
    margin,
    frames: [frame],
    sides: [
      { name: "front", panels: [{ id: "marginalia", box: panel }] },
      { name: "back", panels: [{ id: "overflow", box: wholePage }] },
    ],
  };
}

/** A tenth of a metre: a centre that a georeference or a report can write out whole. */
const DEGREE_DIGITS = 6;

function roundedGround(box: Box, plane: PaperProjection): LonLat {
  const [lon, lat] = plane.inverse(middleOf(box));
  return [roundDegrees(lon), roundDegrees(lat)];
}

const roundDegrees = (degrees: number): number => Number(degrees.toFixed(DEGREE_DIGITS));

const PLACE_DIGITS = 4;

const placeOf = ({ middle: [lon, lat] }: CommunePart): string =>
  `${lon.toFixed(PLACE_DIGITS)},${lat.toFixed(PLACE_DIGITS)}`;
