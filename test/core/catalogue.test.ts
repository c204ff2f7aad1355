import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const MESSAGES = "src/core/messages";
const LANGUAGES = ["fr", "en"] as const;

type Say = string | ((values: Record<string, unknown>) => { readonly what: string; readonly cure: string });
interface Entry {
  readonly file: string;
  readonly code: string;
  readonly texts: Readonly<Record<string, Say>>;
}

/** Every error and warning of every room's message file. */
const entries: Entry[] = [];
for (const file of readdirSync(MESSAGES).sort()) {
  const tables: Record<string, unknown> = await import(join("../..", MESSAGES, file));
  for (const [name, table] of Object.entries(tables)) {
    if (!/(?:Errors|Warnings)$/.test(name)) continue;
    for (const [code, texts] of Object.entries(table as Record<string, Entry["texts"]>)) {
      entries.push({ file, code, texts });
    }
  }
}

/** Whatever a message asks for; `expected` is a kind of value that messages have words for. */
const anyValues = new Proxy({}, { get: (_, key) => (key === "expected" ? "length" : "7") });

const linesOf = (say: Say | undefined): string[] => {
  if (say === undefined) return [""];
  if (typeof say === "string") return [say];
  const { what, cure } = say(anyValues);
  return [what, cure];
};

test("every message is there in French and in English", () => {
  const silent = entries.filter(({ texts }) =>
    LANGUAGES.some((language) => linesOf(texts[language]).some((line) => line.trim() === "")),
  );
  expect(entries.length).toBeGreaterThan(50);
  expect(silent.map(({ file, code }) => `${file}: ${code}`)).toEqual([]);
});

test("no code stands in two rooms", () => {
  const codes = entries.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test("every message can be given: its code stands in the program", () => {
  const program = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => join("src", file))
    .filter((file) => file.endsWith(".ts") && !file.startsWith(MESSAGES))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const dead = entries.filter(({ code }) => !program.includes(`"${code}"`));
  expect(dead.map(({ file, code }) => `${file}: ${code}`)).toEqual([]);
});
