import { expect, test } from "vitest";
import { packagedFile } from "../../src/core/package-folder.ts";
import type { PaperFeatures } from "../../src/generalize/paper-features.ts";
import type { Sheet } from "../../src/sheet/sheet.ts";
import type { Style } from "../../src/style/style.ts";
import { drawSymbols } from "../../src/symbols/draw-symbols.ts";

const sheet = { frames: [{ scaleDenominator: 10_000 }] } as unknown as Sheet;
const size = [
  { denominator: 5000, value: 3 },
  { denominator: 10_000, value: 2 },
];
const rule = (id: string, icon: string) => ({ id, icon, paint: { swatch: "ink" }, badge: false, size });
const iconFiles = { "own:menhir": packagedFile("styles", "icons", "menhir.svg") };
const furniture = { boundary: {}, builtUp: {}, sea: {} };

function draw(icons: object[], shown: string[]) {
  const pois = shown.map((icon) => ({ icon, drawn: true }));
  const paper = { frames: [{ layers: [], builtUp: [], sea: [], boundary: [], names: { pois } }] };
  const sources = {
    paper: paper as unknown as PaperFeatures,
    sheet,
    style: { icons, furniture, iconFiles } as unknown as Style,
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
