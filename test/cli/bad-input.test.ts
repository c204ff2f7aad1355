import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { carte } from "./fake-terminal.ts";
import { osmXml, smallTown } from "./small-town.ts";

/** A folder with good and bad files, and last night's map in `out`. */
const cwd = await mkdtemp(join(tmpdir(), "carte-bad-"));
const town = osmXml(smallTown());
const files: Readonly<Record<string, string | Uint8Array>> = {
  "town.osm": town,
  "two.osm": osmXml(smallTown(), smallTown({ name: "Kerwenn", west: -4.7, id: 2 })),
  "empty.osm.pbf": "",
  "text.osm.pbf": "Bonjour tout le monde\n",
  "broken.osm": town.replace('name" v="Kerzu"/>', 'name" v="Kerzu">'),
  "page.osm": "<html><body>404</body></html>",
  "cut.osm.gz": gzipSync(town).subarray(0, 200),
  "truncated.osm.pbf": Buffer.concat([
    Buffer.from([0, 0, 0, 13, 10, 9]),
    Buffer.from("OSMHeader"),
    Buffer.from([24, 127]),
  ]),
  "carte.yaml": 'title: Kerzu\nsource: { file: town.osm }\nsheet:\n  papr: A3\n  scale: "1:3"\n',
  "\u001b[2Jtown.osm": "",
};
for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
await mkdir(join(cwd, "out"));
await writeFile(join(cwd, "out", "report.json"), "last night");
await cp("styles/plan", join(cwd, "slip"), { recursive: true });
const layers = await readFile(join(cwd, "slip", "layers.yaml"), "utf8");
await writeFile(join(cwd, "slip", "layers.yaml"), layers.replace(/^(\s+)where:/m, "$1wher:"));

interface Refusal {
  readonly name: string;
  readonly words: readonly string[];
  readonly code: number;
  readonly fr: RegExp;
  readonly en: RegExp;
}

const refusals: readonly Refusal[] = [
  { name: "an empty file", words: ["empty.osm.pbf"], code: 3, fr: /est vide/, en: /is empty/ },
  { name: "a text file", words: ["text.osm.pbf"], code: 3, fr: /ne contient pas/, en: /does not hold/ },
  { name: "broken XML", words: ["broken.osm"], code: 3, fr: /à la ligne 15/, en: /at line 15/ },
  { name: "a web page", words: ["page.osm"], code: 3, fr: /<html>, pas <osm>/, en: /<html>, not <osm>/ },
  {
    name: "a cut gzip file",
    words: ["cut.osm.gz"],
    code: 3,
    fr: /tronqué ou abîmé/,
    en: /cut off or damaged/,
  },
  { name: "a truncated PBF", words: ["truncated.osm.pbf"], code: 3, fr: /tronqué/, en: /cut off/ },
  { name: "a folder", words: ["."], code: 3, fr: /est un dossier/, en: /is a folder/ },
  { name: "nothing there", words: ["no.osm"], code: 3, fr: /no.osm » n’existe pas/, en: /no file .*no.osm/ },
  {
    name: "no such project",
    words: ["no.yaml"],
    code: 2,
    fr: /no.yaml n’existe pas/,
    en: /no.yaml does not/,
  },
  {
    name: "unknown paper",
    words: ["town.osm", "--paper", "A33"],
    code: 2,
    fr: /« A33 ».*\n.*« A3 »/,
    en: /“A33”/,
  },
  {
    name: "absurd scale",
    words: ["town.osm", "--scale", "1:3"],
    code: 2,
    fr: /1:500 à 1:/,
    en: /1:500 to 1:/,
  },
  { name: "no scale", words: ["town.osm", "--scale", "large"], code: 2, fr: /« large »/, en: /“large”/ },
  {
    name: "a commune that does not fit at the scale asked for",
    words: ["town.osm", "--scale", "1:1000"],
    code: 2,
    fr: /Kerzu ne tient pas sur A3.\n→ Gardez A3 avec --scale 1:4000/,
    en: /Kerzu does not fit on A3.\n→ Keep A3 with --scale 1:4000/,
  },
  {
    name: "unknown style",
    words: ["town.osm", "--style", "plam"],
    code: 2,
    fr: /« plan »/,
    en: /mean “plan”/,
  },
  {
    name: "a style with a slip",
    words: ["town.osm", "--style", "./slip"],
    code: 2,
    fr: /layers.yaml:\d+:\d+: .*« wher » n’existe pas.\n→ Vouliez-vous dire « where »/,
    en: /layers.yaml:\d+:\d+: .*“wher”.\n→ Did you mean “where”/,
  },
  {
    name: "a file in the place of the output folder",
    words: ["town.osm", "--out", "town.osm"],
    code: 2,
    fr: /est un fichier, pas un dossier/,
    en: /is a file, not a folder/,
  },
  {
    name: "an output folder below a file",
    words: ["town.osm", "--out", "town.osm/out/2025"],
    code: 2,
    fr: /town.osm » est un fichier/,
    en: /town.osm is a file/,
  },
  {
    name: "an area that is not there",
    words: ["two.osm", "--commune", "Kerven"],
    code: 4,
    fr: /« Kerven ».*\n→ .* : Kerwenn, Kerzu\./,
    en: /“Kerven”.*\n→ .*: Kerwenn, Kerzu\./,
  },
  {
    name: "several communes and none asked for",
    words: ["two.osm"],
    code: 2,
    fr: /2 communes entières : Kerwenn \(r2\), Kerzu \(r1\)\.\n→ .*--commune "Kerwenn"/,
    en: /2 whole communes: Kerwenn \(r2\), Kerzu \(r1\)/,
  },
];

describe.each(refusals)("$name", ({ words, code, fr, en }) => {
  test.each([
    ["fr", fr],
    ["en", en],
  ])("is refused in two lines (%s), and nothing is lost", async (lang, wanted) => {
    const { stderr, ...rest } = await carte(["build", ...words, "--quiet"], { cwd, lang });
    expect(stderr).toMatch(wanted);
    expect(stderr).toMatch(/^[^\n]+\n→ [^\n]+\n$/);
    expect(rest).toEqual({ code, stdout: "" });
    expect(await readdir(join(cwd, "out"))).toEqual(["report.json"]);
    expect(await readFile(join(cwd, "out", "report.json"), "utf8")).toBe("last night");
  });
});

test("all faults of a project come at once, each with its place", async () => {
  const { code, stderr } = await carte(["build"], { cwd });
  expect(code).toBe(2);
  expect(stderr.match(/carte\.yaml:\d+:\d+/g)).toEqual(["carte.yaml:4:3", "carte.yaml:5:10"]);
  expect(stderr).toContain("“paper”");
});

test("with no argument and no carte.yaml, the message says what to give", async () => {
  const { code, stderr } = await carte(["build"], { cwd: join(cwd, "out"), lang: "fr" });
  expect(code).toBe(2);
  expect(stderr).toMatch(/Rien à construire.*\n→ .*carte build commune.osm.pbf/);
});

test("a file name with escape codes is shown, not obeyed", async () => {
  const { stderr } = await carte(["check", "\u001b[2Jtown.osm"], { cwd });
  expect(stderr).toContain("\ufffd[2Jtown.osm is empty");
});

test("an output folder that is not there yet is not made by a build that fails, nor by a check", async () => {
  await carte(["build", "empty.osm.pbf", "--out", "deep/er"], { cwd });
  await carte(["check", "town.osm", "--out", "deep/er"], { cwd });
  expect(await readdir(cwd)).not.toContain("deep");
});
