import type { ImprintOptions } from "../../config/project.ts";
import type { Box, Mm } from "../../core/geometry.ts";
import type { LeafletWords } from "../../core/messages/leaflet-words.ts";
import { type Block, drawThinRule, type Page } from "../page.ts";
import { type ImprintFacts, imprintHeight, imprintSentences, setImprint } from "../set-imprint.ts";

/** Publisher and printer, and what a handout must say; nothing where the project gives no imprint. */
export function ownerLines(
  { publisher, printer, legal }: ImprintOptions,
  words: LeafletWords,
): readonly string[] {
  if (publisher === undefined && printer === undefined && legal === undefined) return [];
  return [
    ...(publisher === undefined ? [] : [words.publishedBy(publisher)]),
    ...(printer === undefined ? [] : [words.printedBy(printer)]),
    legal ?? words.handout,
  ];
}

const ABOVE_IMPRINT: Mm = 3;

/** The imprint as a block of its own: a rule, then its lines. */
export function setImprintBlock(facts: ImprintFacts, box: Box, page: Page): Block {
  const { typesetter, furniture, words } = page;
  const lines = imprintSentences(facts, words).flatMap((text) =>
    typesetter.wrap(text, furniture.type.imprint, box.maxX - box.minX),
  );
  const bottom = box.minY + ABOVE_IMPRINT + imprintHeight(lines.length, page);
  return {
    items: [drawThinRule(box, box.minY, furniture), ...setImprint(lines, { ...box, maxY: bottom }, page)],
    bottom,
  };
}
