import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { init, parse } from "es-module-lexer";
import { expect, test } from "vitest";

/** Rooms in the order in which data flows (style comes in from the side, so it may be looked back at early). */
const ROOMS = [
  ...["core", "config", "source", "osm", "features", "style", "sheet", "generalize", "lettering", "labels"],
  ...["gazetteer", "symbols", "marginalia", "compose", "export", "preflight", "pipeline", "cli"],
];

const SRC = resolve("src");

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

await init;
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .map((file) => join(SRC, file))
  .sort();
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const [found] = parse(readFileSync(file, "utf8"), file);
  return found.flatMap((entry) => {
    if (!("specifier" in entry) || !entry.specifier?.startsWith(".")) return [];
    const typeOnly = "typeOnly" in entry && entry.typeOnly === true;
    return [{ from: file, to: resolve(dirname(file), entry.specifier), typeOnly }];
  });
}

const nameOf = (file: string): string => relative(SRC, file);
const roomOf = (file: string): string => nameOf(file).replace(/\.ts$/, "").split(/[\\/]/)[0] ?? "";
const describeImport = ({ from, to }: Import): string => `${nameOf(from)} → ${nameOf(to)}`;

test("the imports of all files are seen", () => {
  expect(imports.length).toBeGreaterThan(files.length);
});

test("every import leads to a file of ours", () => {
  const strays = imports.filter(({ to }) => !files.includes(to) && !to.endsWith(".d.ts"));
  expect(strays.map(describeImport)).toEqual([]);
});

test("every file stands in a room that the design names", () => {
  expect(files.map(roomOf).filter((room) => !ROOMS.includes(room))).toEqual([]);
});

test("a room looks back, never forward", () => {
  const forward = imports.filter(({ from, to }) => ROOMS.indexOf(roomOf(to)) > ROOMS.indexOf(roomOf(from)));
  expect(forward.map(describeImport)).toEqual([]);
});

test("a room takes values from core alone; only the pipeline calls rooms", () => {
  const callers = ["pipeline", "cli"];
  const calls = imports.filter(({ from, to, typeOnly }) => {
    const room = roomOf(from);
    return !typeOnly && roomOf(to) !== "core" && roomOf(to) !== room && !callers.includes(room);
  });
  expect(calls.map(describeImport)).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const next = new Map(
    files.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].map(nameOf).join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test("only the command line touches process, terminal and clock", () => {
  const touching = files.filter((file) => roomOf(file) !== "cli" && TOUCH.test(readFileSync(file, "utf8")));
  expect(touching.map(nameOf)).toEqual([]);
});

const TOUCH =
  /\bprocess\.(?:exit|stdout|stderr|argv|env|on)\b|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/;

test("no file is longer than 250 lines", () => {
  const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 251);
  expect(long.map(nameOf)).toEqual([]);
});
