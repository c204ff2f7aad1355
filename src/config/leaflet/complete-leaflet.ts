import { resolve } from "node:path";
import type { LeafletBlock, LeafletOptions, ProjectFile } from "../project.ts";
import type { LeafletSpec, SaidBlock } from "./leaflet-schema.ts";

/** The leaflet with what its author left open, and its files on their way from the project's folder. */
export function completeLeaflet(
  { cover = {}, inside = [], last }: LeafletSpec,
  folder: string,
): LeafletOptions {
  const fileOf = (said: string): ProjectFile => ({ said, path: resolve(folder, said), folder });
  const blockOf = (block: SaidBlock): LeafletBlock => {
    if (block.kind === "text") return { ...block, file: fileOf(block.file) };
    if (block.kind === "logos") return { ...block, files: block.files.map(fileOf) };
    return block;
  };
  const { picture, ...words } = cover;
  return {
    cover: { ...words, ...(picture !== undefined && { picture: fileOf(picture) }) },
    inside: inside.map((blocks) => blocks.map(blockOf)),
    last: (last ?? DEFAULT_LAST).map(blockOf),
  };
}

/** What a household looks for on the outside. */
const DEFAULT_LAST: readonly SaidBlock[] = [{ kind: "numbers", own: [] }, { kind: "imprint" }];
