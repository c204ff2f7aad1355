import type { SheetOptions } from "../config/project.ts";
import { grow, type LonLat } from "../core/geometry.ts";
import { gridBearing } from "../core/map-grid.ts";
import type { Warnings } from "../core/warnings.ts";
import type { Boundary } from "../osm/boundary.ts";
import type { TownNames } from "../osm/town-names.ts";
import type { Style } from "../style/style.ts";
import { chooseLayout, ROUND_SCALES } from "./choose-layout.ts";
import { type CommunePart, middleOf } from "./commune-parts.ts";
import type { FoldPlan } from "./fold/fold.ts";
import { contentBox } from "./fold/fold-lines.ts";
import { frameCommune } from "./frame-commune.ts";
import { insetFrames } from "./insets/inset-frames.ts";
import { planInsets } from "./insets/plan-insets.ts";
import { mapFrame } from "./map-frame.ts";
import { type PageLayout, pageLayouts } from "./page-layout.ts";
import type { Plane } from "./plane.ts";
import { roundedGround } from "./rounded-ground.ts";
import type { Panel, Sheet } from "./sheet.ts";
import { doesNotFitError, farProjectionError, noRoomError } from "./sheet-errors.ts";

export interface SheetRequest {
  readonly boundary: Boundary;
  readonly options: SheetOptions;
  readonly style: { readonly furniture: { readonly grid: Pick<Style["furniture"]["grid"], "band"> } };
  readonly warnings: Warnings;
  /** Where insets are asked for: names of the commune, and the language of their titles. */
  readonly town?: { readonly names: TownNames; readonly language: string };
}

/**
 * The sheet on which the commune is largest: paper, panel, map face, scale, projection and grid, before any map data is read.
 * @throws UserError with exit code 2 where the commune fits no scale, or not the scale asked for, or lies far from its projection's country.
 */
export function planSheet({ boundary, options, style, warnings, town }: SheetRequest): Sheet {
  const request = { options, band: style.furniture.grid.band, streetNames: boundary.streetNames };
  const layouts = pageLayouts(request);
  if (layouts.length === 0) throw noRoomError(options, style.furniture.grid.band);

  const scales = options.scale === "auto" ? ROUND_SCALES : [options.scale];
  const { plane, metres, box, leftOut } = frameCommune(boundary, {
    upright: uprightPlane(options, boundary),
    rotation: options.rotation,
    stepOf(ground) {
      const scaled = chooseLayout(layouts, scales, ground);
      return scaled ? scales.indexOf(scaled.scaleDenominator) : Number.POSITIVE_INFINITY;
    },
  });
  const chosen = chooseLayout(layouts, scales, box);
  if (!chosen) throw doesNotFitError(request, boundary.name, box);

  const { layout, scaleDenominator } = chosen;
  const { band } = style.furniture.grid;
  const planned =
    town &&
    options.insets &&
    planInsets({
      ...{ asked: options.insets, boundary, metres, leftOut, warnings, ...town },
      ...{ mainScale: scaleDenominator, face: layout.face, band, ground: box },
    });
  for (const part of planned?.leftOut ?? leftOut)
    warnings.add("sheet-part-left-out", `${boundary.osmId} ${placeOf(part)}`);
  const main = mapFrame({
    id: "main",
    box: layout.face,
    center: roundedGround(planned?.mainMiddle ?? middleOf(box), metres),
    scaleDenominator,
    plane,
  });
  const insets = insetFrames(planned?.insets ?? [], main, { plane, metres });
  return sheetOf(layout, [main, ...insets], options);
}

/** In their own country, grids keep within 0.3 % of the truth and 8° of true north; beyond, they are another's. */
const MOST_SCALED = 0.005;
const MOST_TURNED_DEGREES = 15;

function uprightPlane({ projection }: SheetOptions, { extent, name }: Boundary): Plane {
  if (projection === undefined) return { rotationDegrees: 0 };
  const { west, south, east, north } = extent;
  const middle: LonLat = [(west + east) / 2, (south + north) / 2];
  const { scaleFactor, trueNorthDegrees } = gridBearing(projection, middle);
  const isNear =
    Math.abs(scaleFactor - 1) <= MOST_SCALED && Math.abs(trueNorthDegrees) <= MOST_TURNED_DEGREES;
  if (!isNear) throw farProjectionError(projection, name, middle);
  return { epsg: projection, rotationDegrees: 0 };
}

function sheetOf(layout: PageLayout, frames: Sheet["frames"], { paper, bleed, margin }: SheetOptions): Sheet {
  const { orientation, width, height, pieces, fold } = layout;
  const wholePage = grow({ minX: 0, minY: 0, maxX: width, maxY: height }, -margin);
  return {
    paper: paper.name,
    orientation,
    width,
    height,
    bleed,
    margin,
    frames,
    sides: [
      { name: "front", panels: pieces.map((box, index) => ({ id: numbered("marginalia", index), box })) },
      { name: "back", panels: fold ? backPanels(fold) : [{ id: "overflow", box: wholePage }] },
    ],
    ...(fold && { fold }),
  };
}

const numbered = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`);

/** Cover, last and inner panels in reading order. */
function backPanels({ back }: FoldPlan): readonly Panel[] {
  const inside = back.filter(({ place }) => place === "inside");
  return back.map((panel) => ({
    id: panel.place === "inside" ? `inside-${inside.indexOf(panel) + 1}` : panel.place,
    box: contentBox(panel.box),
    ...(panel.turned && { turned: true }),
  }));
}

const PLACE_DIGITS = 4;

const placeOf = ({ middle: [lon, lat] }: CommunePart): string =>
  `${lon.toFixed(PLACE_DIGITS)},${lat.toFixed(PLACE_DIGITS)}`;
