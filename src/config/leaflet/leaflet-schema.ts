import * as z from "zod";
import { refuse } from "../../core/yaml-faults.ts";
import { strictMap } from "../../core/yaml-schema.ts";
import type { LeafletBlock } from "../project.ts";

/** Some lines of print. */
export const sentence = z
  .union([z.string(), z.number()], { error: "text" })
  .transform(String)
  .pipe(z.string().trim().min(1).max(300));

const file = z.string({ error: "text" }).trim().min(1).max(300);

const WORDS = ["index", "legend", "imprint", "numbers"] as const;

/** A block without settings of its own is one word; the others are a group of one key. */
const word = z
  .enum(WORDS)
  .transform((kind): SaidBlock => (kind === "numbers" ? { kind, own: [] } : { kind }));

const number = strictMap({ name: sentence, number: sentence });
/** Version 40 of a QR code holds more, but no camera reads it from a panel. */
const code = strictMap({ title: sentence, url: z.string({ error: "text" }).trim().min(1).max(300) });

const LONGEST_LIST = 40;

const group = strictMap({
  text: file.exactOptional(),
  numbers: strictMap({
    title: sentence.exactOptional(),
    own: z.array(number).max(LONGEST_LIST).exactOptional(),
  }).exactOptional(),
  logos: strictMap({
    title: sentence.exactOptional(),
    files: z.array(file).min(1).max(LONGEST_LIST),
  }).exactOptional(),
  codes: z.array(code).min(1).max(8).exactOptional(),
}).transform(({ text, numbers, logos, codes }, context): SaidBlock => {
  const said: SaidBlock[] = [
    ...(text === undefined ? [] : [{ kind: "text", file: text } as const]),
    ...(numbers ? [{ ...numbers, kind: "numbers", own: numbers.own ?? [] } as const] : []),
    ...(logos ? [{ ...logos, kind: "logos" } as const] : []),
    ...(codes ? [{ kind: "codes", codes } as const] : []),
  ];
  const [block] = said;
  if (said.length !== 1) refuse(context, "project-leaflet-block", { known: "text, numbers, logos, codes" });
  return block ?? { kind: "imprint" };
});

/** A block before its files are found. */
export type SaidBlock =
  | Exclude<LeafletBlock, { kind: "text" | "logos" }>
  | { readonly kind: "text"; readonly file: string }
  | { readonly kind: "logos"; readonly title?: string; readonly files: readonly string[] };

const block = z.union([word, group], { error: "leaflet-block" });
const blocks = z
  .union([z.array(block).max(12), block], { error: "leaflet-block" })
  .transform((said) => (Array.isArray(said) ? said : [said]));

/** What a folded sheet has on its back. */
export const leaflet = strictMap({
  cover: strictMap({
    title: sentence.exactOptional(),
    subtitle: sentence.exactOptional(),
    picture: file.exactOptional(),
    note: sentence.exactOptional(),
  }).exactOptional(),
  inside: z.array(blocks).max(LONGEST_LIST).exactOptional(),
  last: blocks.exactOptional(),
});

export type LeafletSpec = z.output<typeof leaflet>;
