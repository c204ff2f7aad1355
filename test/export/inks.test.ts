import { describe, expect, test } from "vitest";
import { extendedStateOf } from "../../src/export/pdf/extended-states.ts";
import { Inks, paintOperators } from "../../src/export/pdf/inks.ts";

describe("a paint", () => {
  test("is CMYK in shares of one", () => {
    expect(paintOperators({ cmyk: [16, 2, 3, 0] }, 1)).toEqual({
      fill: ".16 .02 .03 0 k",
      stroke: ".16 .02 .03 0 K",
    });
  });

  test("of a lighter tint has less of each ink", () => {
    expect(paintOperators({ cmyk: [40, 0, 0, 100] }, 0.5).fill).toBe(".2 0 0 .5 k");
  });

  test("of a spot ink is a tint of its separation", () => {
    expect(paintOperators({ cmyk: [0, 20, 60, 20], spot: "Gold" }, 0.4, "CS0")).toEqual({
      fill: "/CS0 cs .4 scn",
      stroke: "/CS0 CS .4 SCN",
    });
  });

  test("that the palette lacks is a bug", () => {
    const inks = new Inks({}, () => "CS0");
    expect(() => inks.operators({ swatch: "lava" })).toThrow("lava");
  });

  test("makes a separation only once it is used", () => {
    const made: string[] = [];
    const inks = new Inks({ gold: { cmyk: [0, 20, 60, 20], spot: "Gold" } }, (spot) => {
      made.push(spot);
      return "CS0";
    });
    expect(made).toEqual([]);
    inks.operators({ swatch: "gold" });
    inks.operators({ swatch: "gold" });
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
