import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { userError } from "../core/user-error.ts";

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Files written beside their final names and renamed when all are whole, so that an interrupted build leaves
 * the earlier ones as they were. `litter` holds the temporary paths while they exist.
 */
export async function writeFiles(
  folder: string,
  files: readonly NewFile[],
  litter: Set<string>,
): Promise<void> {
  const moves = files.map(({ name, bytes }) => ({
    bytes,
    beside: join(folder, `.${name}.new`),
    final: join(folder, name),
  }));
  try {
    for (const { beside, bytes } of moves) {
      litter.add(beside);
      await writeFile(beside, bytes);
    }
    for (const { beside, final } of moves) {
      await rename(beside, final);
      litter.delete(beside);
    }
  } catch (error) {
    await sweep(litter);
    throw userError(2, "out-not-writable", { folder, reason: reasonOf(error) });
  }
}

export async function sweep(litter: Set<string>): Promise<void> {
  await Promise.all([...litter].map((path) => rm(path, { force: true })));
  litter.clear();
}

/** Before any work is done: better now than after it. */
export async function prepareFolder(folder: string): Promise<void> {
  const probe = join(folder, ".carte-probe");
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw userError(2, "out-not-writable", { folder, reason: reasonOf(error) });
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
