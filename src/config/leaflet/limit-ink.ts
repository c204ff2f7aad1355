const FULL = 255;

/**
 * The same pixels with at most `limit` percent of ink on one spot: black stays, and the colors share what is left, so
 * that hue and drawing stay. The very same array where nothing is above the limit.
 */
export function limitInk(cmyk: Uint8Array, limit: number): Uint8Array {
  const most = (limit / 100) * FULL;
  let limited: Uint8Array | undefined;
  for (let at = 0; at < cmyk.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = cmyk.subarray(at, at + 4);
    const colors = c + m + y;
    if (colors + k <= most) continue;
    limited ??= Uint8Array.from(cmyk);
    const share = (most - k) / colors;
    limited.set([Math.floor(c * share), Math.floor(m * share), Math.floor(y * share)], at);
  }
  return limited ?? cmyk;
}
