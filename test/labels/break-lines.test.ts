import { describe, expect, test } from "vitest";
import { breakInto, breakLines } from "../../src/labels/break-lines.ts";

const limits = { maxLetters: 18, maxLines: 3 };
const letters = (line: string): number => line.length;

describe("breaking names into lines", () => {
  test("a short name stays on one line", () => {
    expect(breakLines("Menhir de Kerloas", limits, letters)).toEqual(["Menhir de Kerloas"]);
  });

  test("lines are balanced, not filled", () => {
    expect(
      breakLines("Liechtensteinisches Landesmuseum Vaduz", { maxLetters: 24, maxLines: 3 }, letters),
    ).toEqual(["Liechtensteinisches", "Landesmuseum Vaduz"]);
  });

  test("a break follows a hyphen, which stays on its line", () => {
    expect(breakLines("Chapelle Saint-Jean-Balanant", limits, letters)).toEqual([
      "Chapelle Saint-",
      "Jean-Balanant",
    ]);
  });

  test("a dash between words stays at the end of its line", () => {
    expect(breakInto("Universität - Wachterhaus", 2, letters)).toEqual(["Universität -", "Wachterhaus"]);
  });

  test("a single long word is never cut", () => {
    expect(breakLines("Llanfairpwllgwyngyllgogery", limits, letters)).toEqual(["Llanfairpwllgwyngyllgogery"]);
  });

  test("a name too long for all lines gets them all", () => {
    const lines = breakLines(
      "Aussenstelle der Universität Liechtenstein in Mühleholz bei Vaduz",
      limits,
      letters,
    );
    expect(lines).toHaveLength(3);
  });
});
