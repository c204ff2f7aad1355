import { expect, test } from "vitest";
import type { Span } from "../../src/config/leaflet/rich-text.ts";
import { richType, widthOfPieces, wrapSpans } from "../../src/marginalia/leaflet/wrap-spans.ts";
import { fakePage } from "./fake-page.ts";

const page = fakePage();
const type = richType(page, 9);
const plain = (text: string): Span => ({ text, style: "plain" });
const bold = (text: string): Span => ({ text, style: "bold" });
const linesOf = (spans: readonly Span[], width: number): string[] =>
  wrapSpans(spans, type, { width, page }).map((pieces) =>
    pieces.map(({ text, isParted }) => `${isParted ? "_" : ""}${text}`).join("|"),
  );

test("words of two styles keep their space, and their want of one", () => {
  expect(linesOf([plain("un "), bold("mot"), plain(", puis")], 100)).toEqual(["un|_mot|, puis"]);
});

test("no line begins with a French mark, not even after another style", () => {
  const spans = [plain("voir le "), bold("plan"), plain(" : il est là !")];
  expect(linesOf(spans, 100)).toEqual(["voir le|_plan|_: il est là\u00a0!"]);
  for (const width of [8, 12, 16, 20, 24]) {
    for (const line of linesOf(spans, width)) expect(line).not.toMatch(/^[:!]/);
  }
});

test("no line is wider than asked for, and no word is lost", () => {
  const words = "Cherchez votre rue dans cet index qui est long";
  for (const width of [16, 20, 30, 60]) {
    const lines = wrapSpans([plain(words)], type, { width, page });
    for (const pieces of lines) expect(widthOfPieces(pieces, type, page)).toBeLessThanOrEqual(width + 1e-9);
    expect(lines.flatMap((pieces) => pieces.map(({ text }) => text)).join(" ")).toBe(words);
  }
});

test("a break in the text is a break in print", () => {
  expect(linesOf([plain("Annaïg"), plain("\n"), plain("maire")], 100)).toEqual(["Annaïg", "maire"]);
});
