import { performance } from "node:perf_hooks";
import process from "node:process";
import { resolveProject } from "../config/resolve-project.ts";
import { warningText } from "../core/messages/catalogue.ts";
import { cliTexts } from "../core/messages/cli.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import { userError } from "../core/user-error.ts";
import { type Build, buildMap } from "../pipeline.ts";
import type { BuildOptions } from "./options.ts";
import { progress } from "./progress.ts";
import { reportOf } from "./report.ts";
import type { Report } from "./report-schema.ts";
import type { Terminal } from "./terminal.ts";
import { prepareFolder, sweep, writeFiles } from "./write-files.ts";

const SILENT = { write: () => true };

/** `carte build`: makes the map, writes its files and the report, and says how it went. */
export async function buildCommand(
  target: string | undefined,
  options: BuildOptions,
  { terminal, language }: { readonly terminal: Terminal; readonly language: MessageLanguage },
): Promise<void> {
  const start = performance.now();
  const texts = cliTexts[language];
  const talk = options.quiet || options.json ? SILENT : terminal.stderr;
  const project = await resolveProject({ target, options, cwd: terminal.cwd() });
  await prepareFolder(project.out);
  const litter = new Set<string>();
  const stopWatching = sweepOnInterrupt(terminal, litter, texts.interrupted);
  try {
    const steps = progress(talk, texts.steps);
    const build = await buildMap(project, steps.step);
    steps.finish();
    const report = reportOf(build, { timings: steps.timings, peakRssMb: peakRssMb() });
    const reportFile = { name: "report.json", bytes: Buffer.from(`${JSON.stringify(report, null, 2)}\n`) };
    await writeFiles(project.out, [...build.files, reportFile], litter);
    if (options.json) terminal.stdout.write(reportFile.bytes.toString());
    talk.write(summary(build, report, { seconds: (performance.now() - start) / 1000, language }));
    if (project.strict) checkQuality(report);
  } finally {
    stopWatching();
  }
}

/** Node counts in kilobytes on every system. */
const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

function sweepOnInterrupt(terminal: Terminal, litter: Set<string>, message: string): () => void {
  const leave = () => {
    void sweep(litter).finally(() => {
      terminal.stderr.write(`\n${message}\n`);
      terminal.exit(INTERRUPTED);
    });
  };
  terminal.on("SIGINT", leave);
  terminal.on("SIGTERM", leave);
  return () => {
    terminal.off("SIGINT", leave);
    terminal.off("SIGTERM", leave);
  };
}

/** 128 + SIGINT, as shells count. */
const INTERRUPTED = 130;

function summary(
  { title, sheet, warnings }: Build,
  { labels }: Report,
  { seconds, language }: { readonly seconds: number; readonly language: MessageLanguage },
): string {
  const texts = cliTexts[language];
  const lines = warnings
    .list()
    .map(
      ({ code, count, examples }) => `  ${warningText(code, language)} (${count}: ${examples.join(", ")})`,
    );
  const scale = `1:${sheet.frames[0].scaleDenominator}`;
  return [
    ...(lines.length > 0 ? [texts.warnings(lines.length), ...lines] : []),
    texts.names(labels.streets),
    texts.built({ title, scale, paper: sheet.paper, seconds: seconds.toFixed(1) }),
    "",
  ].join("\n");
}

/** The bar of `--strict`: every street and place inside the commune is printed, and no two names overlap. */
function checkQuality({ labels }: Report): void {
  const missing = labels.streets.missing + labels.places.missing;
  if (missing + labels.overlaps > 0)
    throw userError(5, "below-quality", { missing, overlaps: labels.overlaps });
}
