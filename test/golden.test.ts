import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { resolveProject } from "../src/config/resolve-project.ts";
import type { IndexEntry } from "../src/gazetteer/street-index.ts";
import type { PlacedLabel } from "../src/labels/labelling.ts";
import { type Build, buildMap } from "../src/pipeline.ts";

/**
 * The whole of Plouskouer against what was looked at and found good. A golden that is missing is written,
 * but not on CI; one that differs leaves its twin `*.actual.*` beside it. `UPDATE=1 npm test` rewrites all:
 * look at the sheet before you commit them.
 */
const FOLDER = "test/golden/plouskouer";
const update = process.env.UPDATE === "1";
const onCi = Boolean(process.env.CI);

let build: Build;
beforeAll(async () => {
  const target = "fixtures/plouskouer/carte.yaml";
  const project = await resolveProject({ target, options: { format: "png" }, cwd: process.cwd() });
  build = await buildMap(project, async (_, work) => work());
}, 60_000);

function compareText(name: string, actual: string): void {
  const golden = join(FOLDER, name);
  const twin = golden.replace(/\.(\w+)$/, ".actual.$1");
  rmSync(twin, { force: true });
  if (update || (!existsSync(golden) && !onCi)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(golden, actual);
  }
  const expected = existsSync(golden) ? readFileSync(golden, "utf8") : "";
  if (expected !== actual && !onCi) writeFileSync(twin, actual);
  expect(actual === expected, `${golden} differs; see ${twin}, or UPDATE=1`).toBe(true);
}

/** Tenths of a millimetre: what the eye sees. */
const tenths = (value: number): string => value.toFixed(1);

const labelLine = ({ kind, as, text, font, sizePt, runs }: PlacedLabel): string => {
  const [x = 0, y = 0] = runs[0]?.origin ?? [];
  return `${kind}\t${as}\t${text}\t${font} ${sizePt.toFixed(1)} pt\t${tenths(x)} ${tenths(y)}`;
};

test("every name of Plouskouer is printed as it was", () => {
  const placed = build.labelling.placed.map(labelLine);
  const missing = build.labelling.missing.map(
    ({ kind, name, reason }) => `${kind}\tmissing\t${name}\t${reason}`,
  );
  compareText("labels.tsv", `${[...placed, ...missing].sort().join("\n")}\n`);
});

test("the index of Plouskouer is as it was", () => {
  const lines = (entries: readonly IndexEntry[]) =>
    entries.map(({ key, type, squares, category = "" }) => `${key}\t${type}\t${squares}\t${category}`);
  const { streets, places, pois } = build.index;
  compareText("index.tsv", `${[...lines(streets), ...lines(places), ...lines(pois)].join("\n")}\n`);
});

/** Antialiasing may differ a little between versions of the renderer; a moved name or a lost layer does more. */
const MAX_MEAN_DIFFERENCE = 1.5;
const GOLDEN_WIDTH = 480;

test("the front of Plouskouer looks as it did", async () => {
  const golden = join(FOLDER, "front.png");
  const proof = build.files.find(({ name }) => name === "plouskouer.png")?.bytes ?? new Uint8Array();
  const small = sharp(proof).resize({ width: GOLDEN_WIDTH }).removeAlpha();
  const picture = await small.clone().png({ palette: true, colours: 64 }).toBuffer();
  if (update || (!existsSync(golden) && !onCi)) writeFileSync(golden, picture);
  const twin = golden.replace(".png", ".actual.png");
  rmSync(twin, { force: true });
  const pixels = (image: Uint8Array) => sharp(image).removeAlpha().toColourspace("srgb").raw().toBuffer();
  const difference = meanDifference(await pixels(picture), await pixels(readFileSync(golden)));
  if (difference > MAX_MEAN_DIFFERENCE && !onCi) writeFileSync(twin, picture);
  expect(difference, `${golden} differs; see ${twin}, or UPDATE=1`).toBeLessThanOrEqual(MAX_MEAN_DIFFERENCE);
});

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum / a.length;
}
