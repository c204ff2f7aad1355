import { describe, expect, test } from "vitest";
import { breakLines, type LineLimits, lineBreaker } from "../../src/labels/break-lines.ts";

const limits = { maxLetters: 18, maxLines: 3 };
const breaker = (text: string) => lineBreaker(text, (line) => line.length);
const broken = (text: string, within: LineLimits) => breakLines(text, within, breaker(text));

describe("breaking names into lines", () => {
  test("a short name stays on one line", () => {
    expect(broken("Menhir de Kerloas", limits)).toEqual(["Menhir de Kerloas"]);
  });

  test("lines are balanced, not filled", () => {
    expect(broken("Liechtensteinisches Landesmuseum Vaduz", { maxLetters: 24, maxLines: 3 })).toEqual([
      "Liechtensteinisches",
      "Landesmuseum Vaduz",
    ]);
  });

  test("a break follows a hyphen, which stays on its line", () => {
    expect(broken("Chapelle Saint-Jean-Balanant", limits)).toEqual(["Chapelle Saint-", "Jean-Balanant"]);
  });

  test("a dash between words stays at the end of its line", () => {
    expect(breaker("Universität - Wachterhaus")(2)).toEqual(["Universität -", "Wachterhaus"]);
  });

  test("a single long word is never cut", () => {
    expect(broken("Llanfairpwllgwyngyllgogery", limits)).toEqual(["Llanfairpwllgwyngyllgogery"]);
  });

  test("a name too long for all lines gets them all", () => {
    const lines = broken("Aussenstelle der Universität Liechtenstein in Mühleholz bei Vaduz", limits);
    expect(lines).toHaveLength(3);
  });
});
