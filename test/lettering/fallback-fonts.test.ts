import { describe, expect, test } from "vitest";
import { loadLettering } from "../../src/lettering/load-lettering.ts";
import { findFont } from "../../src/style/find-font.ts";
import { FONTS } from "./fira.ts";

const SHIPPED = ["Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Armenian", "Noto Sans Georgian"];
const files = Object.fromEntries(SHIPPED.map((name) => [name, findFont(name, "").file ?? ""]));
const lettering = await loadLettering({ ...FONTS, ...files }, SHIPPED);

const arabic = { font: "Noto Sans Arabic", sizePt: 10 };

describe("fonts that come along", () => {
  test.each([
    ["Rue de l’Église", "Regular"],
    ["Οδός, улица", "Regular"],
    ["شارع الحبيب, Rue 12", "Noto Sans Arabic"],
    ["רחוב הרצל", "Noto Sans Hebrew"],
    ["Երևան", "Noto Sans Armenian"],
    ["თბილისი", "Noto Sans Georgian"],
    ["漢字", undefined],
  ])("%j is set in %j", (text, font) => {
    expect(lettering.fontFor(text, "Regular")).toBe(font);
  });

  test("a file that nobody needs is not opened", async () => {
    const lazy = await loadLettering({ ...FONTS, Broken: new URL(import.meta.url).pathname }, ["Broken"]);
    expect(lazy.fontFor("Rue", "Regular")).toBe("Regular");
    expect(() => lazy.fontFor("شارع", "Regular")).toThrow(/lettering-font-broken/);
  });
});

describe("Arabic letters", () => {
  test("join: a word is no row of single letters", () => {
    const idsOf = (text: string) => lettering.shape(text, arabic).glyphs.map(({ id }) => id);
    const alone = [..."سلم"].reverse().flatMap(idsOf);
    expect(idsOf("سلم")).not.toEqual(alone);
  });

  test("are never spaced apart", () => {
    const { width, joined } = lettering.shape("سلم", arabic);
    expect(joined).toBe(true);
    expect(lettering.shape("سلم", { ...arabic, tracking: 0.2 }).width).toBe(width);
    expect(lettering.widthOf("سلم", { ...arabic, tracking: 0.2 })).toBe(width);
  });

  test("bear their dots at the height of their letter", () => {
    const { glyphs } = lettering.shape("شَ", arabic);
    expect(glyphs.some(({ rise }) => rise !== undefined && rise !== 0)).toBe(true);
  });
});
