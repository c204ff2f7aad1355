import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { data, type FaultServer, startFaultServer } from "../source/fault-server.ts";
import { carte } from "./fake-terminal.ts";
import { osmXml, smallTown } from "./small-town.ts";

const cwd = mkdtempSync(join(tmpdir(), "carte-pull-"));
let server: FaultServer;

beforeAll(async () => {
  server = await startFaultServer();
  server.replies = [data(osmXml(smallTown()))];
  writeFileSync(
    join(cwd, "carte.yaml"),
    `area: { name: Kerzu }\nsource: { overpass: "${server.origin}/api/interpreter" }\noutputs: [csv]\n`,
  );
  writeFileSync(join(cwd, "town.osm"), osmXml(smallTown()));
});
afterAll(() => server.close());

test("pull fetches into the cache and says where; build offline uses it", async () => {
  const pulled = await carte(["pull", "--cache", "cache"], { cwd });
  expect(pulled).toMatchObject({ code: 0, stdout: "" });
  expect(pulled.stderr).toContain(`Asking ${new URL(server.origin).host}`);
  expect(pulled.stderr).toMatch(/overpass-kerzu\.osm: \d\.\d MB, data of \(unknown date\)\.\n$/);
  const asked = server.asked.length;
  expect(await carte(["build", "--cache", "cache", "--offline", "--quiet"], { cwd })).toMatchObject({
    code: 0,
    stderr: "",
  });
  expect(server.asked).toHaveLength(asked);
  expect(existsSync(join(cwd, "out", "kerzu-index.csv"))).toBe(true);
});

test("pull --clear empties the cache", async () => {
  const folder = join(cwd, "other", "town-0123456789abcdef");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "town.osm"), "x".repeat(300_000));
  const { code, stderr } = await carte(["pull", "--clear", "--cache", "other"], { cwd });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `Cache emptied (${join(cwd, "other")}): 0.3 MB freed.\n`,
  });
  expect(existsSync(folder)).toBe(false);
});

test("a file is nothing to pull", async () => {
  const { code, stderr } = await carte(["pull", "town.osm"], { cwd });
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("Nothing to fetch") });
});

test("offline without anything in the cache ends with 3 and a cure", async () => {
  const { code, stderr } = await carte(["build", "--offline", "--cache", "empty", "--quiet"], { cwd });
  expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 3, lines: 3 });
  expect(stderr).toContain("carte pull");
});
