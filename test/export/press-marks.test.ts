import { expect, test } from "vitest";
import { pressMarks } from "../../src/export/marks/press-marks.ts";
import { exportPdf } from "../../src/export/pdf/export-pdf.ts";
import { pageBoxes } from "../../src/export/pdf/points.ts";
import { openLettering, samplePlate } from "./sample-plate.ts";
import { fonts, metadata, palette, profile } from "./sample-style.ts";

const lettering = await openLettering();
const plate = samplePlate(lettering);
const marks = pressMarks({ lettering, font: "sans", slugOf: ({ side, title }) => `${title}\n${side}` });
const items = marks.draw(plate);
const { width, height, bleed } = plate;

const points = items.flatMap((item) => {
  if (item.kind === "line") return item.lines.flat();
  if (item.kind === "area") return item.polygons.flat(2);
  return item.kind === "text" ? item.runs.map(({ origin }) => origin) : [];
});

test("marks stay outside the bleed", () => {
  const inside = points.filter(
    ([x, y]) => x > -bleed && x < width + bleed && y > -bleed && y < height + bleed,
  );
  expect(inside).toEqual([]);
});

test("marks stay on the page", () => {
  const around = bleed + marks.room;
  const outside = points.filter(
    ([x, y]) => x < -around || x > width + around || y < -around || y > height + around,
  );
  expect(outside).toEqual([]);
});

test("every mark's ink is among those that come with the marks", () => {
  const inks = items.flatMap((item) => {
    if (item.kind === "line") return [item.stroke.paint.swatch];
    return item.kind === "area" || item.kind === "text" ? [item.fill.swatch] : [];
  });
  expect(inks.filter((ink) => !marks.palette[ink])).toEqual([]);
});

test("the slug line is one line", () => {
  expect(items.find((item) => item.kind === "text")).toMatchObject({ text: `${plate.title} front` });
});

test("a long slug line is cut", () => {
  const long = pressMarks({ lettering, font: "sans", slugOf: () => "n".repeat(5000) }).draw(plate);
  expect(long.find((item) => item.kind === "text")?.text).toHaveLength(200);
});

test("the page grows by their room, and boxes lie one inside the other", () => {
  const boxes = pageBoxes({ width: 254, height: 127, bleed: 12.7 }, 12.7);
  expect(boxes.mediaBox.map(Math.round)).toEqual([0, 0, 864, 504]);
  expect(boxes.bleedBox.map(Math.round)).toEqual([36, 36, 828, 468]);
  expect(boxes.trimBox.map(Math.round)).toEqual([72, 72, 792, 432]);
});

test("registration is a separation for all plates, in a layer of its own", async () => {
  const bytes = await exportPdf([plate], { palette, fonts, profile, metadata, marks });
  const text = Buffer.from(bytes).toString("latin1");
  expect(text).toContain("/Separation /All /DeviceCMYK");
  expect(text.match(/\/Type \/OCG\n/g)).toHaveLength(8);
});
