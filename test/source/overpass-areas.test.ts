import { afterEach, beforeEach, expect, test } from "vitest";
import type { AreaRequest } from "../../src/config/project.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { openSource } from "../../src/source/open-source.ts";
import { type FakeAccess, fakeAccess } from "./fake-access.ts";
import { data, type FaultServer, startFaultServer } from "./fault-server.ts";

let server: FaultServer;
let access: FakeAccess;

beforeEach(async () => {
  server = await startFaultServer();
  server.replies = [data('<osm version="0.6"><node id="1" lon="0" lat="0"/></osm>')];
  access = fakeAccess({ servers: { overpass: [`${server.origin}/api/interpreter`], geofabrik: "" } });
});

afterEach(() => server.close());

async function queryFor(area: AreaRequest): Promise<string> {
  const verify = async () => undefined;
  await openSource({ overpass: "default" }, { access, warnings: new Warnings(), verify }).areaFile(area);
  expect(server.asked).toHaveLength(1);
  return server.asked[0]?.query ?? "";
}

test("several communes are asked for at once", async () => {
  const query = await queryFor({ kind: "communes", queries: ["29177", "r12"] });
  expect(query).toContain('"ref:INSEE"="29177"];rel(12);)->.communes;');
});

test("of a drawn area the streets of its rectangle are asked for", async () => {
  const ring = [
    [-4.8, 48.4],
    [-4.7, 48.4],
    [-4.75, 48.5],
    [-4.8, 48.4],
  ];
  const polygon = { type: "MultiPolygon" as const, coordinates: [[ring]] };
  const query = await queryFor({ kind: "polygon", file: "/zone.geojson", name: "Zone", polygon });
  expect(query).toContain("(48.400000,-4.800000,48.500000,-4.700000)");
});
