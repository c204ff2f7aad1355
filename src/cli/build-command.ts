import { performance } from "node:perf_hooks";
import process from "node:process";
import { resolveProject } from "../config/resolve-project.ts";
import { cliTexts } from "../core/messages/cli.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import { findingText } from "../core/messages/preflight.ts";
import { userError } from "../core/user-error.ts";
import { type Build, buildMap } from "../pipeline.ts";
import { listFindings } from "./format-findings.ts";
import { formatWarnings } from "./format-warnings.ts";
import type { CommandOptions, Context } from "./options.ts";
import { checkOutFolder } from "./out-folder.ts";
import { printable, printableJson } from "./printable.ts";
import { progress, SILENT } from "./progress.ts";
import { reportOf } from "./report.ts";
import type { Report } from "./report-schema.ts";
import { sourceAccess } from "./source-access.ts";
import { writeFiles } from "./write-files.ts";

/** `carte build`: makes the map, writes its files and the report, and says how it went. */
export async function buildCommand(
  target: string | undefined,
  options: CommandOptions,
  { terminal, language }: Context,
): Promise<void> {
  const start = performance.now();
  const talk = options.quiet || options.json ? SILENT : terminal.stderr;
  const project = await resolveProject({ target, options, cwd: terminal.cwd() });
  await checkOutFolder(project.out);
  const steps = progress(talk, cliTexts[language].steps);
  const access = sourceAccess({ terminal, options, language, note: steps.note });
  const { debugLabels = false } = options;
  const build = await buildMap(project, steps.step, { access, debugLabels }).finally(steps.finish);
  const report = reportOf(build, { timings: steps.timings, peakRssMb: peakRssMb() });
  if (project.strict) checkPress(build, language);
  const json = printableJson(report);
  writeFiles(project.out, [...build.files, { name: "report.json", bytes: Buffer.from(json) }], terminal);
  if (options.json) terminal.stdout.write(json);
  const seconds = (performance.now() - start) / 1000;
  talk.write(summary(build, { report, folder: project.out, seconds, language }));
  if (project.strict) checkQuality(report);
}

/** Node counts in kilobytes on every system. */
const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

interface Outcome {
  readonly report: Report;
  readonly folder: string;
  readonly seconds: number;
  readonly language: MessageLanguage;
}

function summary(
  { title, sheet, warnings, preflight }: Build,
  { report, folder, seconds, language }: Outcome,
): string {
  const texts = cliTexts[language];
  const scale = `1:${sheet.frames[0].scaleDenominator}`;
  const files = [...report.outputs.map(({ path }) => path), "report.json"].join(", ");
  const lines = [
    texts.names(report.labels.streets),
    texts.built({ title, scale, paper: sheet.paper, seconds: seconds.toFixed(1) }),
    texts.written({ folder, files }),
  ];
  const findings = listFindings(preflight?.findings ?? [], language);
  return `${formatWarnings(warnings, language)}${findings}${lines.map(printable).join("\n")}\n`;
}

/** A PDF that a printer refuses is not to take the place of one that was good. */
function checkPress({ preflight }: Build, language: MessageLanguage): void {
  const refused = preflight?.findings.filter(({ severity }) => severity === "error") ?? [];
  if (refused.length === 0) return;
  const findings = refused.map(({ code, values }) => findingText(code, values, language).what).join(" ");
  throw userError(5, "preflight-strict", { errors: refused.length, findings });
}

/** The bar of `--strict`: every street and place inside the commune is printed, and no two names overlap. */
function checkQuality({ labels }: Report): void {
  const missing = labels.streets.missing + labels.places.missing;
  if (missing + labels.overlaps > 0)
    throw userError(5, "below-quality", { missing, overlaps: labels.overlaps });
}
