import { lexer, type Token, type Tokens } from "marked";
import type { RichBlock, Span } from "./rich-text.ts";

/** Headings, paragraphs, lists, bold, italics and links of a Markdown text; what print cannot show is left out. */
export const readMarkdown = (markdown: string): readonly RichBlock[] =>
  lexer(markdown.replace(/^\uFEFF/, "")).flatMap((token) => blocksOf(token, 0));

function blocksOf(token: Token, depth: number): RichBlock[] {
  switch (token.type) {
    case "heading":
      return [{ kind: "heading", level: (token as Tokens.Heading).depth, spans: spansIn(token.tokens) }];
    case "paragraph":
    case "text":
      return [{ kind: "paragraph", spans: spansOf(token, "plain") }];
    case "blockquote":
      return ((token as Tokens.Blockquote).tokens ?? []).flatMap((inner) => blocksOf(inner, depth));
    case "code":
      return [{ kind: "paragraph", spans: [{ text: (token as Tokens.Code).text, style: "plain" }] }];
    case "list":
      return itemsOf(token as Tokens.List, depth);
    case "hr":
      return [{ kind: "rule" }];
    default:
      return [];
  }
}

const itemsOf = ({ items, ordered, start }: Tokens.List, depth: number): RichBlock[] =>
  items.flatMap((item, index) => {
    const lists = item.tokens.filter((token) => token.type === "list");
    const words = item.tokens.filter((token) => token.type !== "list");
    const bullet = ordered ? `${Number(start || 1) + index}.` : "•";
    return [
      { kind: "item", bullet, depth, spans: words.flatMap((token) => spansOf(token, "plain")) } as const,
      ...lists.flatMap((list) => blocksOf(list, depth + 1)),
    ];
  });

const spansIn = (tokens: readonly Token[] = [], style: Span["style"] = "plain"): Span[] =>
  tokens.flatMap((token) => spansOf(token, style));

/** Bold wins over italics: there is no font for both. */
function spansOf(token: Token, style: Span["style"]): Span[] {
  switch (token.type) {
    case "strong":
      return spansIn(token.tokens, "bold");
    case "em":
      return spansIn(token.tokens, style === "bold" ? "bold" : "italic");
    case "br":
      return [{ text: "\n", style }];
    case "link":
      return linkSpans(token as Tokens.Link, style);
    case "image":
    case "html":
      return [];
    default:
      if ("tokens" in token && token.tokens) return spansIn(token.tokens, style);
      return [{ text: plainText("text" in token ? String(token.text) : token.raw), style }];
  }
}

/** On paper nothing can be clicked: the address stands behind its words, where they differ. */
function linkSpans({ href, text, tokens }: Tokens.Link, style: Span["style"]): Span[] {
  const address = href.replace(/^(?:https?:\/\/|mailto:|tel:)(?:www\.)?/, "").replace(/\/$/, "");
  const spans = spansIn(tokens, style);
  return address === "" || text.includes(address) ? spans : [...spans, { text: ` (${address})`, style }];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  "#39": "'",
};

/** One line; the few entities that a typewriter's author writes. */
const plainText = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, " ")
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) =>
      Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole,
    );
