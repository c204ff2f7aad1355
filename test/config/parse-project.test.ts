import { describe, expect, test } from "vitest";
import { parseProject } from "../../src/config/parse-project.ts";

const faultsOf = (text: string): unknown[] => {
  const checked = parseProject(text, "carte.yaml");
  if (checked.ok) return [];
  return checked.faults.map(({ code, place, values }) => ({
    code,
    at: [place?.line, place?.column],
    values,
  }));
};
const dataOf = (text: string) => {
  const checked = parseProject(text, "carte.yaml");
  return checked.ok ? checked.data : checked.faults;
};

test("an empty file says nothing", () => {
  expect(dataOf("# nothing yet\n")).toEqual({});
});

test("an unknown key finds the one that was meant", () => {
  expect(faultsOf("title: x\nlanguages: fr")).toMatchObject([
    { code: "yaml-unknown-key", at: [2, 1], values: { key: "languages", nearest: "language" } },
  ]);
});

test("all faults of the file come at once", () => {
  const text = "sheet:\n  paper: A9\n  scale: 1:50\n  bleed: 3\noutputs: [pdf, jpg]\nlanguage: French\n";
  expect(faultsOf(text)).toMatchObject([
    { code: "project-unknown-paper", at: [2, 10] },
    { code: "project-scale-range", at: [3, 10] },
    { code: "yaml-bare-number", at: [4, 10], values: { found: "3", corrected: "3mm" } },
    { code: "yaml-unknown-value", at: [5, 16], values: { found: "jpg" } },
    { code: "yaml-wrong-kind", at: [6, 11], values: { expected: "language" } },
  ]);
});

describe("area", () => {
  const areaOf = (text: string) => (dataOf(`area: ${text}`) as { area?: unknown }).area;

  test("an INSEE code keeps its leading zero", () => {
    expect(areaOf('{ insee: "01004" }')).toEqual({ kind: "commune", query: "01004" });
  });

  test("an INSEE code without quotes is a fault that says so", () => {
    expect(faultsOf("area: { insee: 01004 }")).toEqual([
      {
        code: "yaml-wrong-kind",
        at: [1, 16],
        values: { at: "area.insee", found: "01004", expected: "code-in-quotes" },
      },
    ]);
  });

  test.each([
    ["{ relation: 2220322 }", "r2220322"],
    ["{ relation: r2220322 }", "r2220322"],
    ["{ way: 12 }", "w12"],
    ["{ name: Plouarzel }", "Plouarzel"],
  ])("%s asks for a commune", (text, query) => {
    expect(areaOf(text)).toEqual({ kind: "commune", query });
  });

  test("a box is west, south, east, north", () => {
    expect(areaOf("{ bbox: [-4.8, 48.4, -4.7, 48.5] }")).toEqual({
      kind: "bbox",
      extent: { west: -4.8, south: 48.4, east: -4.7, north: 48.5 },
    });
  });

  test("a box in the wrong order is offered in the right one", () => {
    expect(faultsOf("area: { bbox: [-4.7, 48.4, -4.8, 48.5] }")).toMatchObject([
      {
        code: "project-bbox-order",
        at: [1, 15],
        values: { west: -4.8, south: 48.4, east: -4.7, north: 48.5 },
      },
    ]);
  });

  test("a box off the globe is a fault", () => {
    expect(faultsOf("area: { bbox: [48.4, -4.8, 48.5, 250] }")).toMatchObject([
      { code: "project-bbox-range" },
    ]);
  });

  test("a box of three numbers is a fault that says how many it takes", () => {
    expect(faultsOf("area: { bbox: [1, 2, 3] }")).toMatchObject([
      { code: "project-bbox-count", at: [1, 15], values: { count: 3, found: "[1, 2, 3]" } },
    ]);
  });

  test("a box with a word in it is a fault that shows how one is written", () => {
    expect(faultsOf("area: { bbox: '1,2,3,x' }")).toMatchObject([
      { code: "yaml-wrong-kind", values: { expected: "bbox" } },
    ]);
  });

  test("an area asked for in two ways is a fault", () => {
    expect(faultsOf('area: { name: Brest, insee: "29019" }')).toMatchObject([
      { code: "project-area-twice", at: [1, 7], values: { keys: "name, insee" } },
    ]);
  });

  test.each([
    ['[{ name: A }, { insee: "29001" }, { relation: 3 }]', ["A", "29001", "r3"]],
    ["{ commune: [A, r2] }", ["A", "r2"]],
  ])("%s asks for several communes", (text, queries) => {
    expect(areaOf(text)).toEqual({ kind: "communes", queries });
  });

  test("a list of one is that one", () => {
    expect(areaOf("[{ name: A }]")).toEqual({ kind: "commune", query: "A" });
  });

  test("a list holds communes alone", () => {
    expect(faultsOf("area: [{ name: A }, { polygon: b.geojson }]")).toMatchObject([
      { code: "project-area-mixed", at: [1, 7] },
    ]);
  });

  test("faults in a list stand at their own places", () => {
    expect(faultsOf("area:\n  - { name: A }\n  - { insee: 29001 }\n  - { naem: B }")).toMatchObject([
      { code: "yaml-wrong-kind", at: [3, 14] },
      { code: "yaml-unknown-key", at: [4, 7], values: { key: "naem", nearest: "name" } },
    ]);
  });

  test("an area without a key is a fault", () => {
    expect(faultsOf("area: {}")).toMatchObject([{ code: "project-area-empty", at: [1, 7] }]);
  });
});

describe("sheet", () => {
  const sheetOf = (text: string) => (dataOf(`sheet: { ${text} }`) as { sheet?: unknown }).sheet;

  test("a paper of the A series has its size", () => {
    expect(sheetOf("paper: a2")).toEqual({ paper: { name: "A2", width: 420, height: 594, isCustom: false } });
  });

  test("a paper may have a size of its own", () => {
    expect(sheetOf("paper: 42x29.7cm")).toEqual({
      paper: { name: "42x29.7cm", width: 420, height: 297, isCustom: true },
    });
  });

  test("an unknown paper names the papers there are", () => {
    expect(faultsOf("sheet: { paper: B2 }")).toMatchObject([
      { code: "project-unknown-paper", values: { nearest: "A2", known: "A0, A1, A2, A3, A4, A5" } },
    ]);
  });

  test("a paper as small as a stamp is a fault", () => {
    expect(faultsOf("sheet: { paper: 20x30mm }")).toMatchObject([
      { code: "project-paper-size", at: [1, 17] },
    ]);
  });

  test.each([
    ["scale: auto", "auto"],
    ["scale: 1:7500", 7500],
    ["scale: 1:10 000", 10_000],
    ["scale: 10000", 10_000],
  ])("%s is a scale", (text, scale) => {
    expect(sheetOf(text)).toEqual({ scale });
  });

  test.each(["projection: 2154", "projection: EPSG:2154", "projection: 'epsg:2154'"])(
    "%s is a grid",
    (text) => {
      expect(sheetOf(text)).toEqual({ projection: 2154 });
    },
  );

  test("an unknown grid offers those most like it", () => {
    expect(faultsOf("sheet: { projection: 2145 }")).toMatchObject([
      {
        code: "project-unknown-projection",
        at: [1, 22],
        values: { nearest: expect.stringMatching(/^2154, /) },
      },
    ]);
  });

  test("a grid by its name is a fault that asks for its code", () => {
    expect(faultsOf("sheet: { projection: Lambert-93 }")).toMatchObject([
      { code: "yaml-wrong-kind", values: { expected: "epsg" } },
    ]);
  });

  test.each([
    ["auto", "auto"],
    ["30", 30],
    ["-12.5", -12.5],
    ["'+45'", 45],
  ])("rotation: %s is a turn", (text, rotation) => {
    expect(sheetOf(`rotation: ${text}`)).toEqual({ rotation });
  });

  test("a turn that is none, or too far, is a fault", () => {
    expect(faultsOf("sheet: { rotation: north }")).toMatchObject([
      { code: "project-bad-rotation", at: [1, 20] },
    ]);
    expect(faultsOf("sheet: { rotation: 181 }")).toMatchObject([
      { code: "project-rotation-range", values: { most: 180 } },
    ]);
  });

  test("a word that is no scale is a fault", () => {
    expect(faultsOf("sheet: { scale: big }")).toMatchObject([{ code: "project-bad-scale", at: [1, 17] }]);
  });
});

test.each([
  ["line ends of Windows", "title: Kerzu\r\nsheet:\r\n  paper: A2\r\n"],
  ["a byte order mark", "\ufefftitle: Kerzu\nsheet:\n  paper: A2\n"],
])("%s change nothing", (_, text) => {
  expect(dataOf(text)).toMatchObject({ title: "Kerzu", sheet: { paper: { name: "A2" } } });
});

test("with line ends of Windows, faults stand at the same places", () => {
  expect(faultsOf("title: Kerzu\r\nsheet:\r\n  paper: A9\r\n")).toMatchObject([
    { code: "project-unknown-paper", at: [3, 10], values: { found: "A9" } },
  ]);
});
