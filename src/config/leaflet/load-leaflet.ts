import { readFile, realpath, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { Picture } from "../../core/plate.ts";
import { type Fault, fault, UserError } from "../../core/user-error.ts";
import type { Warnings } from "../../core/warnings.ts";
import type { LeafletOptions, ProjectFile } from "../project.ts";
import { limitInk } from "./limit-ink.ts";
import { readPicture } from "./read-picture.ts";
import type { RichBlock } from "./rich-text.ts";

/** The files of a leaflet, read, by the names that the project has for them. */
export interface LeafletFiles {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly texts: ReadonlyMap<string, readonly RichBlock[]>;
}

/** What pictures are converted to. */
export interface PictureInks {
  /** The ICC profile of the press. */
  readonly profile: string;
  /** Percent of all inks together. */
  readonly inkLimit: number;
  readonly warnings: Warnings;
}

/** Print data of a whole poster; a letter of 40 pages. */
const MOST_BYTES = { picture: 30e6, text: 200e3 };

/**
 * Reads pictures and texts.
 * @throws UserError (2) with the faults of all files at once: outside the project's folder, missing, too large, unreadable.
 */
export async function loadLeaflet(
  { cover, inside, last }: LeafletOptions,
  press: PictureInks,
): Promise<LeafletFiles> {
  const blocks = [...inside.flat(), ...last];
  const textFiles = blocks.flatMap((block) => (block.kind === "text" ? [block.file] : []));
  const logos = blocks.flatMap((block) => (block.kind === "logos" ? block.files : []));
  const pictureFiles = [...(cover.picture ? [cover.picture] : []), ...logos];
  const [texts, pictures] = await Promise.all([
    readAll(textFiles, MOST_BYTES.text, readText),
    readAll(pictureFiles, MOST_BYTES.picture, (bytes, file) => readPicture(bytes, file, press.profile)),
  ]);
  const faults = [...texts.faults, ...pictures.faults];
  if (faults.length > 0) throw new UserError(2, faults);
  const limited = [...pictures.found].map(([name, picture]): [string, Picture] => {
    const cmyk = limitInk(picture.cmyk, press.inkLimit);
    if (cmyk !== picture.cmyk) press.warnings.add("picture-ink-reduced", name);
    return [name, cmyk === picture.cmyk ? picture : { ...picture, cmyk }];
  });
  return { texts: texts.found, pictures: new Map(limited) };
}

type Read<T> = (bytes: Uint8Array, file: string) => Promise<T | Fault> | T | Fault;

async function readAll<T extends object>(
  files: readonly ProjectFile[],
  most: number,
  read: Read<T>,
): Promise<{ found: ReadonlyMap<string, T>; faults: Fault[] }> {
  const distinct = [...new Map(files.map((file) => [file.said, file])).values()];
  const results = await Promise.all(
    distinct.map(async (file) => {
      const bytes = await readBytes(file, most);
      return "code" in bytes ? bytes : read(bytes, file.said);
    }),
  );
  const found = new Map<string, T>();
  const faults: Fault[] = [];
  results.forEach((result, index) => {
    if ("code" in result) faults.push(result as Fault);
    else found.set(distinct[index]?.said ?? "", result);
  });
  return { found, faults };
}

/** Links are followed before the folder is compared: none leads out of it. */
async function readBytes({ said, path, folder }: ProjectFile, most: number): Promise<Uint8Array | Fault> {
  if (isOutside(path, folder)) return fault("leaflet-file-outside", { file: said, folder }) as Fault;
  try {
    if (isOutside(await realpath(path), await realpath(folder)))
      return fault("leaflet-file-outside", { file: said, folder }) as Fault;
    const { size } = await stat(path);
    if (size > most) {
      const megabytes = (size / 1e6).toFixed(1);
      return fault("leaflet-file-too-large", { file: said, megabytes, most: String(most / 1e6) }) as Fault;
    }
    return await readFile(path);
  } catch {
    return fault("leaflet-file-missing", { file: said, folder }) as Fault;
  }
}

function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || way.split(sep)[0] === ".." || way === path;
}

async function readText(bytes: Uint8Array, file: string): Promise<readonly RichBlock[] | Fault> {
  const { readMarkdown } = await import("./read-markdown.ts");
  try {
    return readMarkdown(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fault("leaflet-text-unreadable", { file }) as Fault;
  }
}
