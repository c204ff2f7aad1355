import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceColumns, fillColumns } from "../../src/marginalia/index/break-columns.ts";
import { type IndexRow, linesOf } from "../../src/marginalia/index/index-row.ts";
import { street } from "./fake-page.ts";

const head = (text: string): IndexRow => ({ kind: "head", text, repeated: false });
const entry = (key: string): IndexRow => ({
  kind: "entry",
  entry: street(key),
  indent: 0,
  sizePt: 6.4,
  lines: [[]],
});
const say = (row: IndexRow) =>
  row.kind === "head" ? `[${row.text}${row.repeated ? "…" : ""}]` : row.entry.key;
const sayAll = (columns: readonly (readonly IndexRow[])[]) =>
  columns.map((column) => column.map(say).join(" "));

const letters = [head("A"), entry("Ab"), entry("Ac"), head("B"), entry("Ba"), entry("Be")];

test("a heading is never last in a column", () => {
  expect(sayAll(fillColumns(letters, 2, 6).columns)).toEqual(["[A] Ab Ac", "[B] Ba Be"]);
});

test("a column that opens within a letter says the letter again", () => {
  expect(sayAll(fillColumns(letters, 2, 3).columns)).toEqual(["[A] Ab", "[A…] Ac"]);
});

test("rows without room are handed back under their letter", () => {
  expect(fillColumns(letters, 1, 3).rest.map(say)).toEqual(["[A…]", "Ac", "[B]", "Ba", "Be"]);
});

test("columns are as even as may be", () => {
  const rows = ["a", "b", "c", "d", "e"].map(entry);
  expect(sayAll(balanceColumns(rows, 3, 50).columns)).toEqual(["a b", "c d", "e"]);
});

test("no row is lost, none moves, and no column is too long", () => {
  const row = fc.oneof(fc.constantFrom(..."abcdef").map(entry), fc.constantFrom("A", "B").map(head));
  const list = fc.array(row, { maxLength: 60 }).map((rows) => [...rows, entry("z")]);
  fc.assert(
    fc.property(
      list,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 5, max: 30 }),
      (rows, count, capacity) => {
        const { columns, rest } = balanceColumns(rows, count, capacity);
        const printed = [...columns.flat(), ...rest].filter((one) => one.kind === "entry" || !one.repeated);
        expect(
          columns.every((column) => column.reduce((sum, one) => sum + linesOf(one), 0) <= capacity),
        ).toBe(true);
        expect(printed.filter((one) => one.kind === "entry").map(say)).toEqual(
          rows.filter((one) => one.kind === "entry").map(say),
        );
      },
    ),
  );
});
