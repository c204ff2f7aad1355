import { mkdir, mkdtemp, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { UserError } from "../../src/core/user-error.ts";

const SQUARE = '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}';
let folder = "";

beforeAll(async () => {
  const above = await mkdtemp(join(tmpdir(), "carte-polygon-"));
  folder = join(above, "town");
  await mkdir(join(folder, "zones"), { recursive: true });
  await writeFile(join(above, "outside.geojson"), SQUARE);
  await writeFile(join(folder, "zones", "Le Bourg.geojson"), `\ufeff${SQUARE.replaceAll(",", ",\r\n")}`);
  await writeFile(
    join(folder, "named.json"),
    `{"type":"Feature","properties":{"name":"Port"},"geometry":${SQUARE}}`,
  );
  await writeFile(join(folder, "broken.geojson"), SQUARE.slice(0, -3));
  await writeFile(join(folder, "huge.geojson"), "");
  await truncate(join(folder, "huge.geojson"), 9 * 2 ** 20);
  await symlink(join(above, "outside.geojson"), join(folder, "link.geojson")).catch(() => undefined);
});

async function areaOf(polygon: string) {
  await writeFile(join(folder, "carte.yaml"), `source: { file: x.osm }\narea: { polygon: "${polygon}" }\n`);
  return (await resolveProject({ target: "town/carte.yaml", options: {}, cwd: join(folder, "..") })).area;
}

test("a drawn area is read from the project's folder, with the line ends and mark of Windows", async () => {
  expect(await areaOf("zones/Le Bourg.geojson")).toEqual({
    kind: "polygon",
    file: join(folder, "zones", "Le Bourg.geojson"),
    name: "Le Bourg",
    polygon: {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      ],
    },
  });
});

test("its name is the file's own, if it has one", async () => {
  expect(await areaOf("named.json")).toMatchObject({ name: "Port" });
});

test.each([
  ["nowhere.geojson", "polygon-missing"],
  ["zones", "polygon-missing"],
  ["../outside.geojson", "polygon-outside"],
  ["link.geojson", "polygon-outside"],
  ["broken.geojson", "polygon-not-json"],
  ["huge.geojson", "polygon-too-large"],
])("%s is refused: %s", async (file, code) => {
  const error = await areaOf(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ exitCode: 2, faults: [{ code }] });
});

test("--commune overrides a drawn area, which is then not read", async () => {
  await areaOf("nowhere.geojson").catch(() => undefined);
  const options = { commune: ["Brest"] };
  const { area } = await resolveProject({ target: "town/carte.yaml", options, cwd: join(folder, "..") });
  expect(area).toEqual({ kind: "commune", query: "Brest" });
});
