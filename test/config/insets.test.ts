import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseProject } from "../../src/config/parse-project.ts";
import { resolveProject } from "../../src/config/resolve-project.ts";

const faultsOf = (insets: string): unknown[] => {
  const checked = parseProject(`sheet:\n  insets: ${insets}\n`, "carte.yaml");
  return checked.ok ? [] : checked.faults.map(({ code, place }) => [code, place?.line, place?.column]);
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "carte-insets-"));
  const ring = [
    [-4.79, 48.42],
    [-4.77, 48.42],
    [-4.77, 48.43],
    [-4.79, 48.42],
  ];
  writeFileSync(join(folder, "port.geojson"), JSON.stringify({ type: "Polygon", coordinates: [ring] }));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function insetsOf(insets: string, options = {}) {
  writeFileSync(join(folder, "carte.yaml"), `source: { file: a.osm.pbf }\nsheet:\n  insets: ${insets}\n`);
  return (await resolveProject({ target: "carte.yaml", options, cwd: folder })).sheet.insets;
}

test("insets are found by the program, or there are none", async () => {
  expect(await insetsOf("auto")).toBe("auto");
  expect(await insetsOf("none")).toBeUndefined();
});

test("the command line has the last word", async () => {
  expect(await insetsOf("auto", { insets: "none" })).toBeUndefined();
  expect(await insetsOf("none", { insets: "auto" })).toBe("auto");
});

test("an inset shows a place, a rectangle or an area of a file, at a scale and of a size", async () => {
  expect(
    await insetsOf(
      "[{ place: Kerdrein }, { title: Le port, bbox: [-4.79, 48.42, -4.77, 48.43], scale: 1:5000, size: 120mm x 9cm }, { polygon: port.geojson }]",
    ),
  ).toMatchObject([
    { ground: { kind: "place", name: "Kerdrein" }, scale: "auto" },
    {
      title: "Le port",
      ground: { kind: "bbox", extent: { west: -4.79, south: 48.42, east: -4.77, north: 48.43 } },
      scale: 5000,
      size: { width: 120, height: 90 },
    },
    { ground: { kind: "polygon", name: "port" } },
  ]);
});

test.each([
  ["automatic", [["yaml-wrong-kind", 2, 11]]],
  ["[{ title: Bourg }]", [["project-inset-ground", 2, 12]]],
  ["[{ place: A, bbox: [1, 2, 3, 4] }]", [["project-inset-ground", 2, 12]]],
  ["[{ place: A, size: big }]", [["yaml-wrong-kind", 2, 30]]],
  ["[{ place: A, size: 120x9mm }]", [["project-inset-size", 2, 30]]],
  ["[{ place: A, scale: 1:20 }]", [["project-scale-range", 2, 31]]],
  ["[{ plaec: A }]", [["yaml-unknown-key", 2, 14]]],
])("%s is a fault at its place", (said, faults) => {
  expect(faultsOf(said)).toEqual(faults);
});
