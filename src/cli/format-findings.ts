import type { MessageLanguage } from "../core/messages/message.ts";
import { findingText, preflightTexts } from "../core/messages/preflight.ts";
import type { Finding } from "../preflight/finding.ts";
import { printable } from "./printable.ts";

export const countOf = (findings: readonly Finding[], severity: Finding["severity"]): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** Each finding in two lines: what and where, then its cure. */
export const formatFindings = (findings: readonly Finding[], language: MessageLanguage): string =>
  findings
    .map((finding) => {
      const { what, cure } = findingText(finding.code, finding.values, language);
      return `${printable(headOf(finding, language) + what)}\n→ ${printable(cure)}\n`;
    })
    .join("");

/** A line a finding, indented below their heading; "" where there are none. */
export function listFindings(findings: readonly Finding[], language: MessageLanguage): string {
  if (findings.length === 0) return "";
  const lines = findings.map((finding) => {
    const { what } = findingText(finding.code, finding.values, language);
    return `  ${printable(headOf(finding, language) + what)}\n`;
  });
  return `${preflightTexts[language].heading}\n${lines.join("")}`;
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
