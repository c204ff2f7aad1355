import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { healthyTown } from "../../fixtures/broken/healthy.ts";
import { jsonOf } from "../../fixtures/broken/town-json.ts";
import { elementLines, xmlOf } from "../../fixtures/broken/town-xml.ts";
import { seededRandom } from "../../src/core/seeded-random.ts";
import type { OsmSpec } from "../osm/osm-spec.ts";
import { blob, blockMessage, headerMessage, writePbf } from "../osm/write-pbf.ts";
import { mutate } from "./mutate.ts";

/** A healthy input of each kind, and how a call of `carte` gets its mutant. */
interface Kind {
  readonly name: string;
  /** Writes the mutant and returns the words after `carte`. */
  readonly prepare: (chance: () => number) => readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), "carte-hostile-"));
const town = healthyTown();
const spec: OsmSpec = {
  nodes: [...town.nodes].map(([id, { lon, lat, tags }]) => ({
    id,
    lon: Number(lon),
    lat: Number(lat),
    tags,
  })),
  ways: [...town.ways].map(([id, { nodes, tags }]) => ({ id, refs: nodes, tags })),
  relations: [...town.relations].map(([id, { members, tags }]) => ({ id, members, tags })),
};

const PROJECT = `title: Lanwenn
subtitle: Plan de la commune
area: { name: Lanwenn }
source: { file: town.osm }
language: [fr, br]
style: plan
sheet: { paper: A4, scale: "1:5000", bleed: 3mm, margin: 10mm }
outputs: [csv]
edition: 2026
strict: false
`;

/** A file of the folder. */
function write(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

write("town.osm", xmlOf(elementLines(town)));

const build = (file: string): string[] => [
  ...["build", file, "--paper", "A4", "--format", "csv,svg", "--quiet", "--lang", "en"],
  ...["--out", join(folder, "out")],
];

const data = (name: string, bytes: Buffer, kind: "text" | "bytes"): Kind => ({
  name,
  prepare: (chance) => build(write(name, mutate(bytes, kind, chance))),
});

/** A block is packed again after its mutation: zlib would find the change and nothing behind it would be tried. */
const packedBlock: Kind = {
  name: "block.osm.pbf",
  prepare(chance) {
    const parts = [
      { nodes: spec.nodes ?? [] },
      { ways: spec.ways ?? [] },
      { relations: spec.relations ?? [] },
    ];
    const hit = Math.floor(chance() * parts.length);
    const plainNodes = chance() < 0.3;
    const blocks = parts.map((part, index) => {
      const message = blockMessage(part, { plainNodes: plainNodes && index === 0 });
      return blob("OSMData", index === hit ? mutate(message, "bytes", chance) : message);
    });
    return build(write("block.osm.pbf", Buffer.concat([blob("OSMHeader", headerMessage({})), ...blocks])));
  },
};

const project: Kind = {
  name: "carte.yaml",
  prepare: (chance) => [
    ...["build", write("carte.yaml", mutate(Buffer.from(PROJECT), "text", chance)), "--quiet", "--offline"],
    ...["--out", join(folder, "out"), "--cache", join(folder, "cache")],
  ],
};

const PICTURE = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#365" } })
  .png()
  .toBuffer();
write(
  "leaflet.yaml",
  `area: { name: Lanwenn }
source: { file: town.osm }
language: [fr]
sheet: { paper: A3, fold: 4x2 }
leaflet: { cover: { picture: arms.png } }
outputs: [csv]
`,
);

/** A coat of arms on the cover. */
const picture: Kind = {
  name: "arms.png",
  prepare(chance) {
    write("arms.png", mutate(PICTURE, "bytes", chance));
    return ["build", join(folder, "leaflet.yaml"), "--quiet", "--out", join(folder, "out")];
  },
};

const STYLE = join(folder, "style");
cpSync("styles/plan", STYLE, { recursive: true });
cpSync("styles/icons", join(STYLE, "icons"), { recursive: true });

/** One file of a style is a mutant until the next call. */
function mutant(file: string, chance: () => number): readonly string[] {
  const original = file.startsWith("icons/") ? join("styles", file) : join("styles/plan", file);
  cpSync("styles/plan", STYLE, { recursive: true });
  cpSync("styles/icons", join(STYLE, "icons"), { recursive: true });
  writeFileSync(join(STYLE, file), mutate(readFileSync(original), "text", chance));
  return [...build(join(folder, "town.osm")), "--style", STYLE];
}

const STYLE_FILES = readdirSync("styles/plan").filter((file) => file.endsWith(".yaml"));
/** The one that stands on the town's sheet: no other is read. */
const ICON = "pharmacy.svg";
const oneOf = (files: readonly string[], chance: () => number): string =>
  files[Math.floor(chance() * files.length)] ?? "";

const KINDS: readonly Kind[] = [
  data("town.osm.pbf", writePbf(spec), "bytes"),
  packedBlock,
  data("xml.osm", Buffer.from(xmlOf(elementLines(town))), "text"),
  data("json.json", Buffer.from(jsonOf(town)), "text"),
  project,
  picture,
  { name: "style", prepare: (chance) => mutant(oneOf(STYLE_FILES, chance), chance) },
  { name: "icon", prepare: (chance) => mutant(`icons/${ICON}`, chance) },
];

/** The mutant of that seed: which kind it is, and the call that meets it. */
export function mutantOf(seed: number): { readonly name: string; readonly words: readonly string[] } {
  const kind = KINDS[seed % KINDS.length] ?? packedBlock;
  return { name: kind.name, words: kind.prepare(seededRandom(seed * 7919)) };
}
