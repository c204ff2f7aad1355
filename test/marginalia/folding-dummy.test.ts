import { expect, test } from "vitest";
import { type DummyRequest, foldingDummy } from "../../src/marginalia/folding-dummy.ts";
import { foldOf, sheetOf } from "./fake-leaflet.ts";
import { fakeFurniture, fakeLettering, palette, wordsOf } from "./fake-page.ts";

const sheet = sheetOf("A2", foldOf(4, 2));
const request = {
  sheet,
  title: "Plouskouer",
  language: "fr",
  style: { palette, furniture: fakeFurniture },
  lettering: fakeLettering,
} as unknown as DummyRequest;

test("the guide shows every panel on both sides, cover and last page, and each step", () => {
  const words = wordsOf(foldingDummy(request)?.items ?? []);
  expect(words.filter((word) => /^\d$/.test(word)).sort()).toEqual([..."1122334455667788"]);
  expect(words).toEqual(expect.arrayContaining(["couverture", "dernière page", "Recto", "Verso"]));
  expect(words.filter((word) => /^\d\. /.test(word))).toHaveLength(sheet.fold?.steps.length ?? 0);
});

test("its panels lie as those of the sheet: the cover's number at the right of the back", () => {
  const cover = sheet.fold?.back.find(({ place }) => place === "cover");
  const texts = (foldingDummy(request)?.items ?? []).flatMap((item) =>
    item.kind === "text" && item.text === String(cover?.number) ? [item.runs[0]?.origin[0] ?? 0] : [],
  );
  expect(Math.max(...texts)).toBeGreaterThan(240);
});

test("a flat sheet has none", () => {
  const { fold: _, ...flat } = sheet;
  expect(foldingDummy({ ...request, sheet: flat })).toBeUndefined();
});
