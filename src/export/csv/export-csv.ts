import type { CsvHeadings } from "../../core/messages/csv-headings.ts";
import type { IndexEntry, StreetIndex } from "../../gazetteer/street-index.ts";

/** French spreadsheets take the comma for the decimal point: fields are parted by semicolons. */
const SEPARATOR = ";";

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** RFC 4180. */
const LINE_END = "\r\n";

/** What makes a spreadsheet take a field for a formula; names come from strangers. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The index as a table for spreadsheets: RFC 4180 but for semicolons, UTF-8 with a byte order mark, one line an
 * entry in the order of the printed index.
 */
export function exportCsv(index: StreetIndex, headings: CsvHeadings): string {
  const { part, name, squares, category, osm, place, number, categories } = headings;
  const rowsOf = (heading: string, entries: readonly IndexEntry[]): string[][] =>
    entries.map((entry) => [
      heading,
      entry.name,
      entry.squares,
      categories[entry.category ?? ""] ?? entry.category ?? "",
      entry.osm,
      entry.place ?? "",
      entry.keys?.join(", ") ?? "",
    ]);
  const rows = [
    [part, name, squares, category, osm, place, number],
    ...rowsOf(headings.streets, index.streets),
    ...rowsOf(headings.places, index.places),
    ...rowsOf(headings.pois, index.pois),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => row.map(csvField).join(SEPARATOR) + LINE_END).join("");
}

/** A field that no spreadsheet runs: a leading apostrophe makes a formula a text. */
export function csvField(value: string): string {
  const harmless = FORMULA_START.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
