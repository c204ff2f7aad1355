import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName } from "../../src/generalize/clean-name.ts";

test.each([
  ["line breaks and control characters become one space", "Rue\n\u0007du  Port\u2028", "Rue du Port"],
  ["marks are composed with their letters", "E\u0301cole", "École"],
  ["of a pile of marks three stay", "Z\u0336\u0322\u034e\u0336\u0322 du Port", "Z\u0336\u0336\u0322 du Port"],
  ["letters that turn the direction of writing go", "\u202eeloc\u0301E\u202c", "elo\u0107E"],
  ["names written from the right stay", "שדרות ירושלים", "שדרות ירושלים"],
  ["pictures go, with all that colors and joins them", "Rue 🦀🇫🇷👩‍👩‍👧👍🏽❤️ du Crabe 1️⃣", "Rue du Crabe 1"],
  ["signs that print are no pictures", "Rue № 8 © Port & Mer", "Rue № 8 © Port & Mer"],
  ["half a letter goes", "Rue \ud83e du Port", "Rue du Port"],
])("%s", (_, raw, name) => {
  expect(cleanName(raw)).toBe(name);
});

test.each([
  ["nothing", ""],
  ["spaces of all kinds", " \u00a0\u200b\u3000\ufeff"],
  ["a picture alone", "🦀"],
  ["more letters than any name", "Rue du Très Long Nom ".repeat(15)],
])("%s is no name", (_, raw) => {
  expect(cleanName(raw)).toBeUndefined();
});

test("whatever it is, a name is clean once it is cleaned, on one line and seen", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (raw) => {
      const name = cleanName(raw);
      if (name === undefined) return;
      expect(cleanName(name)).toBe(name);
      expect(name).toMatch(/\S/u);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
  );
});
