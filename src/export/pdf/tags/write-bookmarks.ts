import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";
import type { Box, Mm } from "../../../core/geometry.ts";
import type { ContentTags } from "./content-tags.ts";
import { boxOfItems } from "./item-box.ts";
import { pointsOf } from "./place-links.ts";
import { textOfUnit } from "./read-units.ts";

interface Bookmark {
  readonly title: string;
  readonly goal: readonly unknown[];
  readonly under: Bookmark[];
}

export interface BookmarkFacts {
  /** What the map is called, and where it lies. */
  readonly map?: { readonly name: string; readonly box: Box };
  /** Of all pages. */
  readonly height: Mm;
}

/** The headings as a reader's table of contents, the map first under the title. */
export function writeBookmarks(tags: ContentTags, facts: BookmarkFacts): void {
  const { document } = tags;
  const bookmarks = bookmarksOf(tags, facts);
  const [first] = bookmarks;
  if (!first) return;
  const root = document.ref({ Type: "Outlines" });
  writeLevel(document, bookmarks, root);
  // Shown open, but for the letters of an index.
  root.data.Count = bookmarks.length + bookmarks.reduce((sum, { under }) => sum + under.length, 0);
  root.end();
  Object.assign(document._root.data, { Outlines: root, PageMode: "UseOutlines" });
}

function bookmarksOf({ structure, pages }: ContentTags, { map, height }: BookmarkFacts): readonly Bookmark[] {
  const top: Bookmark[] = [];
  const open: Bookmark[][] = [top];
  structure.headings.forEach(({ level, unit }, index) => {
    const [left, , , above] = pointsOf(boxOfItems(unit.items), height);
    const goal = [pages[unit.page], "XYZ", left, above, null];
    const bookmark: Bookmark = { title: textOfUnit(unit), goal, under: [] };
    const depth = Math.min(level, open.length);
    open[depth - 1]?.push(bookmark);
    open.splice(depth, open.length, bookmark.under);
    if (index === 0 && map)
      bookmark.under.push({
        title: map.name,
        goal: [pages[0], "FitR", ...pointsOf(map.box, height)],
        under: [],
      });
  });
  return top;
}

const DEEPEST_OPEN = 1;

function writeLevel(
  document: PDFDocument,
  bookmarks: readonly Bookmark[],
  parent: PdfReference,
  depth = 1,
): void {
  const references = bookmarks.map(() => document.ref({}));
  bookmarks.forEach(({ title, goal, under }, index) => {
    const reference = references[index] as PdfReference;
    Object.assign(reference.data, {
      Title: new String(title),
      Parent: parent,
      Dest: goal,
      ...(index > 0 && { Prev: references[index - 1] }),
      ...(index < references.length - 1 && { Next: references[index + 1] }),
    });
    if (under.length > 0) {
      writeLevel(document, under, reference, depth + 1);
      reference.data.Count = depth <= DEEPEST_OPEN ? under.length : -under.length;
    }
    reference.end();
  });
  Object.assign(parent.data, { First: references[0], Last: references.at(-1) });
}
