import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { buildMap } from "../../src/pipeline.ts";
import { operatorsIn, pdfInfo, plainContent, syntaxCheck } from "./pdf-tools.ts";

const out = mkdtempSync(join(tmpdir(), "carte-web-"));
const web = join(out, "plouskouer-web.pdf");
const print = join(out, "plouskouer-print.pdf");

beforeAll(async () => {
  const target = "fixtures/plouskouer/leaflet.yaml";
  const project = await resolveProject({ target, options: {}, cwd: process.cwd() });
  const { files } = await buildMap({ ...project, outputs: ["pdf", "web"] }, async (_, work) => work());
  for (const { name, bytes } of files) writeFileSync(join(out, name), bytes);
}, 120_000);

afterAll(() => rmSync(out, { recursive: true }));

const call = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 26 });

test("the edition for screens is sound, tagged, smaller than that for the press", () => {
  expect(syntaxCheck(web)).toContain("No syntax or stream encoding errors");
  expect(pdfInfo(web).Tagged).toBe("yes");
  expect(statSync(web).size).toBeLessThan(statSync(print).size);
});

test("it has no ink in any content", () => {
  const { contents, objects } = plainContent(web);
  const inks = contents.flatMap((content) => ["k", "K"].map((one) => operatorsIn(content).get(one) ?? 0));
  expect(Math.max(...inks)).toBe(0);
  expect(objects).not.toMatch(/DeviceCMYK|Separation/);
});

test("it reads the title first, then the map, then lists", () => {
  const tags = [...call("pdfinfo", "-struct", web).matchAll(/^ {2}(\w+)/gm)].map(([, tag]) => tag);
  expect(tags.slice(0, 5)).toEqual(["H1", "P", "P", "P", "Figure"]);
  expect(tags.filter((tag) => tag === "H1")).toHaveLength(1);
  expect(tags.filter((tag) => tag === "L").length).toBeGreaterThan(20);
});

test("its table of contents leads to map, legend, index and letter in this order", () => {
  const titles = [...call("mutool", "show", web, "outline").matchAll(/^.\t+"(.*)"\t/gm)].map(
    ([, title]) => title,
  );
  const wanted = ["Plouskouer", "Carte", "Légende", "Index des rues", "Avec le soutien de"];
  expect(titles.filter((title) => wanted.includes(title ?? ""))).toEqual(wanted);
});

test("each link leads to the map or to an address that the sheet names", () => {
  const { objects } = plainContent(web);
  const addresses = new Set([...objects.matchAll(/\/URI \((.*?)\)/g)].map(([, address]) => address));
  expect([...addresses].toSorted()).toEqual([
    "https://plouskouer.example/carte",
    "https://plouskouer.example/carte/signaler",
    "https://www.openstreetmap.org/copyright",
  ]);
  expect(objects.match(/\/FitR/g)?.length).toBeGreaterThan(100);
});
