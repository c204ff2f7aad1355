export type Lab = readonly [lightness: number, a: number, b: number];

/** A byte of sRGB as light, 0 to 1 (IEC 61966-2-1). */
const lightOf = (byte: number): number => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** CIE 1976, of a share of the white's light. */
const stepOf = (share: number): number =>
  share > 216 / 24389 ? Math.cbrt(share) : (841 / 108) * share + 4 / 29;

/** A color of the screen as the eye takes it: CIELAB under its own white, D65 (IEC 61966-2-1, CIE 15). */
export function labOfRgb(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [lightOf(red), lightOf(green), lightOf(blue)];
  const x = stepOf((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = stepOf(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = stepOf((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
