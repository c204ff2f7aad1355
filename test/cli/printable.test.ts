import { expect, test } from "vitest";
import { formatUserError } from "../../src/cli/print-error.ts";
import { printable, printableJson } from "../../src/cli/printable.ts";
import { fault, UserError, userError } from "../../src/core/user-error.ts";

test("letters of every script pass", () => {
  expect(printable("Plouarzel, Kroaz-hent ʼr Vuoc’h, Ελλάδα, 東京 – « œ »")).toBe(
    "Plouarzel, Kroaz-hent ʼr Vuoc’h, Ελλάδα, 東京 – « œ »",
  );
});

test("what a terminal would obey is shown as a mark", () => {
  expect(printable("a\u001b[2Jb\u009bc\rd\ne\u202ef")).toBe("a\ufffd[2Jb\ufffdc\ufffdd\ufffde\ufffdf");
});

test("JSON keeps its value and its lines, and holds nothing that a terminal would obey", () => {
  const value = { name: "a\u009b\u202e\u0007\n", list: ["é"] };
  const text = printableJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).toBe('{\n  "name": "a\\u009b\\u202e\\u0007\\n",\n  "list": [\n    "é"\n  ]\n}\n');
});

test("a file name with escape codes cannot write on the terminal", () => {
  const error = userError(3, "source-file-missing", { file: "\u001b]0;mine\u0007.osm" });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come
  expect(formatUserError(error, "fr")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("every fault has its two lines, the first with its place", () => {
  const place = { file: "carte.yaml", line: 3, column: 7 };
  const faults = [
    fault("yaml-duplicate-key", { key: "style" }, place),
    fault("out-file-open", { file: "a.pdf" }),
  ] as never;
  expect(formatUserError(new UserError(2, faults), "en").split("\n")).toEqual([
    expect.stringMatching(/^carte.yaml:3:7: The key “style”/),
    expect.stringMatching(/^→ /),
    expect.stringMatching(/^Cannot replace a.pdf/),
    expect.stringMatching(/^→ Close it/),
    "",
  ]);
});
