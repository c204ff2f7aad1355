import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packagedFile } from "../../src/core/package-folder.ts";
import { darkestOf, paletteOfJob } from "../../src/export/color/job-palette.ts";
import { tonesOf, withPicturesIn } from "../../src/export/color/job-pictures.ts";
import { labOfRgb } from "../../src/export/color/lab.ts";

import { openLettering, samplePlate } from "./sample-plate.ts";

const profile = readFileSync(packagedFile("styles", "profiles", "fogra29-uncoated.icc"));
const BLACK = { name: "Black", cmyk: [0, 0, 0, 100] } as const;
const BLUE = { name: "PANTONE 301 C", cmyk: [100, 46, 5, 18] } as const;
const RED = { name: "PANTONE 485 C", cmyk: [0, 95, 100, 0] } as const;

const style = {
  paper: { cmyk: [0, 0, 0, 0] },
  text: { cmyk: [0, 0, 0, 100] },
  grey: { cmyk: [0, 0, 0, 40] },
  sea: { cmyk: [28, 4, 4, 0] },
  deep: { cmyk: [100, 35, 0, 0] },
  road: { cmyk: [0, 22, 60, 0] },
  flag: { cmyk: [0, 95, 100, 0], spot: "PANTONE 485 C" },
} as const;

test("in black alone, each swatch is a grey as dark as it was", async () => {
  const job = await paletteOfJob(style, [BLACK], profile);
  for (const { cmyk, shares } of Object.values(job))
    expect([cmyk.slice(0, 3), shares]).toEqual([[0, 0, 0], undefined]);
  const black = (swatch: keyof typeof style) => job[swatch]?.cmyk[3] ?? 0;
  expect([black("paper"), black("text"), black("grey")]).toEqual([0, 100, 40]);
  expect(black("sea")).toBeGreaterThan(0);
  expect(black("sea")).toBeLessThan(black("deep"));
  expect(Number.isInteger(black("sea"))).toBe(true);
});

test("in black and blue, black stays black alone and the sea is mostly blue", async () => {
  const job = await paletteOfJob(style, [BLUE, BLACK], profile);
  expect(job.text).toEqual({ cmyk: [0, 0, 0, 100] });
  expect(job.paper).toEqual({ cmyk: [0, 0, 0, 0] });
  const [most] = job.sea?.shares ?? [];
  expect(most?.ink.name).toBe("PANTONE 301 C");
  expect(most?.share).toBeGreaterThan(0.1);
});

test("without black, black text is the darkest ink at full strength", async () => {
  const job = await paletteOfJob(style, [RED, BLUE], profile);
  expect(job.text?.shares).toEqual([{ ink: BLUE, share: 1 }]);
});

test("a swatch that names an ink of the job is that ink", async () => {
  const job = await paletteOfJob(style, [RED, BLUE], profile);
  expect(job.flag?.shares).toEqual([{ ink: RED, share: 1 }]);
});

test("black is the darkest ink wherever it is", () => {
  expect(darkestOf([BLUE, BLACK])).toBe(BLACK);
  expect(darkestOf([RED, BLUE])).toBe(BLUE);
});

test("white, black and mid-grey have their places in CIELAB", () => {
  expect(labOfRgb(255, 255, 255).map(Math.round)).toEqual([100, 0, 0]);
  expect(labOfRgb(0, 0, 0).map(Math.round)).toEqual([0, 0, 0]);
  expect(labOfRgb(119, 119, 119).map(Math.round)).toEqual([50, 0, 0]);
});

test("a picture keeps its black, and its colors become tones", () => {
  const pixels = [0, 0, 0, 0, 0, 0, 0, 200, 255, 255, 255, 0, 0, 0, 255, 0];
  expect([...tonesOf(Uint8Array.from(pixels))]).toEqual([0, 200, 255, 29]);
});

test("a picture that stands twice is turned into one ink once", async () => {
  const picture = { width: 1, height: 1, cmyk: Uint8Array.from([255, 0, 0, 0]), png: new Uint8Array() };
  const plate = samplePlate(await openLettering());
  const item = {
    ...({ kind: "picture", layer: "marginalia", role: "artifact", picture } as const),
    box: { minX: 0, minY: 0, maxX: 1, maxY: 1 },
  };
  const [toned] = await withPicturesIn(BLACK, [{ ...plate, items: [item, item] }], profile);
  const [one, other] = toned?.items ?? [];
  if (one?.kind !== "picture" || other?.kind !== "picture") throw new Error("The pictures are gone.");
  expect(one.picture).toBe(other.picture);
  expect([...one.picture.cmyk]).toEqual([0, 0, 0, 76]);
  expect(one.picture.png.length).toBeGreaterThan(50);
});
