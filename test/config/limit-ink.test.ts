import { expect, test } from "vitest";
import { limitInk } from "../../src/config/leaflet/limit-ink.ts";

test("what is within the limit stays as it is", () => {
  const pixels = Uint8Array.from([255, 255, 255, 0]);
  expect(limitInk(pixels, 300)).toBe(pixels);
});

test("above the limit black stays, and the colors shrink alike", () => {
  expect([...limitInk(Uint8Array.from([200, 100, 200, 255]), 200)]).toEqual([102, 51, 102, 255]);
});

test("no pixel is left above the limit", () => {
  const limited = limitInk(Uint8Array.from([255, 255, 255, 255, 250, 251, 249, 200]), 280);
  for (let at = 0; at < 8; at += 4)
    expect(limited.subarray(at, at + 4).reduce((sum, ink) => sum + ink, 0) / 2.55).toBeLessThanOrEqual(280);
});
