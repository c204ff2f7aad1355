import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { MessageLanguage } from "../core/messages/message.ts";
import { findingText, preflightTexts } from "../core/messages/preflight.ts";
import { userError } from "../core/user-error.ts";
import type { Finding } from "../preflight/finding.ts";
import { type PreflightReport, preflightPdf } from "../preflight/preflight-pdf.ts";
import type { CommandOptions, Context } from "./options.ts";
import { printable, printableJson } from "./printable.ts";

/** `carte preflight`: what a printer would object to in a PDF. Writes no file. */
export async function preflightCommand(
  target: string | undefined,
  options: CommandOptions,
  { terminal, language }: Context,
): Promise<void> {
  if (target === undefined) throw userError(2, "preflight-no-file", {});
  const report = preflightPdf(await readPdf(resolve(terminal.cwd(), target), target), target);
  if (options.json) terminal.stdout.write(printableJson(jsonOf(report, language)));
  else if (!options.quiet) terminal.stderr.write(formatReport(report, language));
  const errors = countOf(report, "error");
  if (errors > 0) throw userError(5, "preflight-failed", { errors, file: basename(target) });
}

async function readPdf(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw userError(2, "preflight-unreadable", { file, reason });
  }
}

const countOf = ({ findings }: PreflightReport, severity: Finding["severity"]): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** For programs: the codes stay, the texts may change. */
const jsonOf = ({ pdfVersion, pages, findings }: PreflightReport, language: MessageLanguage) => ({
  pdfVersion,
  pages,
  findings: findings.map((finding) => ({
    ...finding,
    ...findingText(finding.code, finding.values, language),
  })),
});

/** Each finding in two lines; then all in one. */
function formatReport(report: PreflightReport, language: MessageLanguage): string {
  const texts = preflightTexts[language];
  const { pages } = report;
  const lines = report.findings.map((finding) => {
    const { what, cure } = findingText(finding.code, finding.values, language);
    return `${printable(headOf(finding, language) + what)}\n→ ${printable(cure)}\n`;
  });
  const sizes = [...new Set(pages.map(({ width, height }) => `${width} × ${height}`))].join(", ") || "?";
  const counts = { errors: countOf(report, "error"), warnings: countOf(report, "warning") };
  return `${lines.join("")}${texts.summary({ pages: pages.length, sizes, ...counts })}\n`;
}

/** "Error, page 1, 12 times, 20 mm from the left, 30 mm from the top: " */
function headOf({ severity, page, places, count }: Finding, language: MessageLanguage): string {
  const texts = preflightTexts[language];
  const [place] = places;
  const words = [
    texts[severity],
    ...(page === undefined ? [] : [texts.page({ page })]),
    ...(count > 1 ? [texts.times({ count })] : []),
    ...(place ? [texts.place({ x: place[0], y: place[1] })] : []),
  ];
  return `${words.join(", ")}${language === "fr" ? " : " : ": "}`;
}
