import { describe, expect, test } from "vitest";
import { loadProfile } from "../../src/config/press/load-profile.ts";
import { rgbOfPalette } from "../../src/export/color/cmyk-to-rgb.ts";

const palette = {
  paper: { cmyk: [0, 0, 0, 0] },
  cyan: { cmyk: [100, 0, 0, 0] },
  text: { cmyk: [0, 0, 0, 100] },
} as const;

const { bytes: uncoated } = await loadProfile({ paper: "uncoated" });
const { bytes: coated } = await loadProfile({ paper: "coated" });

const brightness = (rgb: string): number =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(rgb.slice(at, at + 2), 16), 0);

describe("on screen", () => {
  test("bare paper is white", async () => {
    expect((await rgbOfPalette(palette, uncoated))({ swatch: "paper" })).toBe("#ffffff");
  });

  test("full cyan is the blue of the press, not of the screen", async () => {
    const rgbOf = await rgbOfPalette(palette, uncoated);
    expect(rgbOf({ swatch: "cyan" })).toMatch(/^#00(9|a)\w[d-e]\w$/);
  });

  test("a tint lies between its ink and the paper", async () => {
    const rgbOf = await rgbOfPalette(palette, uncoated);
    const steps = [1, 0.75, 0.5, 0.25, 0].map((tint) => brightness(rgbOf({ swatch: "text", tint })));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(rgbOf({ swatch: "text", tint: 0 })).toBe("#ffffff");
  });

  test("black is deeper on coated paper", async () => {
    const onUncoated = await rgbOfPalette(palette, uncoated);
    const onCoated = await rgbOfPalette(palette, coated);
    expect(brightness(onCoated({ swatch: "text" }))).toBeLessThan(brightness(onUncoated({ swatch: "text" })));
  });

  test("a swatch that the palette lacks is a bug", async () => {
    const rgbOf = await rgbOfPalette(palette, uncoated);
    expect(() => rgbOf({ swatch: "lava" })).toThrow("lava");
  });

  test("a palette of nothing has no colours", async () => {
    await expect(rgbOfPalette({}, uncoated)).resolves.toBeTypeOf("function");
  });
});
