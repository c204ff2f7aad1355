import { describe, expect, test } from "vitest";
import { extendedStateOf } from "../../src/export/pdf/extended-states.ts";
import { Inks } from "../../src/export/pdf/inks.ts";

describe("a paint", () => {
  const gold = { name: "Gold", cmyk: [0, 20, 60, 20] } as const;
  const black = { name: "Black", cmyk: [0, 0, 0, 100] } as const;
  const inks = new Inks(
    {
      sea: { cmyk: [16, 2, 3, 0] },
      rich: { cmyk: [40, 0, 0, 100] },
      gold: { cmyk: gold.cmyk, spot: "Gold" },
      bronze: {
        cmyk: [0, 10, 30, 50],
        shares: [
          { ink: black, share: 0.4 },
          { ink: gold, share: 0.5 },
        ],
      },
    },
    (used) => used.map(({ name }) => name).join("-"),
  );

  test("is CMYK in shares of one", () => {
    expect(inks.operators({ swatch: "sea" })).toEqual({
      fill: ".16 .02 .03 0 k",
      stroke: ".16 .02 .03 0 K",
    });
  });

  test("of a lighter tint has less of each ink", () => {
    expect(inks.operators({ swatch: "rich", tint: 0.5 }).fill).toBe(".2 0 0 .5 k");
  });

  test("of a spot ink is a tint of its separation", () => {
    expect(inks.operators({ swatch: "gold", tint: 0.4 })).toEqual({
      fill: "/Gold cs .4 scn",
      stroke: "/Gold CS .4 SCN",
    });
  });

  test("of two inks has a share of each", () => {
    expect(inks.operators({ swatch: "bronze", tint: 0.5 }).fill).toBe("/Black-Gold cs .2 .25 scn");
  });

  test("that the palette lacks is a bug", () => {
    expect(() => inks.operators({ swatch: "lava" })).toThrow("lava");
  });

  test("makes a separation only once it is used", () => {
    const made: string[] = [];
    const fresh = new Inks({ gold: { cmyk: gold.cmyk, spot: "Gold" } }, ([ink]) => {
      made.push(ink?.name ?? "");
      return "CS0";
    });
    expect(made).toEqual([]);
    fresh.operators({ swatch: "gold" });
    fresh.operators({ swatch: "gold" });
    expect(made).toEqual(["Gold"]);
  });
});

describe("opacity and overprint", () => {
  test("are plain by default", () => expect(extendedStateOf({}).name).toBe("Plain"));

  test("overprint leaves inks of 0 % alone", () => {
    expect(extendedStateOf({ overprint: true })).toEqual({
      name: "Over",
      state: { Type: "ExtGState", ca: 1, CA: 1, OP: true, op: true, OPM: 1 },
    });
  });

  test("each pair has a name of its own", () => {
    const names = [
      { opacity: 0.5 },
      { opacity: 0.05 },
      { opacity: 0.505 },
      { opacity: 0.5, overprint: true },
    ];
    expect(names.map((item) => extendedStateOf(item).name)).toEqual([
      "Plain50",
      "Plain5",
      "Plain50_5",
      "Over50",
    ]);
  });
});
