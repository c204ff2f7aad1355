import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { buildMap, pullData } from "../../src/pipeline.ts";
import { osmXml, smallTown } from "../cli/small-town.ts";
import { refusalOf } from "../osm/open-bytes.ts";
import { fakeAccess } from "./fake-access.ts";
import { data, type FaultServer, startFaultServer } from "./fault-server.ts";

const TOWN = osmXml(smallTown());
const cwd = mkdtempSync(join(tmpdir(), "carte-online-"));
let server: FaultServer;

beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

const access = () =>
  fakeAccess({ servers: { overpass: [`${server.origin}/api/interpreter`], geofabrik: "" } });

const build = async (commune: string) => {
  const options = { commune, format: "csv", paper: "A4" };
  return buildMap(await resolveProject({ target: undefined, options, cwd }), async (_, work) => work(), {
    access: access(),
  });
};

test("a commune's name alone makes its map: the area is asked for, then its sheet", async () => {
  server.replies = [data(TOWN)];
  const { title, data: info, files } = await build("Kerzu");
  expect({ title, source: info.source, files: files.map(({ name }) => name) }).toEqual({
    title: "Kerzu",
    source: "overpass-kerzu.osm",
    files: ["kerzu-index.csv"],
  });
  expect(server.asked).toHaveLength(2);
  expect(server.asked[1]?.query).toMatch(/nwr\(48\.\d+,-4\.8\d+,48\.41\d+,-4\.7\d+\)->\.touching;/);
});

test("several communes of a name are listed with department and code", async () => {
  const coded = (code: string) => (town: string) =>
    town.replace("</relation>", `<tag k="ref:INSEE" v="${code}"/></relation>`);
  const towns = [coded("29999")(smallTown()), coded("93999")(smallTown({ west: -4.7, id: 2 }))];
  server.replies = [data(osmXml(...towns))];
  const refusal = await refusalOf(build("Kerzu"));
  expect(refusal).toMatchObject({
    exitCode: 2,
    code: "area-same-name",
    values: { communes: "Kerzu (Finistère, 29999, r1), Kerzu (Seine-Saint-Denis, 93999, r2)" },
  });
});

test("what was pulled is built offline, and asks nobody", async () => {
  server.replies = [data(TOWN)];
  const project = await resolveProject({
    target: undefined,
    options: { commune: "Kerzu", format: "csv" },
    cwd,
  });
  const online = access();
  const { path } = await pullData(project, async (_, work) => work(), { ...online, mustAsk: true });
  const asked = server.asked.length;
  const { data: info } = await buildMap(project, async (_, work) => work(), {
    access: { ...online, offline: true },
  });
  expect(path.endsWith(info.source)).toBe(true);
  expect(server.asked).toHaveLength(asked);
});
