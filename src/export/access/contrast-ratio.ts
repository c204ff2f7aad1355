/** Of the brightest and the darkest light, so that black is not infinitely dark (WCAG 2.2). */
const FLARE = 0.05;

/** How much brighter one color is than the other, 1 to 21, as WCAG 2.2 defines it; colors as "#rrggbb". */
export function contrastRatio(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + FLARE) / (Math.min(a, b) + FLARE);
}

/** Relative luminance of an sRGB color, 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = Array.from(Buffer.from(color.slice(1), "hex"), (byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
