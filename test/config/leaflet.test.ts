import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadLeaflet } from "../../src/config/leaflet/load-leaflet.ts";
import { readMarkdown } from "../../src/config/leaflet/read-markdown.ts";
import type { LeafletOptions } from "../../src/config/project.ts";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { packagedFile } from "../../src/core/package-folder.ts";
import { UserError } from "../../src/core/user-error.ts";
import { Warnings } from "../../src/core/warnings.ts";

const profile = packagedFile("styles", "profiles", "fogra29-uncoated.icc");
const INKS = { profile, inkLimit: 300, warnings: new Warnings() };

let cwd = "";
const SHIELD =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#000"/></svg>';

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "carte-leaflet-"));
  mkdirSync(join(cwd, "project"));
  const inProject = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(cwd, "project", name), content);
  inProject("arms.svg", SHIELD);
  inProject("letter.md", "# Bonjour\n\nUn **mot**.\n");
  inProject("latin.md", new Uint8Array([0x63, 0xe9, 0x0a]));
  inProject("broken.png", "not a picture");
  inProject("huge.svg", SHIELD);
  const brown = { width: 8, height: 8, channels: 3 as const, background: "#201008" };
  inProject("brown.png", await sharp({ create: brown }).png().toBuffer());
  const poster = { width: 8000, height: 7600, channels: 3 as const, background: "#123456" };
  inProject("poster.png", await sharp({ create: poster }).png().toBuffer());
  writeFileSync(join(cwd, "secret.md"), "secret");
  symlinkSync(join(cwd, "secret.md"), join(cwd, "project", "link.md"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

async function leafletOf(yaml: string): Promise<LeafletOptions> {
  writeFileSync(
    join(cwd, "project", "carte.yaml"),
    `source: { file: a.osm.pbf }\nsheet: { paper: A2, fold: 4x2 }\nleaflet:\n${yaml}`,
  );
  const { leaflet } = await resolveProject({ target: "project/carte.yaml", options: {}, cwd });
  return leaflet as LeafletOptions;
}

async function faultsOf(work: Promise<unknown>) {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).faults.map(({ code, values }) => [code, (values as { file?: string }).file]);
}

test("texts and pictures are read by the names that the project has for them", async () => {
  const leaflet = await leafletOf("  cover: { picture: arms.svg }\n  inside: [{ text: letter.md }]\n");
  const { pictures, texts } = await loadLeaflet(leaflet, INKS);
  expect(texts.get("letter.md")).toHaveLength(2);
  expect(pictures.get("arms.svg")?.width).toBe(1200);
});

test("black in a picture is black ink alone", async () => {
  const { pictures } = await loadLeaflet(await leafletOf("  cover: { picture: arms.svg }\n"), INKS);
  expect([...(pictures.get("arms.svg")?.cmyk.subarray(0, 4) ?? [])]).toEqual([0, 0, 0, 255]);
});

test("a picture with more ink than the paper takes is brought down to it, and that is said", async () => {
  const warnings = new Warnings();
  const leaflet = await leafletOf("  cover: { picture: brown.png }\n");
  const { pictures } = await loadLeaflet(leaflet, { profile, inkLimit: 220, warnings });
  const total = pictures
    .get("brown.png")
    ?.cmyk.subarray(0, 4)
    .reduce((sum, ink) => sum + ink / 2.55, 0);
  expect(total).toBeLessThanOrEqual(220);
  expect(total).toBeGreaterThan(217);
  expect(warnings.list()).toMatchObject([{ code: "picture-ink-reduced", examples: ["brown.png"] }]);
});

test("every file that cannot be used is named at once", async () => {
  const files = ["missing.png", "broken.png", "poster.png", "../secret.png", "/etc/hostname"];
  const leaflet = await leafletOf(
    `  inside: [{ text: latin.md }, { text: link.md }]\n  last: [{ logos: { files: [${files.join(", ")}] } }]\n`,
  );
  expect(await faultsOf(loadLeaflet(leaflet, INKS))).toEqual([
    ["leaflet-text-unreadable", "latin.md"],
    ["leaflet-file-outside", "link.md"],
    ["leaflet-file-missing", "missing.png"],
    ["leaflet-picture-corrupt", "broken.png"],
    ["leaflet-picture-too-large", "poster.png"],
    ["leaflet-file-outside", "../secret.png"],
    ["leaflet-file-outside", "/etc/hostname"],
  ]);
});

test("a sheet that is folded has numbers and imprint on its last panel, unless the project says otherwise", async () => {
  const { last, inside } = await leafletOf("  cover: {}\n");
  expect(last.map(({ kind }) => kind)).toEqual(["numbers", "imprint"]);
  expect(inside).toEqual([]);
});

test("a leaflet on a flat sheet, a fold that is none and an unknown block are the user's errors", async () => {
  const yaml = (text: string) => {
    writeFileSync(join(cwd, "project", "carte.yaml"), `source: { file: a.osm.pbf }\n${text}`);
    return resolveProject({ target: "project/carte.yaml", options: {}, cwd });
  };
  expect(await faultsOf(yaml("leaflet: { cover: {} }\n"))).toEqual([
    ["project-leaflet-without-fold", expect.any(String)],
  ]);
  expect(await faultsOf(yaml("foldingDummy: true\n"))).toEqual([
    ["project-dummy-without-fold", expect.any(String)],
  ]);
  expect(await faultsOf(yaml("sheet: { fold: acordion }\n"))).toEqual([["project-unknown-fold", undefined]]);
  expect(await faultsOf(yaml("sheet: { fold: 4x2 }\nleaflet: { last: [legende] }\n"))).toHaveLength(1);
});

test("Markdown becomes headings, paragraphs and items with their styles", () => {
  expect(readMarkdown("## Titre\n\nUn **gras** et un *penché*.\n\n1. un\n2. deux\n   - trois\n")).toEqual([
    { kind: "heading", level: 2, spans: [{ text: "Titre", style: "plain" }] },
    {
      kind: "paragraph",
      spans: [
        { text: "Un ", style: "plain" },
        { text: "gras", style: "bold" },
        { text: " et un ", style: "plain" },
        { text: "penché", style: "italic" },
        { text: ".", style: "plain" },
      ],
    },
    { kind: "item", bullet: "1.", depth: 0, spans: [{ text: "un", style: "plain" }] },
    { kind: "item", bullet: "2.", depth: 0, spans: [{ text: "deux", style: "plain" }] },
    { kind: "item", bullet: "•", depth: 1, spans: [{ text: "trois", style: "plain" }] },
  ]);
});

test("a link says its address on paper, once, and HTML is left out", () => {
  const words = (markdown: string) =>
    readMarkdown(markdown).flatMap((block) =>
      block.kind === "rule" ? [] : block.spans.map(({ text }) => text),
    );
  expect(words("[OSM](https://www.openstreetmap.org/)").join("")).toBe("OSM (openstreetmap.org)");
  expect(words("<https://openstreetmap.org>").join("")).toContain("openstreetmap.org");
  expect(words("a <b>b</b> <script>c</script>").join("")).not.toContain("<");
});
