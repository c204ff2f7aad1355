import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { reportSchema } from "../../src/cli/report-schema.ts";
import { carte } from "./fake-terminal.ts";
import { osmXml, smallTown } from "./small-town.ts";

// Whole builds, on machines that do other things, too.
vi.setConfig({ testTimeout: 60_000 });

/** Kerzu and, a kilometre east of it, Kerwenn; both have a "Venelle du Puits". */
const cwd = await mkdtemp(join(tmpdir(), "carte-areas-"));
await writeFile(
  join(cwd, "two.osm"),
  osmXml(smallTown(), smallTown({ name: "Kerwenn", west: -4.78, id: 2 })),
);
await mkdir(join(cwd, "zone"));
const around = [-4.8, 48.4, -4.7935, 48.409];
const [west, south, east, north] = around;
const ring = [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
await writeFile(
  join(cwd, "zone", "Bourg Ouest.geojson"),
  JSON.stringify({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }),
);
await writeFile(
  join(cwd, "zone", "carte.yaml"),
  "source: { file: ../two.osm }\narea: { polygon: Bourg Ouest.geojson }\nsheet: { paper: A4, projection: 2154 }\noutputs: [svg]\nout: out\n",
);

const reportIn = async (...folders: readonly string[]) =>
  reportSchema.parse(JSON.parse(await readFile(join(cwd, ...folders, "report.json"), "utf8")));

test("two communes make one sheet, its title joins their names, its index tells namesakes apart", async () => {
  const words = ["build", "two.osm", "--commune", "Kerzu", "--commune", "KERWENN", "--paper", "A4"];
  const { code, stderr } = await carte([...words, "--format", "svg", "--out", "both"], { cwd, lang: "fr" });
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("Kerzu et Kerwenn") });
  const { commune, outputs } = await reportIn("both");
  expect(commune).toEqual({
    name: "Kerzu, Kerwenn",
    osmId: "r1,r2",
    communes: [
      { name: "Kerzu", osmId: "r1" },
      { name: "Kerwenn", osmId: "r2" },
    ],
  });
  expect(outputs.map(({ path }) => path)).toContain("kerzu-et-kerwenn.svg");
});

test("a drawn area in an official grid is a sheet of its own name, with the streets inside", async () => {
  const { code } = await carte(["build", "zone/carte.yaml", "--quiet"], { cwd });
  expect(code).toBe(0);
  const { commune, labels, outputs, sheet } = await reportIn("zone", "out");
  expect(commune).toEqual({ name: "Bourg Ouest", osmId: "polygon" });
  expect(outputs.map(({ path }) => path)).toEqual(["bourg-ouest.svg", "bourg-ouest.geo.json"]);
  expect(sheet.projection).toMatchObject({ kind: "epsg", epsg: 2154 });
  expect(labels.streets.total).toBe(2);
});

test("communes that are not there are told all at once", async () => {
  const words = ["build", "two.osm", "--commune", "Kerzo", "--commune", "Kerwen"];
  const { code, stderr } = await carte(words, { cwd, lang: "fr" });
  expect(code).toBe(4);
  expect(stderr).toMatch(/« Kerzo » dans le fichier\.\n→ .*: Kerzu, .*\n.*« Kerwen » .*\n→ .*: Kerwenn, /);
});

const ATHENS = osmXml(smallTown({ name: "Αθήνα" }));
await writeFile(join(cwd, "athens.osm"), ATHENS);

test.each([
  ["fixtures/plouskouer/plouskouer.osm.gz", "plouskouer"],
  ["fixtures/plouskouer/plouskouer.osm.gz", "PLOUŠKOUÊR"],
  [join(cwd, "athens.osm"), "ΑΘΗΝΑ"],
  [join(cwd, "athens.osm"), "αθηνα"],
])("%s knows its commune as %s", async (file, commune) => {
  const { code, stderr } = await carte(["check", file, "--commune", commune], { cwd: process.cwd() });
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining("all is well") });
});

test("half a name is answered with the nearest", async () => {
  const words = ["check", "fixtures/plouskouer/plouskouer.osm.gz", "--commune", "Ploušk"];
  const { code, stderr } = await carte(words, { cwd: process.cwd() });
  expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringContaining("first: Plouskouer, ") });
});

test("of a commune that is there in part, the rectangle that is offered can be mapped", async () => {
  const file = "fixtures/broken/files/boundary-incomplete-asked-for.osm";
  const refused = await carte(["check", file, "--commune", "Lanwenn"], { cwd: process.cwd() });
  const [bbox = ""] = /--bbox=\S+/.exec(refused.stderr) ?? [];
  expect({ code: refused.code, bbox }).toEqual({ code: 4, bbox: expect.stringMatching(/^--bbox=-?\d/) });
  expect((await carte(["check", file, bbox], { cwd: process.cwd() })).code).toBe(0);
});
