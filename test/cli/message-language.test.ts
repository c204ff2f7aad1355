import { expect, test } from "vitest";
import { messageLanguage } from "../../src/cli/message-language.ts";

test("the map's language is spoken where we know it", () => {
  expect(messageLanguage(["en"], { LANG: "fr_FR.UTF-8" })).toBe("en");
});

test("the computer's language counts where the map's is unknown to us", () => {
  expect(messageLanguage(["de"], { LANG: "fr_FR.UTF-8" })).toBe("fr");
});

test("LC_ALL goes before LANG", () => {
  expect(messageLanguage([], { LC_ALL: "en_GB", LANG: "fr_FR" })).toBe("en");
});
