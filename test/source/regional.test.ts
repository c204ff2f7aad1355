import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SourceRequest } from "../../src/config/project.ts";
import { Warnings } from "../../src/core/warnings.ts";
import { openOsmFile } from "../../src/osm/open-osm-file.ts";
import { openSource } from "../../src/source/open-source.ts";
import type { NetLimits } from "../../src/source/source-access.ts";
import { refusalOf } from "../osm/open-bytes.ts";
import { writePbf } from "../osm/write-pbf.ts";
import { type FakeAccess, fakeAccess } from "./fake-access.ts";
import {
  cutGzip,
  data,
  endless,
  type FaultServer,
  md5Of,
  PAGE,
  type Reply,
  redirectTo,
  reset,
  short,
  silence,
  stall,
  startFaultServer,
  status,
} from "./fault-server.ts";

const TOWN = writePbf({ nodes: [{ id: 1, lon: -4.7, lat: 48.4 }] });
const NEWER = writePbf({
  nodes: [
    { id: 1, lon: -4.7, lat: 48.4 },
    { id: 2, lon: -4.7, lat: 48.5 },
  ],
});
const PATH = "/europe/france/bretagne-latest.osm.pbf";
const PLAIN = { "content-type": "application/octet-stream" };

let server: FaultServer;
let access: FakeAccess;
let warnings: Warnings;

beforeEach(async () => {
  server = await startFaultServer();
  warnings = new Warnings();
  access = fakeAccess({ servers: { overpass: [], geofabrik: server.origin } });
});

afterEach(() => server.close());

const pull = (
  request: SourceRequest = { geofabrik: "europe/france/bretagne" },
  mustAsk = true,
  asker = access,
): Promise<string> =>
  openSource(request, { access: { ...asker, mustAsk }, warnings, verify: openOsmFile }).areaFile({
    kind: "only",
  });

test("a region comes from where Geofabrik keeps it, under its name, compared with its MD5", async () => {
  server.replies = [data(TOWN, PLAIN)];
  server.beside.set(`${PATH}.md5`, `${md5Of(TOWN)}  bretagne-latest.osm.pbf\n`);
  const file = await pull();
  expect(file).toMatch(/bretagne-latest-[0-9a-f]{16}.bretagne-latest\.osm\.pbf$/);
  expect(readFileSync(file)).toEqual(Buffer.from(TOWN));
  expect(server.asked.map(({ path }) => path)).toEqual([PATH]);
});

test("any address does, also one that leads elsewhere", async () => {
  server.replies = [redirectTo("/mirror/town.osm.pbf"), data(TOWN, PLAIN)];
  expect(readFileSync(await pull({ url: `${server.origin}/town.osm.pbf` }))).toEqual(Buffer.from(TOWN));
});

test.each([
  ["nul.osm.pbf", "extract-nul.osm.pbf"],
  ["COM1", "extract-COM1"],
  ["town.", "town"],
  ["a%20b:c.pbf", "a_20b_c.pbf"],
  ["%2e%2e%2fsecret", "_2e_2e_2fsecret"],
  ["..", "extract"],
])("%s is called otherwise where no file system would take it", async (name, kept) => {
  server.replies = [data(TOWN, PLAIN)];
  expect(basename(await pull({ url: `${server.origin}/x/${name}` }))).toBe(kept);
});

test("what has not changed is not fetched again", async () => {
  server.replies = [
    data(TOWN, { ...PLAIN, etag: '"a1"', "last-modified": "Mon, 23 Nov 2026 21:00:00 GMT" }),
    status(304),
  ];
  const file = await pull();
  access.later(24);
  expect(await pull()).toBe(file);
  expect(server.asked[1]?.headers).toMatchObject({
    "if-none-match": '"a1"',
    "if-modified-since": "Mon, 23 Nov 2026 21:00:00 GMT",
  });
  access.later(1);
  await pull(undefined, false);
  expect(server.asked).toHaveLength(2);
});

test("what has changed takes the old one's place", async () => {
  server.replies = [data(TOWN, PLAIN), data(NEWER, PLAIN)];
  const file = await pull();
  expect(await pull()).toBe(file);
  expect(readFileSync(file)).toEqual(Buffer.from(NEWER));
});

test("a file that another computer damaged in the cache is not what counts as unchanged", async () => {
  server.replies = [data(TOWN, { ...PLAIN, etag: '"a1"' }), data(NEWER, PLAIN)];
  await writeFile(await pull(), "rubbish");
  const file = await pull();
  expect(server.asked[1]?.headers["if-none-match"]).toBeUndefined();
  expect(readFileSync(file)).toEqual(Buffer.from(NEWER));
});

test("a region that Geofabrik lacks is answered with the one that was meant", async () => {
  server.replies = [status(404)];
  const region = { urls: { pbf: "https://example.org/europe/france/bretagne-latest.osm.pbf" } };
  server.beside.set("/index-v1-nogeom.json", JSON.stringify({ features: [{ properties: region }] }));
  expect(await refusalOf(pull({ geofabrik: "europe/bretagne" }))).toMatchObject({
    exitCode: 2,
    code: "source-region-unknown",
    values: { nearest: "europe/france/bretagne" },
  });
});

/** For servers that never answer: each of them is waited for eight times. */
const HASTY: NetLimits = { connectMs: 1000, headMs: 60, stallMs: 60, slowestBytesPerSecond: 1e6 };
const PATIENCE_MS = 30_000;

describe("what is no extract is refused, and the old one stays with a warning", () => {
  test.each<[string, Reply, string]>([
    ["a web page", data(PAGE, PLAIN), "source-page"],
    ["nothing", data("", PLAIN), "source-empty"],
    ["a part of a PBF, without a word", data(NEWER.subarray(0, -9), PLAIN), "source-unreadable"],
    ["text", data("town", PLAIN), "source-unreadable"],
    ["more than a region has", endlessly(), "source-too-large"],
    ["429 with Retry-After", status(429, { "retry-after": "7" }), "source-too-many"],
    ["429 without", status(429), "source-too-many"],
    ["500", status(500), "source-overloaded"],
    ["504", status(504), "source-overloaded"],
    ["an answer that breaks off", reset("x".repeat(1000)), "source-broken-off"],
    ["an answer shorter than announced", short("x".repeat(1000)), "source-broken-off"],
    ["gzip that breaks off", cutGzip("x".repeat(1000)), "source-broken-off"],
    ["403", status(403), "source-refused"],
    ["silence", silence, "source-silent"],
    ["an answer that stops", stall("x".repeat(1000)), "source-silent"],
    ["a redirect to a file", redirectTo("file:///etc/passwd"), "source-redirect-foreign"],
    ["redirects without end", redirectTo("/again"), "source-redirects"],
  ])(
    "%s",
    async (_, fault, code) => {
      const patient = access;
      if (code === "source-silent") access = { ...patient, limits: HASTY };
      server.replies = [fault];
      expect(await refusalOf(pull())).toMatchObject({ exitCode: 3, code });
      server.replies = [data(TOWN, PLAIN)];
      const file = await pull(undefined, true, patient);
      server.replies = [fault];
      expect(await pull()).toBe(file);
      expect(readFileSync(file)).toEqual(Buffer.from(TOWN));
      expect(warnings.list()).toMatchObject([{ code: "source-down", count: 1 }]);
    },
    PATIENCE_MS,
  );

  test("a server that isn't there", async () => {
    server.replies = [data(TOWN, PLAIN)];
    const file = await pull();
    await server.close();
    expect(await pull()).toBe(file);
    expect(readFileSync(file)).toEqual(Buffer.from(TOWN));
    expect(warnings.list()).toMatchObject([{ code: "source-down", count: 1 }]);
    access = fakeAccess({ servers: { overpass: [], geofabrik: server.origin } });
    expect(await refusalOf(pull())).toMatchObject({ exitCode: 3, code: "source-unreachable" });
  });

  test("another MD5", async () => {
    server.replies = [data(TOWN, PLAIN)];
    server.beside.set(`${PATH}.md5`, `${md5Of(NEWER)}  bretagne-latest.osm.pbf\n`);
    expect(await refusalOf(pull())).toMatchObject({ exitCode: 3, code: "source-checksum" });
  });
});

/** Announces ten times what is taken. */
function endlessly(): Reply {
  return (response, ...rest) => {
    response.setHeader("content-length", String(10 * 1024 ** 3));
    endless(response, ...rest);
  };
}

test("a proxy of the environment is what is asked", async () => {
  server.replies = [data(TOWN, PLAIN)];
  access = fakeAccess({ proxy: { http: server.origin, https: "", except: "" } });
  await pull({ url: "http://extracts.invalid/town.osm.pbf" });
  expect(server.asked[0]?.headers.host).toBe("extracts.invalid");
});

test("progress tells rate and time left", async () => {
  let ticks = 0;
  access = fakeAccess({ now: () => (ticks += 250) });
  server.replies = [data(TOWN, { ...PLAIN, "content-length": String(TOWN.length) })];
  await pull({ url: `${server.origin}/town.osm.pbf` });
  expect(access.events.find(({ kind }) => kind === "receiving")).toMatchObject({
    bytes: TOWN.length,
    totalBytes: TOWN.length,
    secondsLeft: 0,
  });
});
