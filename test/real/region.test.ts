import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { carte } from "../cli/fake-terminal.ts";

const EXTRACTS = resolve(process.env.CARTE_EXTRACTS ?? "../shared/data");

/** The sheet's drawing, without the line of the imprint that dates the data. */
async function drawVaduz(extract: string): Promise<string[]> {
  const out = await mkdtemp(join(tmpdir(), "carte-region-"));
  const words = ["build", join(EXTRACTS, extract), "--commune", "Vaduz", "--paper", "A2"];
  const run = await carte([...words, "--format", "svg", "--out", out, "--quiet"], { cwd: out });
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  const lines = (await readFile(join(out, "vaduz.svg"), "utf8")).split("\n");
  return lines.filter((line) => !line.includes('aria-label="Données du '));
}

test("Vaduz out of five extracts from all over the world is drawn as out of Liechtenstein's alone", async () => {
  const alone = await drawVaduz("liechtenstein-2021-10-28.osm.pbf");
  const fromRegion = await drawVaduz("region-merged.osm.pbf");
  expect(alone.length).toBeGreaterThan(1000);
  expect(fromRegion.filter((line, index) => line !== alone[index])).toEqual([]);
  expect(fromRegion.length).toBe(alone.length);
}, 60_000);
