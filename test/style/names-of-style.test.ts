import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UserError } from "../../src/core/user-error.ts";
import { checkStyle, type StyleFile } from "../../src/style/check-style.ts";
import { plainCmyk } from "../../src/style/plain-cmyk.ts";
import { SMALL_STYLE } from "./small-style.ts";

let folder = "";

beforeAll(() => {
  const above = mkdtempSync(join(tmpdir(), "carte-style-"));
  folder = join(above, "mine");
  mkdirSync(join(folder, "icons"), { recursive: true });
  writeFileSync(join(folder, "title.ttf"), "");
  writeFileSync(join(above, "outside.ttf"), "");
  symlinkSync(join(above, "outside.ttf"), join(folder, "link.ttf"));
  writeFileSync(join(folder, "icons", "mine.svg"), "<svg/>");
  writeFileSync(join(above, "outside.svg"), "<svg/>");
  symlinkSync(join(above, "outside.svg"), join(folder, "icons", "link.svg"));
});

afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

const check = (file: StyleFile, text: string) =>
  checkStyle({ ...SMALL_STYLE, [file]: text }, folder, { toCmyk: plainCmyk });

function faultOf(file: StyleFile, text: string): unknown {
  try {
    check(file, text);
    return undefined;
  } catch (error) {
    const [fault] = (error as UserError).faults;
    expect(error).toBeInstanceOf(UserError);
    return { code: fault?.code, at: [fault?.place?.line, fault?.place?.column], values: fault?.values };
  }
}

const label = (font: string, more = "") =>
  `- id: a\n  kind: street\n  from: roads\n  font: ${font}\n  size: 6pt\n  color: ink\n  priority: 1\n${more}`;
const icon = (name: string) =>
  `- id: a\n  where: { shop: "*" }\n  icon: ${name}\n  color: ink\n  size: 2mm\n  category: shops\n`;

describe("fonts", () => {
  test("a family with weight and slant is found", () => {
    const { fonts } = check("labels", label("Fira Sans Condensed Light Italic"));
    expect(fonts["Fira Sans Condensed Light Italic"]).toMatch(/FiraSansCondensed_300Light_Italic\.ttf$/);
  });

  test("a misspelt weight finds the one that was meant", () => {
    expect(faultOf("labels", label("Fira Sans Semibolt"))).toMatchObject({
      code: "style-unknown-font",
      at: [4, 9],
      values: { at: "font", found: "Fira Sans Semibolt", nearest: "Fira Sans SemiBold" },
    });
  });

  test("a font file of the style's folder is found", () => {
    expect(check("labels", label("title.ttf")).fonts["title.ttf"]).toBe(join(folder, "title.ttf"));
  });

  test("a font file outside the style's folder is not opened", () => {
    expect(faultOf("labels", label("../outside.ttf"))).toMatchObject({ code: "style-font-file", at: [4, 9] });
  });

  test("a symbolic link does not lead out of the style's folder", () => {
    expect(faultOf("labels", label("link.ttf"))).toMatchObject({ code: "style-font-file", at: [4, 9] });
  });
});

describe("icons", () => {
  test("an icon of the style's folder is found", () => {
    expect(check("icons", icon("own:mine")).iconFiles).toEqual({
      "own:mine": join(folder, "icons", "mine.svg"),
    });
  });

  test("an icon of Maki is found", () => {
    expect(check("icons", icon("maki:castle")).iconFiles["maki:castle"]).toMatch(/castle\.svg$/);
  });

  test("a misspelt icon finds the one that was meant", () => {
    expect(faultOf("icons", icon("maki:castel"))).toEqual({
      code: "style-unknown-icon",
      at: [3, 9],
      values: { at: "icon", found: "maki:castel", nearest: "maki:castle" },
    });
  });

  test("an icon's name does not lead out of its folder", () => {
    expect(faultOf("icons", icon("own:../title"))).toMatchObject({ code: "style-unknown-icon" });
    expect(faultOf("icons", icon("own:link"))).toMatchObject({ code: "style-unknown-icon" });
  });

  test("an icon without a colour is a fault", () => {
    const rule = "- { id: a, where: { shop: '*' }, icon: maki:shop, size: 2mm, category: shops }";
    expect(faultOf("icons", rule)).toMatchObject({ code: "yaml-missing-key", values: { key: "color" } });
  });
});

describe("labels", () => {
  test("type smaller than can be read is a fault", () => {
    expect(faultOf("labels", label("Fira Sans").replace("6pt", "{ 1:5000: 6pt, 1:10000: 4.5pt }"))).toEqual({
      code: "style-small-type",
      at: [5, 33],
      values: { at: "size.1:10000", found: "4.5pt", limit: 5 },
    });
  });

  test("a type size without a unit is told its unit", () => {
    expect(faultOf("labels", label("Fira Sans").replace("6pt", "6"))).toEqual({
      code: "yaml-bare-number",
      at: [5, 9],
      values: { at: "size", found: "6", corrected: "6pt" },
    });
  });

  test("a halo may be of the colour below", () => {
    const { labels } = check("labels", label("Fira Sans", "  halo: { width: 0.2mm, color: own }\n"));
    expect(labels[0]?.halo).toEqual({ width: 0.2, paint: "own" });
  });
});
