import type { PaperPoint } from "../core/geometry.ts";
import type { FindingCode, FindingValues } from "../core/messages/preflight.ts";

export type Severity = "error" | "warning";

/** One fault of a PDF, as often as it was met on a page. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly values: object;
  /** From 1; absent where the fault is the document's. */
  readonly page?: number;
  /** The first few: mm from the top left of the trim. */
  readonly places: readonly PaperPoint[];
  readonly count: number;
}

/** Errors are what a printer refuses or what comes out wrong; the rest is worth a look. */
const ERRORS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(["encrypted", "javascript", "output-intent-missing-x", "output-profile-not-cmyk"] as const),
  ...(["xmp-malformed", "xmp-disagrees", "trim-missing", "bleed-missing", "box-outside"] as const),
  ...(["annotation", "font-not-embedded", "glyph-missing", "color-rgb", "color-lab", "ink-sum"] as const),
  ...(["registration-color", "white-overprints", "hairline", "text-cut", "image-too-coarse"] as const),
  ...(["transfer-curve", "postscript", "content-unread"] as const),
]);

const MOST_PLACES = 20;

/** Gathers findings; what is met again on the same page is counted. */
export class Findings {
  private readonly found = new Map<string, Finding & { places: PaperPoint[]; count: number }>();

  /** `alike` tells apart what is counted apart: a font's name, not the width of each line. */
  add<C extends FindingCode>(
    code: C,
    values: FindingValues<C> & object,
    { page, place, alike = "" }: { page?: number; place?: PaperPoint; alike?: string } = {},
  ): void {
    const key = JSON.stringify([code, page, alike]);
    const severity = ERRORS.has(code) ? "error" : "warning";
    const finding = this.found.get(key) ?? {
      ...{ code, severity, values },
      ...(page !== undefined && { page }),
      ...{ places: [], count: 0 },
    };
    finding.count += 1;
    if (place && finding.places.length < MOST_PLACES) finding.places.push(place);
    this.found.set(key, finding);
  }

  /** Errors first; in each, as they were met. */
  all(): Finding[] {
    const all = [...this.found.values()];
    return [...all.filter(({ severity }) => severity === "error"), ...all.filter(isWarning)];
  }
}

const isWarning = ({ severity }: Finding): boolean => severity === "warning";
