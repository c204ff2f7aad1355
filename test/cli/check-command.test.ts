import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carte } from "./fake-terminal.ts";
import { osmXml, smallTown } from "./small-town.ts";

const cwd = await mkdtemp(join(tmpdir(), "carte-check-"));
await writeFile(join(cwd, "town.osm"), osmXml(smallTown()));
await writeFile(join(cwd, "carte.yaml"), "source: { file: town.osm }\nsheet: { paper: A4 }\n");

test("what is in order is said in one line, with the sheet that would be printed", async () => {
  expect(await carte(["check", "town.osm"], { cwd, lang: "fr" })).toEqual({
    code: 0,
    stdout: "",
    stderr: "Kerzu : tout est en ordre ; la carte tiendrait au 1:4000 sur A3.\n",
  });
});

test("with no argument, the carte.yaml of the folder is checked", async () => {
  expect((await carte(["check"], { cwd })).stderr).toMatch(/^Kerzu: all is well; .* on A4\.\n$/);
});

test("what is wrong with the data is named, counted and located", async () => {
  const holed = smallTown().replace(/<relation id="1">/, '$&<member type="way" ref="111" role="inner"/>');
  await writeFile(join(cwd, "holed.osm"), osmXml(holed));
  const { code, stderr } = await carte(["check", "holed.osm"], { cwd });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Worth knowing:\n {2}1 × .*\(r1\)\nKerzu: /);
});

test("--quiet says nothing of what is in order", async () => {
  expect(await carte(["check", "town.osm", "--quiet"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("a check writes no file", async () => {
  await carte(["check", "town.osm"], { cwd });
  expect((await readdir(cwd)).filter((name) => !/\.(osm|yaml)$/.test(name))).toEqual([]);
});
