import type { Labelling } from "../labels/labelling.ts";
import { headingLetter } from "./heading-letter.ts";
import type { LocatedNames } from "./locate-names.ts";
import type { SplitName } from "./split-street-name.ts";
import { spelledOut } from "./split-street-name.ts";
import type { IndexEntry } from "./street-index.ts";

/** What every list of the index is made with. */
export interface IndexContext {
  readonly names: LocatedNames;
  readonly placed: Labelling["placed"];
  readonly language: string;
  readonly order: Intl.Collator;
}

/** Names of no known language are split by the grammar of the index. */
export const grammarOf = (language: string, context: IndexContext): string =>
  language === "und" ? context.language : language;

interface EntryFacts {
  readonly osm: string;
  readonly name: string;
  readonly squares: string;
  readonly more?: Partial<IndexEntry>;
}

export const makeEntry = (
  { osm, name, squares, more }: EntryFacts,
  { key, type }: SplitName,
  context: IndexContext,
): IndexEntry => ({
  osm,
  name,
  key,
  type,
  letter: headingLetter(spelledOut(key, context.language), context.order),
  squares,
  ...more,
});

/** "Église (rue de l’)": a name as the index prints it. */
export const indexForm = ({ key, type }: SplitName): string => (type === "" ? key : `${key} (${type})`);
