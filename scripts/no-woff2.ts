/** In place of the Brotli decoder, which fontkit would need for a WOFF2 file alone. */
export default function refuse(): never {
  throw new Error("WOFF2 fonts are not taken.");
}
