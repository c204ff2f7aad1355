import { describe, expect, test } from "vitest";
import { UserError } from "../../src/core/user-error.ts";
import { checkStyle, type StyleFile } from "../../src/style/check-style.ts";
import { plainCmyk } from "../../src/style/plain-cmyk.ts";
import { SMALL_STYLE } from "./small-style.ts";

const FOLDER = "styles/small";

const check = (file: StyleFile, text: string) =>
  checkStyle({ ...SMALL_STYLE, [file]: text }, FOLDER, { toCmyk: plainCmyk });

/** Code, line and column of every fault; the file is the changed one. */
function faultsOf(file: StyleFile, text: string): unknown[] {
  try {
    check(file, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.faults.map(({ code, place, values }) => {
      expect(place?.file.replaceAll("\\", "/")).toBe(`${FOLDER}/${file}.yaml`);
      return { code, at: [place?.line, place?.column], values };
    });
  }
  return [];
}

test("the small style has no faults", () => {
  expect(checkStyle(SMALL_STYLE, FOLDER, { toCmyk: plainCmyk }).name).toBe("small");
});

describe("palette.yaml", () => {
  test("an ink beyond 100 % is a fault at its number", () => {
    expect(
      faultsOf("palette", "ink: { cmyk: [0, 0, 0, 100] }\nred: { cmyk: [0, 120, 0, 0] }"),
    ).toContainEqual({
      code: "yaml-too-big",
      at: [2, 18],
      values: { at: "red.cmyk", found: "120", limit: "100" },
    });
  });

  test("more than 300 % of ink in all is a fault", () => {
    expect(faultsOf("palette", "ink: { cmyk: [80, 80, 80, 80] }")).toEqual([
      {
        code: "style-total-ink",
        at: [1, 14],
        values: { at: "ink.cmyk", found: "[80, 80, 80, 80]", total: 320, limit: 300 },
      },
    ]);
  });

  test("three inks instead of four are a fault", () => {
    expect(faultsOf("palette", "ink: { cmyk: [0, 0, 100] }")).toEqual([
      {
        code: "yaml-wrong-count",
        at: [1, 14],
        values: { at: "ink.cmyk", found: "[0, 0, 100]", limit: 4, bound: "least", of: "values" },
      },
    ]);
  });

  test("a screen colour becomes inks", () => {
    expect(check("palette", 'ink: "#336699"').palette.ink).toEqual({ cmyk: [40, 20, 0, 40] });
  });

  test("a bad screen colour is a fault", () => {
    expect(faultsOf("palette", 'ink: "#33669"')).toEqual([
      { code: "yaml-wrong-kind", at: [1, 6], values: { at: "ink", found: '"#33669"', expected: "ink" } },
    ]);
  });

  test("a spot ink keeps its name", () => {
    expect(check("palette", "ink: { cmyk: [0, 0, 0, 100], spot: PANTONE 286 C }").palette.ink?.spot).toBe(
      "PANTONE 286 C",
    );
  });

  test("a palette that cannot be read brings no faults in the files that use it", () => {
    expect(faultsOf("palette", "ink: [")).toMatchObject([{ code: "yaml-syntax" }]);
  });
});

describe("layers.yaml", () => {
  test("an unknown swatch finds the one that was meant", () => {
    expect(faultsOf("layers", "- id: wood\n  from: landcover\n  area: { fill: inkk }")).toEqual([
      {
        code: "style-unknown-swatch",
        at: [3, 17],
        values: { at: "area.fill", found: "inkk", swatch: "inkk", nearest: "ink" },
      },
    ]);
  });

  test("a tint of a swatch is a share of it", () => {
    const layers = "- { id: a, from: landcover, area: { fill: { swatch: ink, tint: 55% } } }";
    expect(check("layers", layers).layers[0]?.area).toEqual({ fill: { swatch: "ink", tint: 0.55 } });
  });

  test("an id that is taken is a fault at its second place", () => {
    const layer = (id: string) => `- { id: ${id}, from: landcover, area: { fill: ink } }\n`;
    expect(faultsOf("layers", layer("a") + layer("b") + layer("a"))).toEqual([
      { code: "style-duplicate-id", at: [3, 9], values: { at: "id", found: "a", id: "a" } },
    ]);
  });

  test("a line thinner than a press prints is a fault at its scale", () => {
    const line = "{ width: { 1:5000: 0.1mm, 1:10000: 0.05mm }, color: ink }";
    expect(faultsOf("layers", `- id: a\n  from: roads\n  line: ${line}`)).toEqual([
      {
        code: "style-hairline",
        at: [3, 44],
        values: { at: "line.width.1:10000", found: "0.05mm", limit: 0.08 },
      },
    ]);
  });

  test("an unknown key of a line finds the one that was meant", () => {
    const faults = faultsOf(
      "layers",
      "- id: a\n  from: roads\n  line: { widht: 1mm, width: 1mm, color: ink }",
    );
    expect(faults).toMatchObject([
      { code: "yaml-unknown-key", at: [3, 11], values: { at: "line", nearest: "width" } },
    ]);
  });

  test("a theme of lines cannot be drawn as areas", () => {
    expect(faultsOf("layers", "- { id: a, from: roads, area: { fill: ink } }")).toMatchObject([
      { code: "style-theme-drawing", at: [1, 31], values: { id: "a", theme: "roads", wanted: "line" } },
    ]);
  });

  test("a layer that draws nothing is a fault", () => {
    expect(faultsOf("layers", "- { id: a, from: landcover }")).toMatchObject([
      { code: "style-theme-drawing", at: [1, 3], values: { wanted: "area" } },
    ]);
  });

  test("a theme that does not exist finds the one that was meant", () => {
    expect(faultsOf("layers", "- { id: a, from: road, line: { width: 1mm, color: ink } }")).toMatchObject([
      { code: "yaml-unknown-value", at: [1, 18], values: { found: "road", nearest: "roads" } },
    ]);
  });

  test("an id in capitals is a fault", () => {
    expect(faultsOf("layers", "- { id: Road, from: roads, line: { width: 1mm, color: ink } }")).toMatchObject(
      [{ code: "style-bad-id", at: [1, 9], values: { found: "Road" } }],
    );
  });

  test("a width is multiplied where the layer says so", () => {
    const line = "{ width: { 1:5000: 2mm, 1:10000: 1mm }, times: 0.5, color: ink }";
    expect(check("layers", `- { id: a, from: roads, line: ${line} }`).layers[0]?.line?.width).toEqual([
      { denominator: 5000, value: 1 },
      { denominator: 10_000, value: 0.5 },
    ]);
  });

  test("a layer without a filter takes its whole theme", () => {
    expect(check("layers", "- { id: a, from: landcover, area: { fill: ink } }").layers[0]?.where).toEqual([
      [],
    ]);
  });
});

test("the faults of all files come at once", () => {
  const broken = { ...SMALL_STYLE, layers: "- 1", icons: "- 2" };
  try {
    checkStyle(broken, FOLDER, { toCmyk: plainCmyk });
    expect.unreachable();
  } catch (error) {
    expect((error as UserError).faults.map(({ place }) => place?.file.slice(-11))).toEqual([
      "layers.yaml",
      "/icons.yaml",
    ]);
  }
});
