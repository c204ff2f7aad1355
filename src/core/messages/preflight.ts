import type { ErrorMessages, MessageLanguage, TwoLines } from "./message.ts";
import { contentFindings } from "./preflight-content.ts";
import { documentFindings } from "./preflight-document.ts";

const findings = { ...documentFindings, ...contentFindings };

export type FindingCode = keyof typeof findings;
export const FINDING_CODES = Object.keys(findings) as readonly FindingCode[];
export type FindingValues<C extends FindingCode> =
  Parameters<(typeof findings)[C]["fr"]> extends [infer V] ? V : Record<never, never>;

/** A finding in two lines: what, and its cure. */
export function findingText(code: FindingCode, values: object, language: MessageLanguage): TwoLines {
  const say = findings[code][language] as (values: object) => TwoLines;
  return say(values);
}

export const preflightErrors = {
  "preflight-no-file": {
    fr: (_: object) => ({
      what: "Il manque le fichier à vérifier.",
      cure: "Nommez un PDF : carte preflight carte-print.pdf",
    }),
    en: (_: object) => ({
      what: "The file to check is missing.",
      cure: "Name a PDF: carte preflight map-print.pdf",
    }),
  },
  "preflight-unreadable": {
    fr: (v: { file: string; reason: string }) => ({
      what: `Impossible de lire « ${v.file} » (${v.reason}).`,
      cure: "Vérifiez le nom du fichier et vos droits de lecture.",
    }),
    en: (v: { file: string; reason: string }) => ({
      what: `Cannot read ${v.file} (${v.reason}).`,
      cure: "Check the name of the file and your right to read it.",
    }),
  },
  "preflight-not-a-pdf": {
    fr: (v: { file: string }) => ({
      what: `« ${v.file} » n’est pas un PDF.`,
      cure: "Nommez le PDF destiné à l’imprimeur, comme out/plouarzel-print.pdf.",
    }),
    en: (v: { file: string }) => ({
      what: `${v.file} is not a PDF.`,
      cure: "Name the PDF meant for the printer, such as out/plouarzel-print.pdf.",
    }),
  },
  "preflight-broken-pdf": {
    fr: (v: { file: string }) => ({
      what: `« ${v.file} » est abîmé : il n’a pas de pages.`,
      cure: "Exportez ou téléchargez-le à nouveau.",
    }),
    en: (v: { file: string }) => ({
      what: `${v.file} is damaged: it has no pages.`,
      cure: "Export or download it again.",
    }),
  },
  "preflight-beyond-measure": {
    fr: (v: { limit: string; most: number }) => ({
      what: `Le PDF dépasse toute mesure (${v.limit} : plus de ${v.most}).`,
      cure: "Ce n’est pas un fichier d’impression ordinaire ; exportez-le à nouveau.",
    }),
    en: (v: { limit: string; most: number }) => ({
      what: `The PDF is beyond all measure (${v.limit}: more than ${v.most}).`,
      cure: "This is no ordinary file for the press; export it again.",
    }),
  },
  "preflight-failed": {
    fr: (v: { errors: number; file: string }) => ({
      what: `${v.errors} erreur(s) dans « ${v.file} » : ne l’envoyez pas tel quel.`,
      cure: "Chaque erreur est dite plus haut, avec son remède.",
    }),
    en: (v: { errors: number; file: string }) => ({
      what: `${v.errors} error(s) in ${v.file}: do not send it as it is.`,
      cure: "Each is told above, with its cure.",
    }),
  },
  "preflight-strict": {
    fr: (v: { errors: number; findings: string }) => ({
      what: `Le PDF a ${v.errors} erreur(s) que l’imprimeur refuserait ; rien n’est écrit. ${v.findings}`,
      cure: "Corrigez-les, ou construisez sans --strict pour avoir le fichier et, dans report.json, le lieu de chacune.",
    }),
    en: (v: { errors: number; findings: string }) => ({
      what: `The PDF has ${v.errors} error(s) that a printer refuses; nothing is written. ${v.findings}`,
      cure: "Correct them, or build without --strict to have the file and, in report.json, the place of each.",
    }),
  },
} as const satisfies ErrorMessages;

/** What the terminal says besides the findings. */
export interface PreflightTexts {
  /** Above the findings of a build. */
  readonly heading: string;
  readonly error: string;
  readonly warning: string;
  readonly page: (values: { page: number }) => string;
  readonly place: (values: { x: number; y: number }) => string;
  readonly times: (values: { count: number }) => string;
  readonly summary: (values: { pages: number; sizes: string; errors: number; warnings: number }) => string;
}

export const preflightTexts: Readonly<Record<MessageLanguage, PreflightTexts>> = {
  fr: {
    heading: "Contrôle du PDF pour l’imprimeur :",
    error: "Erreur",
    warning: "À savoir",
    page: (v) => `page ${v.page}`,
    place: (v) => `à ${v.x} mm de la gauche et ${v.y} mm du haut`,
    times: (v) => `${v.count} fois`,
    summary: (v) => `${v.pages} page(s) de ${v.sizes} mm : ${v.errors} erreur(s), ${v.warnings} remarque(s).`,
  },
  en: {
    heading: "The printer’s PDF, checked:",
    error: "Error",
    warning: "Worth knowing",
    page: (v) => `page ${v.page}`,
    place: (v) => `${v.x} mm from the left, ${v.y} mm from the top`,
    times: (v) => `${v.count} times`,
    summary: (v) => `${v.pages} page(s) of ${v.sizes} mm: ${v.errors} error(s), ${v.warnings} remark(s).`,
  },
};
