import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { carte } from "./cli/fake-terminal.ts";

/** Folders whose Markdown files are ours. */
const FOLDERS = [".", "docs", "fixtures", "styles", "scripts", "test"];

/** Made by the commands that the documents tell of, or not of this checkout. */
const MADE_LATER = /^(?:out|dist|node_modules)\//;

interface Document {
  readonly path: string;
  readonly text: string;
}

const documents = FOLDERS.flatMap(markdownFiles).map(
  (path): Document => ({
    path,
    text: readFileSync(path, "utf8"),
  }),
);

function markdownFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const recursive = folder !== ".";
  return readdirSync(folder, { recursive, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file))
    .sort();
}

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");

/** Targets of links and pictures, without those in the network and those within the page. */
function linksIn({ path, text }: Document): string[] {
  // The template of styles/README.md speaks from the folder that it is written to.
  const folder = path.endsWith("styles-readme.md") ? "styles" : dirname(path);
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
    .map(([, target = ""]) => target.replace(/#.*$/, ""))
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
    .map((target) => join(folder, target));
}

test("links in the documents lead to files", () => {
  const dead = documents.flatMap((document) =>
    linksIn(document)
      .filter((target) => !existsSync(resolve(target)))
      .map((target) => `${document.path} → ${target}`),
  );
  expect(dead).toEqual([]);
});

/** Code of the documents: fenced blocks and code in the line. */
const codeIn = (text: string): string[] => text.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? [];

const code = documents.flatMap(({ path, text }) => codeIn(text).map((snippet) => ({ path, snippet })));

const wordsAfter = (pattern: RegExp): { readonly path: string; readonly word: string }[] =>
  code.flatMap(({ path, snippet }) =>
    [...snippet.matchAll(pattern)].map(([, word = ""]) => ({ path, word })),
  );

test("npm scripts that the documents name are in package.json", () => {
  const known = [...Object.keys(packageJson.scripts), "test"];
  const named = wordsAfter(/npm run (?:--?\S+ )*([\w:-]+)/g);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ word }) => !known.includes(word))).toEqual([]);
});

/** What `carte` says for these words. */
const help = async (...words: readonly string[]): Promise<string> =>
  (await carte([...words, "--help"])).stdout;

test("commands of carte that the documents name are in its help", async () => {
  const overview = await help();
  const named = wordsAfter(/(?:^|[`\s/])carte(?:\.js)? ([a-z]+)\b/g);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ word }) => !new RegExp(`^ +${word}\\b`, "m").test(overview))).toEqual([]);
});

/** Lines that call the program, and options named alone. */
const isOurs = (line: string): boolean => /\bcarte(?:\.js)? [a-z]/.test(line) || line.startsWith("`--");

test("options of carte that the documents name are in its help", async () => {
  const known = `${await help("build")} ${await help("pull")} --help`;
  const lines = code.flatMap(({ path, snippet }) => snippet.split("\n").map((line) => ({ path, line })));
  const named = lines
    .filter(({ line }) => isOurs(line))
    .flatMap(({ path, line }) => [...line.matchAll(/--[a-z][\w-]*/g)].map(([option]) => ({ path, option })));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ option }) => !new RegExp(`${option}\\b`).test(known))).toEqual([]);
});

test("files that the documents run or build are in the checkout", () => {
  const named = wordsAfter(
    /(?:^|[`\s"'])((?:bin|scripts|fixtures|bench|styles|schemas|src|test)\/[\w./-]*\w)/g,
  );
  const missing = named.filter(({ word }) => !MADE_LATER.test(word) && !existsSync(word));
  expect(missing).toEqual([]);
});
