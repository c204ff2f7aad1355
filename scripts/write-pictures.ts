import { readFile } from "node:fs/promises";
import sharp from "sharp";

/**
 * The pictures of README and CARTOGRAPHY, from proofs built before: `npm run pictures`.
 * Plouskouer whole; the others as crops at their own resolution (150 dpi).
 */
const PICTURES = [
  { from: "out/plouskouer.png", to: "docs/plouskouer.png", width: 1600 },
  {
    from: "out/plouskouer.png",
    to: "docs/coast.png",
    crop: { left: 90, top: 880, width: 760, height: 560 },
  },
  {
    from: "out/monaco/monaco.png",
    to: "docs/monaco.png",
    crop: { left: 300, top: 1000, width: 900, height: 700 },
  },
  {
    from: "out/vaduz/vaduz.png",
    to: "docs/vaduz.png",
    crop: { left: 770, top: 1220, width: 900, height: 700 },
  },
];

for (const { from, to, width, crop } of PICTURES) {
  const proof = sharp(await readFile(from));
  const picture = crop ? proof.extract(crop) : proof.resize({ width });
  await picture.png({ palette: true, colours: 128, effort: 10 }).toFile(to);
}
