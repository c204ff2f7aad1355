import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProjectOptions, resolveProject } from "../../src/config/resolve-project.ts";
import { UserError } from "../../src/core/user-error.ts";

let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "carte-project-"));
  mkdirSync(join(cwd, "town"));
  writeFileSync(
    join(cwd, "town", "carte.yaml"),
    "title: Town\nsource: { file: data/town.osm.pbf }\nstyle: ./mine\nout: printed\nsheet: { paper: A2, bleed: 4mm }\n",
  );
  writeFileSync(join(cwd, "town", "no-source.yaml"), "title: Town\n");
  writeFileSync(join(cwd, "town", "broken.yaml"), "titel: Town\n");
});

afterAll(() => rmSync(cwd, { recursive: true }));

const resolve = (target: string | undefined, options: ProjectOptions = {}) =>
  resolveProject({ target, options, cwd });

async function faultsOf(target: string | undefined, options: ProjectOptions = {}) {
  const error = await resolve(target, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).exitCode).toBe(2);
  return (error as UserError).faults;
}

describe("an extract alone", () => {
  test("is built with the defaults", async () => {
    expect(await resolve("town.osm.pbf")).toEqual({
      area: { kind: "only" },
      source: { file: join(cwd, "town.osm.pbf") },
      language: ["fr"],
      names: "both",
      style: "plan",
      sheet: {
        paper: { name: "A3", width: 297, height: 420 },
        orientation: "auto",
        scale: "auto",
        rotation: 0,
        bleed: 3,
        margin: 10,
      },
      outputs: ["pdf", "svg", "png", "csv"],
      out: join(cwd, "out"),
      index: {},
      imprint: {},
      press: { paper: "uncoated", marks: false, inks: "cmyk", inkLimit: 300 },
      foldingDummy: false,
      search: "default",
      strict: false,
    });
  });

  test("takes every option", async () => {
    const options = { commune: "Monaco", paper: "A2", scale: "1:7500", style: "plan", strict: true };
    expect(
      await resolve("x.osm.pbf", { ...options, out: "o", format: "pdf,svg", lang: "fr,br" }),
    ).toMatchObject({
      area: { kind: "commune", query: "Monaco" },
      sheet: { paper: { name: "A2" }, scale: 7500 },
      out: join(cwd, "o"),
      outputs: ["pdf", "svg"],
      language: ["fr", "br"],
      strict: true,
    });
  });

  test("takes a box", async () => {
    expect((await resolve("x.osm.pbf", { bbox: "7.40,43.72,7.44,43.75" })).area).toEqual({
      kind: "bbox",
      extent: { west: 7.4, south: 43.72, east: 7.44, north: 43.75 },
    });
  });

  test("a size of its own means its orientation", async () => {
    expect((await resolve("x.osm.pbf", { paper: "420x297mm" })).sheet).toMatchObject({
      paper: { width: 297, height: 420 },
      orientation: "landscape",
    });
  });
});

describe("a project file", () => {
  test("has its paths from its own folder", async () => {
    const { source, style, out } = await resolve("town/carte.yaml");
    const town = join(cwd, "town");
    expect({ source, style, out }).toEqual({
      source: { file: join(town, "data", "town.osm.pbf") },
      style: join(town, "mine"),
      out: join(town, "printed"),
    });
  });

  test("gives way to the options, key by key", async () => {
    const { sheet, out } = await resolve("town/carte.yaml", { paper: "A1", out: "elsewhere" });
    expect([sheet.paper.name, sheet.bleed, out]).toEqual(["A1", 4, join(cwd, "elsewhere")]);
  });

  test.each([
    ["overpass: default", { overpass: "default" }],
    ["geofabrik: europe/france/bretagne", { geofabrik: "europe/france/bretagne" }],
    ["url: https://example.org/town.osm.pbf", { url: "https://example.org/town.osm.pbf" }],
  ])("may have its data from elsewhere: %s", async (said, source) => {
    writeFileSync(join(cwd, "town", "online.yaml"), `source: { ${said} }\n`);
    expect((await resolve("town/online.yaml")).source).toEqual(source);
  });

  test.each([
    ["overpass: ftp://example.org", "web-address"],
    ["geofabrik: ../secret", "region"],
    ["url: town.osm.pbf", "web-address"],
  ])("is at fault where the place is none: %s", async (said, expected) => {
    writeFileSync(join(cwd, "town", "online.yaml"), `source: { ${said} }\n`);
    expect(await faultsOf("town/online.yaml")).toMatchObject([
      { code: "yaml-wrong-kind", values: { expected } },
    ]);
  });

  test("has its data from one place", async () => {
    writeFileSync(join(cwd, "town", "online.yaml"), "source: { file: a.osm, overpass: default }\n");
    expect(await faultsOf("town/online.yaml")).toMatchObject([{ code: "project-source-unclear" }]);
  });

  test("that names a commune alone asks for it online", async () => {
    writeFileSync(join(cwd, "town", "online.yaml"), 'area: { insee: "29177" }\n');
    expect((await resolve("town/online.yaml")).source).toEqual({ overpass: "default" });
  });

  test("without a source is a fault", async () => {
    expect(await faultsOf("town/no-source.yaml")).toMatchObject([{ code: "project-source-missing" }]);
  });

  test("that is not there is a fault", async () => {
    expect(await faultsOf("nowhere.yaml")).toMatchObject([{ code: "project-file-missing" }]);
  });

  test("and options tell their faults together", async () => {
    expect(await faultsOf("town/broken.yaml", { paper: "A9" })).toMatchObject([
      { code: "yaml-unknown-key", values: { nearest: "title" }, place: { line: 1, column: 1 } },
      { code: "project-unknown-paper", values: { at: "--paper", found: "A9" } },
    ]);
  });

  test("is looked for where no target is given", async () => {
    expect(await faultsOf(undefined)).toMatchObject([{ code: "project-nothing-to-build" }]);
  });
});

describe("faults of options name the option", () => {
  test.each<[ProjectOptions, object]>([
    [{ paper: "B2" }, { code: "project-unknown-paper", values: { at: "--paper", found: "B2" } }],
    [{ scale: "1:10" }, { code: "project-scale-range", values: { at: "--scale", found: "1:10" } }],
    [{ format: "pdf,jpg" }, { code: "yaml-unknown-value", values: { at: "--format", found: "jpg" } }],
    [{ lang: "French" }, { code: "yaml-wrong-kind", values: { at: "--lang", found: "French" } }],
    [{ bbox: "1,2,0,3" }, { code: "project-bbox-order", values: { at: "--bbox", found: "1,2,0,3" } }],
    [{ bbox: "1,2,x,3" }, { code: "yaml-wrong-kind", values: { at: "--bbox", found: "1,2,x,3" } }],
    [
      { commune: "Brest", bbox: "1,2,3,4" },
      { code: "project-area-twice", values: { at: "--commune, --bbox", keys: "commune, bbox" } },
    ],
  ])("%o", async (options, fault) => {
    expect(await faultsOf("x.osm.pbf", options)).toMatchObject([fault]);
  });
});
