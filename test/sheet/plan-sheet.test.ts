import { expect, test } from "vitest";
import { UserError } from "../../src/core/user-error.ts";
import { planSheet } from "../../src/sheet/plan-sheet.ts";
import { communeOf, paperNamed, requestFor } from "./sheet-request.ts";

/** 3.65 km wide, 3.33 km high. */
const SMALL_TOWN = communeOf([[-4.75, 48.4, -4.7006, 48.43]]);

const faultOf = (plan: () => unknown) => {
  try {
    plan();
  } catch (error) {
    if (error instanceof UserError) return { exitCode: error.exitCode, fault: error.faults[0] };
    throw error;
  }
  return undefined;
};

test("a compact town on A2 lies in landscape with the panel at the right", () => {
  const sheet = planSheet(requestFor(SMALL_TOWN));
  expect([sheet.orientation, sheet.width, sheet.height]).toEqual(["landscape", 594, 420]);
  const panel = sheet.sides[0].panels[0];
  expect(panel?.box.maxX).toBe(584);
  expect(panel?.box.minY).toBe(10);
});

test("auto takes the largest round scale at which the town fits", () => {
  expect(planSheet(requestFor(SMALL_TOWN)).frames[0].scaleDenominator).toBe(10_000);
  expect(faultOf(() => planSheet(requestFor(SMALL_TOWN, { scale: 8000 })))?.fault?.code).toBe(
    "sheet-scale-too-large",
  );
});

test("a tall commune on A3 stands in portrait", () => {
  const tall = communeOf([[7.4, 43.7, 7.42, 43.75]]);
  expect(planSheet(requestFor(tall, { paper: paperNamed("A3") })).orientation).toBe("portrait");
});

test("an orientation that is asked for is kept", () => {
  expect(planSheet(requestFor(SMALL_TOWN, { orientation: "portrait" })).orientation).toBe("portrait");
});

test("a scale that is asked for is kept, where the town would fit a larger one", () => {
  expect(planSheet(requestFor(SMALL_TOWN, { scale: 15_000 })).frames[0].scaleDenominator).toBe(15_000);
});

test("the panel of an A2 sheet with 180 streets takes 27 % of its width, the neatline 68 %", () => {
  const sheet = planSheet(requestFor({ ...SMALL_TOWN, streetNames: 180 }));
  const { box } = sheet.frames[0];
  expect((box.maxX - box.minX) / sheet.width).toBeCloseTo(0.68, 2);
  const gapAndPanel = sheet.width - sheet.margin - (box.maxX + 4.6);
  expect(gapAndPanel / sheet.width).toBeCloseTo(0.27, 2);
});

test("the back is one panel as large as the page within its margins", () => {
  const { sides } = planSheet(requestFor(SMALL_TOWN));
  expect(sides[1]?.panels).toEqual([{ id: "overflow", box: { minX: 10, minY: 10, maxX: 584, maxY: 410 } }]);
});

test("a town at a scale too large for its paper is told the scale and the paper that would do", () => {
  const failure = faultOf(() =>
    planSheet(requestFor(SMALL_TOWN, { paper: paperNamed("A4"), scale: 10_000 })),
  );
  expect(failure).toEqual({
    exitCode: 2,
    fault: {
      code: "sheet-scale-too-large",
      values: {
        commune: "Plouskouer",
        paper: "A4",
        scale: 10_000,
        scaleThatFits: 25_000,
        paperThatFits: "A2",
      },
    },
  });
});

test("a commune too large for any useful scale is told the paper that would do", () => {
  const large = communeOf([[-4.8, 48.4, -4.5, 48.5]]);
  const failure = faultOf(() => planSheet(requestFor(large, { paper: paperNamed("A4") })));
  expect(failure?.exitCode).toBe(2);
  expect(failure?.fault).toMatchObject({
    code: "sheet-commune-too-large",
    values: { paperThatFits: "A2", smallestScale: 50_000 },
  });
});

test("for a whole region no paper is proposed", () => {
  const region = communeOf([[-5, 47, 0, 49]]);
  expect(faultOf(() => planSheet(requestFor(region)))?.fault?.values).toMatchObject({ paperThatFits: "" });
});

test("margins that eat the whole paper are an error of the user's", () => {
  const failure = faultOf(() => planSheet(requestFor(SMALL_TOWN, { paper: paperNamed("A5"), margin: 60 })));
  expect(failure?.fault).toEqual({ code: "sheet-no-room", values: { paper: "A5", margin: 60 } });
});

test("a far exclave is left out with a warning that says where it lies", () => {
  const request = requestFor(
    communeOf([
      [-4.75, 48.4, -4.7006, 48.43],
      [-4.2, 48.7, -4.19, 48.71],
    ]),
  );
  expect(planSheet(request).frames[0].scaleDenominator).toBe(10_000);
  expect(request.warnings.list()).toEqual([
    { code: "sheet-part-left-out", count: 1, examples: ["r1 -4.1950,48.7050"] },
  ]);
});

test("each of several communes is on the map, however far", () => {
  const [near, far] = [
    [-4.75, 48.4, -4.7006, 48.43],
    [-4.6, 48.4, -4.55, 48.42],
  ] as const;
  const communes = [near, far].map((box, id) => ({ ...communeOf([box]), osmId: `r${id}` }));
  const request = requestFor({ ...communeOf([near, far]), communes });
  expect(planSheet(request).frames[0].extent.east).toBeGreaterThan(-4.55);
  expect(request.warnings.list()).toEqual([]);
});

test("all of a drawn area is on the map", () => {
  const area = communeOf([
    [-4.75, 48.4, -4.7006, 48.43],
    [-4.6, 48.4, -4.59, 48.41],
  ]);
  const request = requestFor({ ...area, osmId: "polygon" });
  expect(planSheet(request).frames[0].extent.east).toBeGreaterThan(-4.59);
});

test("a near island is shown at the price of one step of scale", () => {
  const request = requestFor(
    communeOf([
      [-4.75, 48.4, -4.7006, 48.43],
      [-4.7, 48.434, -4.69, 48.439],
    ]),
  );
  expect(planSheet(request).frames[0].scaleDenominator).toBe(12_500);
  expect(request.warnings.list()).toEqual([]);
});

test("a map of a box needs no polygon", () => {
  const box = { ...SMALL_TOWN, osmId: "bbox", polygon: { type: "MultiPolygon" as const, coordinates: [] } };
  expect(planSheet(requestFor(box)).frames[0].scaleDenominator).toBe(10_000);
});
