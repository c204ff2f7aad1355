import proj4 from "proj4";
import { expect, test } from "vitest";
import type { LonLat } from "../../src/core/geometry.ts";
import { type ProjectionParameters, paperProjection } from "../../src/core/projection.ts";
import { georeferenceOf } from "../../src/export/geo/georeference.ts";
import { exportPdf } from "../../src/export/pdf/export-pdf.ts";
import type { MapFrame } from "../../src/sheet/sheet.ts";
import { openLettering, samplePlate } from "./sample-plate.ts";
import { fonts, metadata, palette, profile } from "./sample-style.ts";

const center: LonLat = [-4.73, 48.41];
const common = { center, origin: [150, 120], scaleDenominator: 5000, rotationDegrees: 25 } as const;

/** Metres between a place and where the affine and PROJ's words lead from its point on the paper. */
function missM(projection: ProjectionParameters, place: LonLat): number {
  const [x, y] = paperProjection(projection).forward(place);
  const { proj, metresFromMm } = georeferenceOf({ projection });
  const [a, b, c, d, e, f] = metresFromMm;
  const [easting, northing] = proj4(proj).forward([...place]) as [number, number];
  return Math.hypot(a * x + b * y + c - easting, d * x + e * y + f - northing);
}

test.each<ProjectionParameters>([
  { kind: "transverse-mercator", ...common },
  { kind: "epsg", code: 2154, ...common },
])("a turned sheet leads from mm to metres of its projection: $kind", (projection) => {
  for (const place of [center, [-4.72, 48.42], [-4.75, 48.4]] as const)
    expect(missM(projection, place)).toBeLessThan(0.001);
});

const box = { minX: 10, minY: 10, maxX: 90, maxY: 60 };
const frame = (projection: ProjectionParameters): MapFrame =>
  ({ id: "main", box, projection }) as unknown as MapFrame;

async function pdfText(projection: ProjectionParameters): Promise<string> {
  const plate = samplePlate(await openLettering());
  const plates = [plate, { ...plate, side: "back" as const }];
  const bytes = await exportPdf(plates, { palette, fonts, profile, metadata, frames: [frame(projection)] });
  return Buffer.from(bytes).toString("latin1");
}

test("the front has a viewport with corners to nine decimals, the back has none", async () => {
  const text = await pdfText({ kind: "transverse-mercator", ...common });
  expect(text.match(/\/VP \[/g)).toHaveLength(1);
  expect(text).toMatch(/\/GPTS \[(?:-?\d+\.\d{9} ?){8}\]/);
  expect(text).toContain('/WKT (PROJCS["Transverse Mercator of the sheet"');
});

test("an official grid is named by its code", async () => {
  expect(await pdfText({ kind: "epsg", code: 2154, ...common })).toContain("/EPSG 2154");
});
