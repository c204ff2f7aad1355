import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Debian's poppler-utils, qpdf, ghostscript and mupdf-tools judge our PDF; a machine without them fails these tests. */
const call = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, {
    encoding: "latin1",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
  });

export const syntaxCheck = (pdf: string): string => call("qpdf", "--check", pdf);

/** Lines of text in the order of the content. */
export const textLines = (pdf: string): string[] =>
  Buffer.from(call("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"), "latin1")
    .toString("utf8")
    .split(/[\n\f]/);

/** A line a font: its name, and whether it is embedded and a subset. */
export const fontTable = (pdf: string) =>
  call("pdffonts", pdf)
    .trimEnd()
    .split("\n")
    .slice(2)
    .map((line) => {
      const [, name = "", embedded, subset] =
        /^(\S+).* (yes|no) +(yes|no) +(?:yes|no) +\d+ +\d+$/.exec(line) ?? [];
      return { name, embedded, subset };
    });

/** What pdfinfo says, by its own headings. */
export const pdfInfo = (pdf: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    call("pdfinfo", "-box", "-enc", "UTF-8", pdf)
      .split("\n")
      .map((line) => [line.split(":")[0] ?? "", line.slice(line.indexOf(":") + 1).trim()]),
  );

/** Every page content and form, unpacked; and the whole file's text, to look for colour spaces in. */
export function plainContent(pdf: string): {
  readonly contents: readonly string[];
  readonly objects: string;
} {
  const plain = call("qpdf", "--qdf", "--object-streams=disable", pdf, "-");
  const contents = plain.split("\nendobj\n").flatMap((object) => {
    const start = object.indexOf("\nstream\n");
    // qpdf marks the parts of a page's content; a form says so in its dictionary.
    const isContent = /^%% Contents for page|\/Subtype \/Form\b/m.test(object.slice(0, Math.max(start, 0)));
    return isContent ? [object.slice(start + "\nstream\n".length, object.lastIndexOf("endstream"))] : [];
  });
  return { contents, objects: plain.replace(/stream\n[\s\S]*?\nendstream/g, "") };
}

/** How often each operator stands in a content; strings are left out. */
export function operatorsIn(content: string): ReadonlyMap<string, number> {
  const bare = content.replace(/\((?:\\[\s\S]|[^\\()])*\)/g, " ").replace(/<[0-9a-fA-F\s]*>/g, " ");
  const counts = new Map<string, number>();
  for (const [word] of bare.matchAll(/(?<=^|\s)[A-Za-z'"][A-Za-z0-9*]*(?=\s|$)/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The most ink on one spot, all plates together, in percent, with a point of paper for each of 50 in an inch. */
export function totalInk(pdf: string): number {
  const folder = mkdtempSync(join(tmpdir(), "carte-ink-"));
  const file = join(folder, "ink.pam");
  let most = 0;
  for (const page of Array.from({ length: Number(pdfInfo(pdf).Pages) }, (_, index) => index + 1)) {
    const pages = [`-dFirstPage=${page}`, `-dLastPage=${page}`];
    call("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pamcmyk32", "-r50", ...pages, "-o", file, pdf);
    const bytes = readFileSync(file);
    for (let at = bytes.indexOf("ENDHDR\n") + "ENDHDR\n".length; at < bytes.length; at += 4)
      most = Math.max(
        most,
        bytes.subarray(at, at + 4).reduce((sum, ink) => sum + ink, 0),
      );
  }
  rmSync(folder, { recursive: true });
  return (most / 255) * 100;
}

/** Sizes in points and directions ([x, y], y down) of all lines of type, as mupdf finds them on the page. */
export function typeOf(pdf: string) {
  const xml = call("mutool", "draw", "-q", "-F", "stext", pdf);
  const sizes = [...xml.matchAll(/<font name="[^"]*" size="([^"]*)"/g)].map(([, size]) => Number(size));
  const directions = [...xml.matchAll(/<line [^>]*dir="([^ "]*) ([^"]*)"/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return { sizes, directions };
}
