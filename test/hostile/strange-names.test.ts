import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cleanName } from "../../src/generalize/clean-name.ts";
import { preflightPdf } from "../../src/preflight/preflight-pdf.ts";
import { carte } from "../cli/fake-terminal.ts";
import { STRANGE_NAMES, strangeTown } from "../fixtures/strange-names.ts";

/** Those of which something can be printed. */
const PRINTABLE = Object.values(STRANGE_NAMES).flatMap((name) => cleanName(name) ?? []);
/** Two scripts in one name, one that has no font here, and signs that no font has. */
const UNWRITABLE = [STRANGE_NAMES.mixed, STRANGE_NAMES.chinese, cleanName(STRANGE_NAMES.piled)].sort();

const cwd = mkdtempSync(join(tmpdir(), "carte-names-"));
writeFileSync(join(cwd, "town.osm"), strangeTown());

interface Sheet {
  readonly paper: string;
  readonly title: string;
}

interface Report {
  readonly labels: {
    readonly overlaps: number;
    readonly names: readonly { name: string; kind: string; as: string; reason?: string }[];
  };
  readonly warnings: readonly { code: string; count: number }[];
  readonly outputs: readonly { path: string }[];
}

/** Builds the town on a sheet; what it says of each name. */
async function build(
  out: string,
  { paper, title }: Sheet,
): Promise<{ code: number; report: Report; folder: string }> {
  const folder = join(cwd, out);
  const source = { title, source: { file: "town.osm" }, area: { name: "Lanwenn" }, sheet: { paper } };
  writeFileSync(join(cwd, `${out}.yaml`), JSON.stringify({ ...source, outputs: ["pdf", "svg", "csv"] }));
  const { code, stderr } = await carte(["build", `${out}.yaml`, "--quiet", "--out", out], { cwd });
  expect(stderr).toBe("");
  return { code, folder, report: JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report };
}

describe.each([
  ["a sheet with room", { paper: "A2", title: "和平街 Lanwenn 🦀" }],
  ["a small sheet", { paper: "A5", title: "مدينة" }],
])("strange names on %s", (name, sheet) => {
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build(name.replaceAll(" ", "-"), sheet);
  }, 60_000);

  test("the build succeeds, and no two names overlap", () => {
    expect([built.code, built.report.labels.overlaps]).toEqual([0, 0]);
  });

  test("the PDF is whole", () => {
    const file = built.report.outputs.map(({ path }) => path).find((path) => path.endsWith(".pdf")) ?? "";
    const { findings } = preflightPdf(readFileSync(join(built.folder, file)), file);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(["street", "water-line", "area", "place", "poi"])(
    "each %s is printed, keyed or listed as missing with its reason",
    (kind) => {
      const listed = built.report.labels.names.filter((one) => one.kind === kind);
      expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(PRINTABLE));
      expect(listed.filter(({ as, reason }) => as === "missing" && !reason)).toEqual([]);
    },
  );

  test("each that is no name is told, on all five kinds of objects", () => {
    const noNames = Object.values(STRANGE_NAMES).filter((name) => cleanName(name) === undefined);
    const told = built.report.warnings.find(({ code }) => code === "names-not-a-name");
    expect(told?.count).toBe(5 * noNames.length);
  });

  test("what no font can write is missing for that reason alone, and nothing else is", () => {
    const unwritten = built.report.labels.names.filter(({ reason }) => reason === "no-glyphs");
    expect([...new Set(unwritten.map(({ name }) => name))].sort()).toEqual(UNWRITABLE);
  });
});
