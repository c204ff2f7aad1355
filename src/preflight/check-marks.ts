import { MM_PER_INCH, POINTS_PER_INCH } from "../core/units.ts";
import { inside, type PagePaper, type PdfBox, toHundredth, toTenth } from "./check-boxes.ts";
import type { ColorSpace } from "./color-space.ts";
import type { ContentMarks, PagePoint, Paint, TextRun } from "./content-marks.ts";
import type { Findings } from "./finding.ts";
import type { PdfFont } from "./font.ts";

const MM_PER_POINT = MM_PER_INCH / POINTS_PER_INCH;

/** What offset printing holds. */
const LEAST_LINE = 0.08;
const LEAST_TYPE_PT = 5;
const LEAST_FROM_TRIM = 5;
const USUAL_PPI = 250;
const LEAST_PPI = 150;
/** What is written as 0.08 mm may be read as 0.0799. */
const SLACK = 0.001;
/** Black with this much of other inks is no black for text any more. */
const OTHER_INK = 0.02;

/** How far inside its nearest side. */
const clearance = (box: PdfBox, [x, y]: PagePoint): number =>
  Math.min(x - box[0], y - box[1], box[2] - x, box[3] - y);

/** Judges what a page's contents draw. Outside the bleed stand the printer's own marks: they are not judged. */
export class CheckMarks implements ContentMarks {
  /** Something is drawn. */
  drawn = false;

  constructor(
    private readonly findings: Findings,
    private readonly page: number,
    private readonly paper: PagePaper & { readonly mostInk: number },
  ) {}

  private at(point: PagePoint, alike = "") {
    return { page: this.page, place: this.paper.placeOf(point), alike };
  }

  fill(paint: Paint, at: PagePoint, { overprints, isText }: { overprints: boolean; isText: boolean }): void {
    this.paint(paint, at);
    const inks = paint.space.inksOf(paint.components);
    if (!inks || !inside(this.paper.bleed, at)) return;
    const sum = inks.reduce((total, ink) => total + ink, 0);
    if (sum === 0 && overprints) this.findings.add("white-overprints", {}, this.at(at));
    const black = inks[3] ?? 0;
    if (!isText || black <= 0.9) return;
    const others = inks.filter((ink, index) => index !== 3 && ink > OTHER_INK).length;
    if (others > 0) {
      this.findings.add("rich-black-text", { inks: others + 1 }, this.at(at));
    }
  }

  stroke(paint: Paint, at: PagePoint, widthPt: number): void {
    this.paint(paint, at);
    const width = widthPt * this.paper.mm;
    if (width < LEAST_LINE - SLACK)
      this.findings.add("hairline", { width: toHundredth(width), least: LEAST_LINE }, this.at(at));
  }

  private paint({ space, components }: Paint, at: PagePoint): void {
    this.drawn = true;
    this.colorSpace(space, at);
    if (!inside(this.paper.bleed, at)) return;
    if (space.name === "All") this.findings.add("registration-color", {}, this.at(at));
    const percent = Math.round((space.inksOf(components) ?? []).reduce((sum, ink) => sum + ink, 0) * 100);
    const { mostInk } = this.paper;
    if (percent > mostInk)
      this.findings.add("ink-sum", { percent, most: mostInk }, this.at(at, String(percent)));
  }

  private colorSpace({ kind, name }: ColorSpace, at: PagePoint): void {
    if (kind === "cmyk" || kind === "separation") return;
    const where = this.at(at, name);
    if (kind === "rgb") this.findings.add("color-rgb", { space: name }, where);
    if (kind === "lab") this.findings.add("color-lab", { space: name }, where);
    if (kind === "gray") this.findings.add("color-gray", { space: name }, where);
    if (kind === "icc-cmyk") this.findings.add("color-icc", { space: name }, where);
  }

  text(font: PdfFont | undefined, { sizePt, from, to, codes }: TextRun): void {
    this.drawn = true;
    const name = font?.name ?? "?";
    if (!font?.embedded) this.findings.add("font-not-embedded", { font: name }, this.at(from, name));
    if (font?.wide && font.embedded && codes.includes(0))
      this.findings.add("glyph-missing", { font: name }, this.at(from, name));
    const size = sizePt * (this.paper.mm / MM_PER_POINT);
    if (size < LEAST_TYPE_PT - SLACK)
      this.findings.add("type-small", { size: toTenth(size), least: LEAST_TYPE_PT }, this.at(from));
    this.textPlace(from, to);
  }

  /** By the ends of the baseline: glyphs one by one are runs of their own. */
  private textPlace(from: PagePoint, to: PagePoint): void {
    const { trim, bleed, mm } = this.paper;
    const [starts, ends] = [inside(trim, from), inside(trim, to)];
    const bled = !starts && !ends && (inside(bleed, from) || inside(bleed, to));
    if (starts !== ends) this.findings.add("text-cut", {}, this.at(from));
    if (bled) this.findings.add("text-in-bleed", {}, this.at(from));
    if (!starts || !ends) return;
    const distance = Math.min(clearance(trim, from), clearance(trim, to)) * mm;
    if (distance < LEAST_FROM_TRIM - SLACK) {
      const values = { distance: toTenth(distance), least: LEAST_FROM_TRIM };
      this.findings.add("text-near-trim", values, this.at(from));
    }
  }

  picture(space: ColorSpace | undefined, at: PagePoint, pagePpi: number): void {
    this.drawn = true;
    if (space) this.colorSpace(space, at);
    const ppi = Math.round(pagePpi * (MM_PER_POINT / this.paper.mm));
    if (ppi < LEAST_PPI) this.findings.add("image-too-coarse", { ppi, least: USUAL_PPI }, this.at(at));
    else if (ppi < USUAL_PPI) this.findings.add("image-coarse", { ppi, least: USUAL_PPI }, this.at(at));
  }

  shading(space: ColorSpace, at: PagePoint): void {
    this.drawn = true;
    this.colorSpace(space, at);
  }

  state(key: "transfer" | "postscript", at: PagePoint): void {
    this.findings.add(key === "transfer" ? "transfer-curve" : "postscript", {}, this.at(at));
  }

  unread(): void {
    this.drawn = true;
    this.findings.add("content-unread", {}, { page: this.page });
  }
}
