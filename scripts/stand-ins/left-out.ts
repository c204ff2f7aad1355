/*
 * In place of what libraries load for work that is never asked of them: Brotli for WOFF2 fonts, line breaks for
 * pdfkit's own text, ciphers for locked documents, PNG for images, processes for commander's commands in files of
 * their own. Half of all bytes and 20 ms.
 */

export default function leftOut(): never {
  throw new Error("This part of the library was left out by scripts/build.ts.");
}

export { leftOut as cbc, leftOut as ecb };
