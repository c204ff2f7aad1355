import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { errnoOf } from "./out-folder.ts";

/** What is needed of an earlier report, whatever its version. */
const earlierReport = z.object({
  outputs: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});
type Output = z.infer<typeof earlierReport>["outputs"][number];

/** A report lists every name of a map; a larger file is none of ours. */
const MAX_REPORT_BYTES = 64 * 2 ** 20;

/**
 * Further pages ("kerzu-2.svg") that the build before wrote to the folder and this one, which writes the same map's
 * first page, has no more; and what was drawn of that map on request ("kerzu-labels.svg", "kerzu-folding.pdf"), which would
 * tell of names and folds that are no more. A file that somebody has changed since is not among them.
 */
export function outdatedPages(folder: string, newNames: readonly string[]): readonly string[] {
  const names = new Set(newNames);
  const isRenewed = (path: string): boolean => {
    const map = mapOfExtra(path);
    return (
      names.has(firstPageOf(path) ?? "") || newNames.some((name) => map !== undefined && isOfMap(name, map))
    );
  };
  return earlierOutputs(folder)
    .filter(({ path }) => !names.has(path) && isRenewed(path))
    .filter((output) => isAsWritten(join(folder, output.path), output))
    .map(({ path }) => path);
}

/** "kerzu-2.svg" → "kerzu.svg"; a name with a folder in it is nobody's page. */
const firstPageOf = (path: string): string | undefined => {
  const [, base, ending] = /^([^\\/]+)-\d+(\.(?:svg|png))$/.exec(path) ?? [];
  return base && ending && `${base}${ending}`;
};

/** "kerzu-labels.svg" → "kerzu". */
const mapOfExtra = (path: string): string | undefined =>
  /^([^\\/]+)-(?:labels\.(?:svg|png)|folding\.pdf)$/.exec(path)?.[1];

const isOfMap = (name: string, map: string): boolean =>
  name.startsWith(map) && /^(?:-(?:print|web)\.pdf|\.svg|\.png|-index\.csv)$/.test(name.slice(map.length));

function earlierOutputs(folder: string): readonly Output[] {
  const file = join(folder, "report.json");
  try {
    if (statSync(file).size > MAX_REPORT_BYTES) return [];
    return earlierReport.safeParse(JSON.parse(readFileSync(file, "utf8"))).data?.outputs ?? [];
  } catch (error) {
    if (errnoOf(error) === "" && !(error instanceof SyntaxError)) throw error;
    return [];
  }
}

function isAsWritten(file: string, { bytes, sha256 }: Output): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== bytes) return false;
  return createHash("sha256").update(readFileSync(file)).digest("hex") === sha256;
}
