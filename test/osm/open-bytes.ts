import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../src/core/user-error.ts";
import { openOsmFile } from "../../src/osm/open-osm-file.ts";
import type { OsmFile } from "../../src/osm/osm-file.ts";
import type { OsmSpec } from "./osm-spec.ts";
import { writeXml } from "./write-xml.ts";

/** Opens bytes as if they were a file of that name. */
export async function openBytes(bytes: Uint8Array | string, name = "town.osm"): Promise<OsmFile> {
  const folder = await mkdtemp(join(tmpdir(), "carte-osm-"));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return await openOsmFile(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const openSpec = (spec: OsmSpec): Promise<OsmFile> => openBytes(writeXml(spec));

/** What a call is refused with: exit code, code of the message, and its values. */
export async function refusalOf(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${error}`);
  const [fault] = error.faults;
  return { exitCode: error.exitCode, code: fault?.code, values: fault?.values as Record<string, unknown> };
}
