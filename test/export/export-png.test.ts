import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { exportPng } from "../../src/export/png/export-png.ts";

const svgOf = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">${content}</svg>`;

const red = '<path fill="#ff0000" d="M0 0h25.4v12.7h-25.4z"/>';
const size = { width: 25.4, height: 25.4, dpi: 100 };
const svg = svgOf(size.width, size.height, red);

describe("an image", () => {
  test("has as many pixels as its dots per inch ask for, and says so", async () => {
    const { width, height, density } = await sharp(await exportPng(svg, size)).metadata();
    expect({ width, height, density }).toEqual({ width: 100, height: 100, density: 100 });
  });

  test("of the same drawing has the same bytes", async () => {
    expect(Buffer.compare(await exportPng(svg, size), await exportPng(svg, size))).toBe(0);
  });

  test("is white where nothing is drawn", async () => {
    const pixels = await sharp(await exportPng(svg, size))
      .raw()
      .toBuffer();
    const pixel = (x: number, y: number): number[] => [
      ...pixels.subarray((y * 100 + x) * 3, (y * 100 + x) * 3 + 3),
    ];
    expect([pixel(50, 49), pixel(50, 50)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
    ]);
  });

  test("has no seam where its halves meet", async () => {
    const odd = svgOf(25.4, 25.4, '<path stroke="#000" stroke-width="3" d="M3 0L20 25.4"/>');
    const whole = await sharp(
      Buffer.from(odd.replaceAll("mm", "").replace(/(width|height)="25.4"/g, '$1="101"')),
    )
      .flatten({ background: "#fff" })
      .raw()
      .toBuffer();
    const joined = await sharp(await exportPng(odd, { ...size, dpi: 101 }))
      .raw()
      .toBuffer();
    const furthest = joined.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (whole[index] ?? 0))),
      0,
    );
    expect(furthest).toBeLessThanOrEqual(2);
  });

  test("too large to draw is the user's mistake, and says what would do", async () => {
    await expect(exportPng(svg, { width: 1189, height: 841, dpi: 1200 })).rejects.toThrow(
      /export-image-too-large.*"mostDpi":311/,
    );
  });
});
