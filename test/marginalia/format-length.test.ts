import { expect, test } from "vitest";
import { marginaliaLanguage, marginaliaWords } from "../../src/core/messages/marginalia.ts";
import { formatGround, formatScale } from "../../src/marginalia/format-length.ts";

const french = marginaliaWords(["fr"]);

test("a scale is said as a ratio and as a centimetre's length", () => {
  expect(formatScale(10_000, french)).toBe("1:10\u00a0000 · 1\u00a0cm\u00a0=\u00a0100\u00a0m");
});

test("lengths from a kilometre on are given in kilometres", () => {
  expect(formatGround(1500, french)).toBe("1,5\u00a0km");
  expect(formatGround(1500, marginaliaWords(["en"]))).toBe("1.5\u00a0km");
});

test("a region of a language is that language, an unknown one English", () => {
  expect(marginaliaLanguage(["fr-FR"])).toBe("fr");
  expect(marginaliaLanguage(["co", "br"])).toBe("br");
  expect(marginaliaLanguage(["eo"])).toBe("en");
});
