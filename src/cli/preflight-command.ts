import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { MessageLanguage } from "../core/messages/message.ts";
import { findingText, preflightTexts } from "../core/messages/preflight.ts";
import { userError } from "../core/user-error.ts";
import { type PreflightReport, preflightPdf } from "../preflight/preflight-pdf.ts";
import { countOf, formatFindings } from "./format-findings.ts";
import type { CommandOptions, Context } from "./options.ts";
import { printableJson } from "./printable.ts";

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
  const errors = countOf(report.findings, "error");
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

/** For programs: the codes stay, the texts may change. */
const jsonOf = ({ pdfVersion, pages, findings }: PreflightReport, language: MessageLanguage) => ({
  pdfVersion,
  pages,
  findings: findings.map((finding) => ({
    ...finding,
    ...findingText(finding.code, finding.values, language),
  })),
});

/** The findings; then all in one line. */
function formatReport({ pages, findings }: PreflightReport, language: MessageLanguage): string {
  const sizes = [...new Set(pages.map(({ width, height }) => `${width} × ${height}`))].join(", ") || "?";
  const counts = { errors: countOf(findings, "error"), warnings: countOf(findings, "warning") };
  const summary = preflightTexts[language].summary({ pages: pages.length, sizes, ...counts });
  return `${formatFindings(findings, language)}${summary}\n`;
}
