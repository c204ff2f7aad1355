import { expect, test } from "vitest";
import { cleanText } from "../../src/lettering/clean-text.ts";

test.each([
  ["Rue de l'Église", "Rue de l’Église"],
  ["Straed ar Cʼhoad", "Straed ar C’hoad"],
  ["Jardin d‘acclimatation", "Jardin d’acclimatation"],
  ["Parc ‘Ar Feunteun’", "Parc ‘Ar Feunteun’"],
  ["Rue\u202fdu\u00a0 Port ", "Rue du Port"],
  ["Rue\u200b du\u00ad Port\ufe0f", "Rue du Port"],
  ["Rue de l\u2019E\u0301glise", "Rue de l’Église"],
])("%j is set as %j", (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});
