import { requireWithin } from "./measure.ts";
import type { PdfFile } from "./pdf-file.ts";
import { isArray, type PdfDictionary, PdfStream, type PdfValue } from "./pdf-value.ts";

/** What a page has from the branch on which it hangs. */
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];

/** The pages in their order, with what they inherit. A branch that hangs on itself is entered once. */
export function pagesOf(file: PdfFile): PdfDictionary[] {
  const pages: PdfDictionary[] = [];
  const seen = new Set<PdfDictionary>();
  const visit = (value: PdfValue | undefined, inherited: PdfDictionary, depth: number): void => {
    requireWithin("nesting", depth);
    const node = file.dictionary(value);
    if (seen.has(node)) return;
    seen.add(node);
    const whole = new Map([...inherited, ...node]);
    if (!node.has("Kids")) {
      if (node.size > 0) pages.push(whole);
      requireWithin("pages", pages.length);
      return;
    }
    const handed = new Map([...whole].filter(([key]) => INHERITED.includes(key)));
    for (const kid of file.array(node.get("Kids"))) visit(kid, handed, depth + 1);
  };
  visit(file.catalog.get("Pages"), new Map(), 0);
  return pages;
}

/** The page's content as one; `complete` is false where a part of it could not be read. */
export function contentOf(
  file: PdfFile,
  page: PdfDictionary,
): { readonly text: string; readonly complete: boolean } {
  const contents = file.lookup(page.get("Contents"));
  const parts = (isArray(contents) ? contents.map(file.lookup) : [contents])
    .filter((part) => part instanceof PdfStream)
    .map((part) => file.unpack(part));
  return { text: parts.map((part) => part ?? "").join("\n"), complete: !parts.includes(undefined) };
}
