import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Warnings } from "../../src/core/warnings.ts";
import { openSource } from "../../src/source/open-source.ts";
import { osmXml, smallTown } from "../cli/small-town.ts";
import { refusalOf } from "../osm/open-bytes.ts";
import { type FakeAccess, fakeAccess } from "./fake-access.ts";
import {
  cutGzip,
  data,
  endless,
  type FaultServer,
  PAGE,
  packed,
  type Reply,
  redirectTo,
  reset,
  short,
  stall,
  startFaultServer,
  status,
} from "./fault-server.ts";

const TOWN = osmXml(smallTown());
const NOTHING = '<?xml version="1.0"?>\n<osm version="0.6">\n</osm>\n';
const remarked = (remark: string) => TOWN.replace("</osm>", `<remark> ${remark} </remark>\n</osm>`);

let server: FaultServer;
let second: FaultServer;
let access: FakeAccess;
let warnings: Warnings;

beforeEach(async () => {
  server = await startFaultServer();
  second = await startFaultServer();
  second.replies = [status(500)];
  warnings = new Warnings();
  access = fakeAccess({ servers: { overpass: [endpointOf(server), endpointOf(second)], geofabrik: "" } });
});

afterEach(async () => {
  await server.close();
  await second.close();
});

const endpointOf = ({ origin }: FaultServer): string => `${origin}/api/interpreter`;

const ask = (query = "Kerzu", over: Partial<FakeAccess> = {}): Promise<string> =>
  openSource(
    { overpass: "default" },
    { access: { ...access, ...over }, warnings, verify: async () => undefined },
  ).areaFile({ kind: "commune", query });

const cached = (): string[] => readdirSync(access.cacheFolder, { recursive: true, encoding: "utf8" }).sort();

describe("a commune", () => {
  test("comes whole, packed for the way, and says who asks", async () => {
    server.replies = [packed(TOWN)];
    expect(readFileSync(await ask(), "utf8")).toBe(TOWN);
    const [{ method, headers, query } = { method: "", headers: {}, query: "" }] = server.asked;
    expect({ method, agent: headers["user-agent"], encoding: headers["accept-encoding"] }).toEqual({
      method: "POST",
      agent: "carte-ouverte/0.0.0 (+https://example.org)",
      encoding: "gzip",
    });
    expect(query).toMatch(/^\[out:xml\]\[timeout:90\]\[maxsize:268435456\];\nrel.*\["name"="Kerzu"\]->/);
  });

  test("is asked for by its INSEE code", async () => {
    server.replies = [data(TOWN)];
    await ask("2a004");
    expect(server.asked[0]?.query).toContain('["ref:INSEE"="2A004"]');
  });

  test("is asked for by its OSM id", async () => {
    server.replies = [data(TOWN)];
    await ask("R123");
    expect(server.asked[0]?.query).toContain("rel(123)->.communes;");
  });

  test("is looked for without accents where nothing bears the name as written", async () => {
    server.replies = [data(NOTHING), data(TOWN)];
    await ask("Île-d'yeu");
    expect(server.asked[1]?.query).toContain('["ref:INSEE"]["name"~"^(i|î|Î|ï|Ï|í|Í|ì|Ì)l');
  });

  test("that nobody knows is an error about the area, and asks one server alone", async () => {
    server.replies = [data(NOTHING)];
    expect(await refusalOf(ask())).toMatchObject({ exitCode: 4, code: "source-area-unknown" });
    expect(second.asked).toEqual([]);
  });

  test("with quotes in its name stays a name", async () => {
    server.replies = [data(TOWN)];
    await ask('x"];out;node["a\\');
    expect(server.asked[0]?.query).toContain('["name"="x\\"];out;node[\\"a\\\\"]');
  });

  test("is asked for once: the cache answers then", async () => {
    server.replies = [data(TOWN)];
    const first = await ask();
    access.later(11);
    expect(await ask()).toBe(first);
    expect(server.asked).toHaveLength(1);
  });

  test("is asked for again the next night", async () => {
    server.replies = [data(TOWN)];
    await ask();
    access.later(23);
    await ask();
    expect(server.asked).toHaveLength(2);
  });
});

describe("what passes by waiting", () => {
  test.each<[string, Reply, number[]]>([
    ["429 with Retry-After", status(429, { "retry-after": "7" }), [7]],
    ["429 with a date", status(429, { "retry-after": "Tue, 24 Nov 2026 03:00:09 GMT" }), [9]],
    ["429 without", status(429), [5]],
    ["500", status(500), [5]],
    ["504", status(504), [5]],
    ["an empty answer", data(""), [5]],
    ["an answer that breaks off", reset(TOWN), [5]],
    ["an answer that stops", stall(TOWN), [5]],
    ["an answer that stops short", data(TOWN.slice(0, -20)), [5]],
    ["an answer shorter than announced", short(TOWN), [5]],
    ["gzip that breaks off", cutGzip(TOWN), [5]],
  ])("%s", async (_, fault, waits) => {
    server.replies = [fault, data(TOWN)];
    expect(readFileSync(await ask(), "utf8")).toBe(TOWN);
    expect(access.waits).toEqual(waits);
    expect(second.asked).toEqual([]);
  });

  test("ever longer, blurred so that not all come back at once, then the next server", async () => {
    server.replies = [status(504)];
    second.replies = [data(TOWN)];
    await ask("Kerzu", { chance: () => 1 });
    expect(access.waits).toEqual([7.5, 15, 30]);
    expect([server.asked.length, second.asked.length]).toEqual([4, 1]);
  });

  test("slots that are taken: the server is asked when one is free", async () => {
    server.status = "Rate limit: 1\nSlot available after: 2026-11-24T03:00:12Z, in 12 seconds.\n";
    server.replies = [data(TOWN)];
    await ask();
    expect(access.waits).toEqual([12]);
  });
});

describe("what no waiting helps against sends us to the next server", () => {
  test.each<[string, Reply]>([
    ["a remark about time", data(remarked('runtime error: Query timed out in "query" at line 3'))],
    ["a web page", data(PAGE)],
    ["a refusal", status(400)],
    ["a redirect to nowhere on the web", redirectTo("file:///etc/passwd")],
    ["redirects without end", redirectTo("/api/interpreter")],
    ["an hour's ban", status(429, { "retry-after": "3600" })],
  ])("%s", async (_, fault) => {
    server.replies = [fault];
    second.replies = [data(TOWN)];
    expect(readFileSync(await ask(), "utf8")).toBe(TOWN);
    expect(access.waits).toEqual([]);
  });

  test("an answer without end", async () => {
    server.replies = [endless];
    second.replies = [data(TOWN)];
    expect(readFileSync(await ask(), "utf8")).toBe(TOWN);
  });
});

describe("servers that all fail", () => {
  test("are told with cause and cure each, and leave nothing in the cache", async () => {
    server.replies = [data(PAGE)];
    second.replies = [data(remarked("runtime error: out of memory"))];
    await expect(ask()).rejects.toMatchObject({
      exitCode: 3,
      faults: [{ code: "source-page" }, { code: "source-remark" }],
    });
    expect(cached().filter((name) => /\.(osm|part|json)$/.test(name))).toEqual([]);
  });

  test("leave yesterday's data, with a warning", async () => {
    server.replies = [data(TOWN)];
    const yesterday = await ask();
    access.later(24);
    server.replies = [reset(TOWN)];
    expect(await ask()).toBe(yesterday);
    expect(readFileSync(yesterday, "utf8")).toBe(TOWN);
    expect(warnings.list()).toMatchObject([
      { code: "source-down", examples: ["overpass-kerzu.osm (2026-11-24)"] },
    ]);
  });

  test("that can't be reached are told by name", async () => {
    await server.close();
    await second.close();
    expect(await refusalOf(ask())).toMatchObject({ exitCode: 3, code: "source-unreachable" });
  });
});

describe("offline", () => {
  test("the cache answers whatever its age, with a warning", async () => {
    server.replies = [data(TOWN)];
    const file = await ask();
    access.later(240);
    expect(await ask("Kerzu", { offline: true })).toBe(file);
    expect(warnings.list()).toMatchObject([{ code: "source-cache-old" }]);
    expect(server.asked).toHaveLength(1);
  });

  test("what the cache lacks is an error", async () => {
    expect(await refusalOf(ask("Kerzu", { offline: true }))).toMatchObject({
      exitCode: 3,
      code: "source-offline",
    });
    expect(join(...cached())).toBe(".");
  });
});
