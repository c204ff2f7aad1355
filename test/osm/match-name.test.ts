import fc from "fast-check";
import { expect, test } from "vitest";
import { byLikeness, editDistance, foldName } from "../../src/osm/match-name.ts";

test.each([
  ["Saint-Pol-de-Léon", "saint pol de leon"],
  ["L’Hôpital-Camfrout", "l'hopital camfrout"],
  ["Plouarzel ", "PLOUARZEL"],
  ["Sacré-Cœur", "sacre coeur"],
  ["Penmarc’h", "penmarc'h"],
  ["Plouskouer", "Plouškouer"],
  ["Αθήνα", "ΑΘΗΝΑ"],
  ["Άγιος Νικόλαος", "ΑΓΙΟΣ ΝΙΚΟΛΑΟΣ"],
  ["Київ", "КИІВ"],
  ["Tromsø", "tromso"],
  ["Łódź", "LODZ"],
  ["İstanbul", "istanbul"],
  ["Diyarbakır", "DIYARBAKIR"],
  ["Würzburg", "Wu\u0308rzburg"],
  ["القُدس", "القدس"],
  ["東京", "東京"],
])("%s is asked for as %s", (name, query) => {
  expect(foldName(query)).toBe(foldName(name));
});

test.each([
  ["Lanildut", "Lampaul"],
  ["पुणे", "पाण"],
  ["가평", "가포"],
])("%s and %s, different names, stay different", (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test("one letter changed, one left out, one put in", () => {
  expect([
    editDistance("vaduz", "vadus"),
    editDistance("vaduz", "vduz"),
    editDistance("vaduz", "vaaduz"),
  ]).toEqual([1, 1, 1]);
});

test("the distance is the same both ways, and no more than the longer word", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
      expect(editDistance(one, other)).toBe(editDistance(other, one));
      expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max([...one].length, [...other].length));
    }),
  );
});

test("the nearest spelling comes first, each name once", () => {
  expect(byLikeness("plouarzell", ["Lampaul", "Plouarzel", "Lampaul"])).toEqual(["Plouarzel", "Lampaul"]);
});
