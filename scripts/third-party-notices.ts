import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** Names, versions and licences of the npm packages to which these source files belong. */
export function thirdPartyNotices(sourceFiles: readonly string[]): string {
  const folders = new Set(sourceFiles.flatMap((file) => packageFolder(file) ?? []));
  const notices = [...folders].sort().map(noticeOf);
  return `The file carte.cjs contains these works of others.\n\n${notices.join(`\n${"-".repeat(78)}\n\n`)}`;
}

/** "node_modules/a/node_modules/@b/c/d/e.js" → "node_modules/a/node_modules/@b/c" */
const packageFolder = (file: string): string | undefined =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

function noticeOf(folder: string): string {
  const { name, version, license, author }: Manifest = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const by = typeof author === "object" ? author.name : author;
  const texts = readdirSync(folder).filter((file) => /^licen[cs]e|^copying|^notice/i.test(file));
  const heading = [`${name} ${version}`, license, by && `by ${by}`].filter(Boolean).join(", ");
  return [`${heading}\n`, ...texts.map((file) => readFileSync(join(folder, file), "utf8").trim())]
    .join("\n")
    .concat("\n");
}
