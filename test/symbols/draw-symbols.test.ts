import { expect, test } from "vitest";
import type { PaperFeatures } from "../../src/generalize/paper-features.ts";
import type { Sheet } from "../../src/sheet/sheet.ts";
import type { Style } from "../../src/style/style.ts";
import { drawSymbols } from "../../src/symbols/draw-symbols.ts";
import { iconFilesOf } from "../../src/symbols/icon-files.ts";

const sheet = { frames: [{ scaleDenominator: 10_000 }] } as unknown as Sheet;
const size = [
  { denominator: 5000, value: 3 },
  { denominator: 10_000, value: 2 },
];
const rule = (id: string, icon: string) => ({ id, icon, paint: { swatch: "ink" }, badge: false, size });
const furniture = { boundary: {}, builtUp: {}, sea: {} };

function draw(icons: object[], shown: string[]) {
  const pois = shown.map((icon) => ({ icon, drawn: true }));
  const paper = { frames: [{ layers: [], builtUp: [], sea: [], boundary: [], names: { pois } }] };
  const sources = {
    paper: paper as unknown as PaperFeatures,
    sheet,
    style: { icons, furniture } as unknown as Style,
  };
  return drawSymbols(sources);
}

test("icons that the sheet shows are drawn at its scale, others are not read", async () => {
  const { drawings } = await draw([rule("menhir", "own:menhir"), rule("lost", "own:lost")], ["menhir"]);
  expect(Object.keys(drawings)).toEqual(["menhir"]);
});

test("all icons that cannot be found are named at once", async () => {
  const drawing = draw([rule("a", "own:lost"), rule("b", "nobody:knows")], ["a", "b"]);
  await expect(drawing).rejects.toMatchObject({
    exitCode: 2,
    faults: [{ code: "icon-not-found" }, { code: "icon-not-found" }],
  });
});

test("an icon's name never leads out of its folder", () => {
  expect(iconFilesOf("/style")("own:../../secret")).toEqual([]);
});

test("a style's own icons come before the program's", () => {
  expect(iconFilesOf("/style")("own:menhir")[0]?.replaceAll("\\", "/")).toContain("/style/icons/menhir.svg");
});
