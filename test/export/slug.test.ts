import fc from "fast-check";
import { expect, test } from "vitest";
import { slug } from "../../src/export/slug.ts";

test.each([
  ["Plouarzel / Plouarzhel", "plouarzel-plouarzhel"],
  ["Île-d’Œuvre", "ile-d-oeuvre"],
  ["Tromsø", "tromso"],
  ["Weißenburg", "weissenburg"],
  ["İstanbul", "istanbul"],
  ["../../etc/passwd", "etc-passwd"],
  ["C:\\Windows", "c-windows"],
  ["Ville. ", "ville"],
  ["ΑΘΗΝΑ", "carte"],
  ["", "carte"],
])("%o is called %s", (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test.each(["Aux", "CON", "nul", "COM1", "lpt9"])("%s, a device of Windows, is called otherwise", (name) => {
  expect(slug(name)).toBe(`carte-${name.toLowerCase()}`);
});

test("a slug is a name in every file system, whatever the title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
      expect(slug(name)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/);
    }),
  );
});
