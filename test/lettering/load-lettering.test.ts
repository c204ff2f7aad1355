import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { create, type Font } from "fontkit";
import { beforeAll, describe, expect, test } from "vitest";
import { mmOfPoints } from "../../src/core/units.ts";
import { cleanText } from "../../src/lettering/clean-text.ts";
import { FEATURES } from "../../src/lettering/face.ts";
import type { Lettering } from "../../src/lettering/lettering.ts";
import { loadLettering } from "../../src/lettering/load-lettering.ts";
import { FONTS } from "./fira.ts";

let lettering: Lettering;
let reference: Font;

beforeAll(async () => {
  lettering = await loadLettering(FONTS);
  reference = create(readFileSync(FONTS.Regular)) as Font;
});

const regular = { font: "Regular", sizePt: 10 };

/** The text as fontkit's own layout engine sets it, in mm at 10 pt. */
function laidOut(text: string): { readonly ids: number[]; readonly advances: number[] } {
  const run = reference.layout(cleanText(text), FEATURES);
  const em = mmOfPoints(10) / reference.unitsPerEm;
  return {
    ids: run.glyphs.map(({ id }) => id),
    advances: run.positions.map(({ xAdvance }) => xAdvance * em),
  };
}

function expectAsLaidOut(text: string): void {
  const shaped = lettering.shape(text, regular);
  const { ids, advances } = laidOut(text);
  expect(shaped.glyphs.map(({ id }) => id)).toEqual(ids);
  for (const [i, advance] of advances.entries()) expect(shaped.advances[i]).toBeCloseTo(advance, 9);
}

describe("shaping", () => {
  test.each([
    "Rue de l'Église",
    "Avenue du Général Leclerc",
    "Hent Kerc’hoazh",
    "Route de Saint-Renan",
    "Straed ar Vtoul-kêr, 12 bis",
    "Impasse « Ty Gwenn » – n° 7",
    "Œuvre Ÿser ñandú Łódź",
    "Τρίτη улица",
    "Office affilié",
  ])("sets %j as the font's own layout does", (text) => expectAsLaidOut(text));

  test("sets any Latin text as the font's own layout does", () => {
    const letters = [
      ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÉÎÔÜéèêëàâîïôöùûüçñ0123456789 -.,/()’",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 24 }), (text) =>
        expectAsLaidOut(text.join("")),
      ),
    );
  });

  test("kerns: AV is narrower than A and V", () => {
    const width = (text: string): number => lettering.shape(text, regular).width;
    expect(width("AV")).toBeLessThan(width("A") + width("V"));
  });

  test("adds tracking after every letter but the last", () => {
    const plain = lettering.shape("Rue", regular).width;
    const tracked = lettering.shape("Rue", { ...regular, tracking: 0.1 }).width;
    expect(tracked - plain).toBeCloseTo(2 * 0.1 * mmOfPoints(10), 9);
  });

  test("grows in proportion to the size", () => {
    const { width } = lettering.shape("Kervennoc’h", { font: "Regular", sizePt: 5 });
    expect(lettering.shape("Kervennoc’h", regular).width).toBeCloseTo(2 * width, 9);
  });

  test("sets nothing for an empty text", () => {
    expect(lettering.shape("", regular)).toEqual({ text: "", glyphs: [], advances: [], width: 0 });
  });
});

describe("cleaning", () => {
  test("the typewriter's apostrophe becomes the typographic one", () => {
    expect(cleanText("l'eau, c\u02bchoarzh")).toBe("l’eau, c’hoarzh");
  });

  test("narrow and no-break spaces become one plain space", () => {
    expect(cleanText("«\u202fTy\u00a0\u2009Gwenn »")).toBe("« Ty Gwenn »");
  });

  test("controls and direction marks vanish", () => {
    expect(cleanText("Rue\u0000 \u202eBlanche\u200b\u00ad")).toBe("Rue Blanche");
  });

  test("letters and their accents are composed", () => {
    expect(cleanText("e\u0301")).toBe("é");
  });
});

describe("missing characters", () => {
  test("a name in a script of another font is reported, letter by letter and once each", () => {
    expect(lettering.missing("Rue 東東京", "Regular")).toEqual(["東", "京"]);
  });

  test("a French or Breton name misses nothing", () => {
    expect(lettering.missing("Œuf, kêr, ñ, c’h, « », ʼ", "Regular")).toEqual([]);
  });
});

describe("measures", () => {
  test("heights are in em above the baseline, the descent negative", () => {
    const { xHeight, capHeight, ascent, descent } = lettering.metrics("Regular");
    expect(descent).toBeLessThan(0);
    expect([xHeight, capHeight, ascent].every((height) => height > 0 && height < 1.2)).toBe(true);
    expect(xHeight).toBeLessThan(capHeight);
  });

  test("the ink of g hangs below the baseline, that of x stands on it, a space has none", () => {
    const inkOf = (letter: string) =>
      lettering.ink("Regular", lettering.shape(`x${letter}x`, regular).glyphs[1]?.id ?? 0);
    expect(inkOf("g").bottom).toBeLessThan(-0.1);
    expect(inkOf("x").bottom).toBeCloseTo(0, 1);
    expect(inkOf(" ")).toEqual({ top: 0, bottom: 0 });
  });

  test("an outline is closed and lies within the glyph's ink", () => {
    const id = lettering.shape("R", regular).glyphs[0]?.id ?? 0;
    const outline = lettering.outline("Regular", id);
    expect(outline.at(0)?.op).toBe("M");
    expect(outline.at(-1)?.op).toBe("Z");
    const { top, bottom } = lettering.ink("Regular", id);
    for (const command of outline) {
      if (command.op === "Z") continue;
      expect(command.to[1]).toBeLessThanOrEqual(top + 1e-9);
      expect(command.to[1]).toBeGreaterThanOrEqual(bottom - 1e-9);
    }
  });
});

describe("faulty fonts", () => {
  test("a file that is not there is the user's mistake", async () => {
    await expect(loadLettering({ Lost: "/nowhere/lost.ttf" })).rejects.toMatchObject({
      exitCode: 2,
      faults: [{ code: "lettering-font-unreadable", values: { font: "Lost" } }],
    });
  });

  test("a file that is no font is named when it is first used", async () => {
    const broken = await loadLettering({ Broken: new URL(import.meta.url).pathname });
    expect(() => broken.metrics("Broken")).toThrow(/lettering-font-broken/);
  });

  test("a font compressed for browsers is refused", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "carte-font-")), "web.ttf");
    writeFileSync(file, "wOF2…");
    const web = await loadLettering({ Web: file });
    expect(() => web.metrics("Web")).toThrow(/lettering-font-broken/);
  });
});
