import { shortenGivenNames } from "./given-names.ts";

/** Words and what a map prints for them, by language; the first table shortens what kind of street it is. */
interface Table {
  /** The kind of street, where the name begins with it (French, Breton, Italian) or ends with it (English). */
  readonly kinds: Readonly<Record<string, string>>;
  readonly kindStands: "first" | "last";
  /** Titles and saints, anywhere in the name. */
  readonly titles: Readonly<Record<string, string>>;
  /** Given names may be cut to their initials. */
  readonly hasInitials?: true;
  /** Endings of a word, e.g. "Bergstrasse". */
  readonly endings?: readonly (readonly [ending: RegExp, short: string])[];
}

const FRENCH: Table = {
  hasInitials: true,
  kindStands: "first",
  kinds: {
    Allée: "All.",
    Allées: "All.",
    Avenue: "Av.",
    Boulevard: "Bd",
    Carrefour: "Carr.",
    Chemin: "Chem.",
    Corniche: "Corn.",
    Descente: "Desc.",
    Domaine: "Dom.",
    Escalier: "Esc.",
    Escaliers: "Esc.",
    Esplanade: "Espl.",
    Faubourg: "Fg",
    Galerie: "Gal.",
    Giratoire: "Gir.",
    Hameau: "Ham.",
    Impasse: "Imp.",
    Lotissement: "Lot.",
    Montée: "Mtée",
    Parvis: "Parv.",
    Passage: "Pass.",
    Passerelle: "Passer.",
    Place: "Pl.",
    Placette: "Plte",
    Promenade: "Prom.",
    Quai: "Q.",
    Quartier: "Quart.",
    "Rond-Point": "Rd-Pt",
    Route: "Rte",
    Rue: "R.",
    Ruelle: "Rlle",
    Résidence: "Rés.",
    Sentier: "Sent.",
    Square: "Sq.",
    Traverse: "Trav.",
    Venelle: "Ven.",
  },
  titles: {
    Abbé: "Abbé",
    Amiral: "Am.",
    Baron: "Bon",
    Capitaine: "Cpt",
    Chanoine: "Chne",
    Colonel: "Cel",
    Commandant: "Cdt",
    Comte: "Cte",
    Docteur: "Dr",
    Général: "Gal",
    Lieutenant: "Lt",
    Maréchal: "Mal",
    Monseigneur: "Mgr",
    "Notre-Dame": "N.-D.",
    Président: "Pdt",
    Prince: "Pce",
    Princesse: "Pcesse",
    Père: "P.",
    Professeur: "Pr",
    Révérend: "Rév.",
    Saint: "St",
    Sainte: "Ste",
    Saints: "Sts",
    Sergent: "Sgt",
  },
};

const BRETON: Table = {
  hasInitials: true,
  kindStands: "first",
  kinds: { Straed: "Str.", Hent: "H.", Plasenn: "Pl.", Bali: "B.", Banell: "Ban." },
  titles: { Sant: "St", Santez: "Stz" },
};

const ENGLISH: Table = {
  kindStands: "last",
  kinds: {
    Avenue: "Ave",
    Boulevard: "Blvd",
    Close: "Cl.",
    Court: "Ct",
    Crescent: "Cres.",
    Drive: "Dr.",
    Lane: "Ln",
    Place: "Pl.",
    Road: "Rd",
    Square: "Sq.",
    Street: "St",
    Terrace: "Terr.",
  },
  titles: { Saint: "St", Doctor: "Dr", General: "Gen.", President: "Pres." },
};

const GERMAN: Table = {
  kindStands: "last",
  kinds: { Straße: "Str.", Strasse: "Str.", Platz: "Pl.", Gasse: "G." },
  titles: { Sankt: "St.", Doktor: "Dr.", Professor: "Prof." },
  endings: [
    [/stra(?:ss|ß)e$/u, "str."],
    [/Stra(?:ss|ß)e$/u, "Str."],
    [/platz$/u, "pl."],
    [/Platz$/u, "Pl."],
  ],
};

const ITALIAN: Table = {
  kindStands: "first",
  kinds: { Corso: "C.so", Piazza: "P.za", Via: "V.", Viale: "V.le", Vicolo: "Vic." },
  titles: { San: "S.", Santa: "S.", Santo: "S." },
};

const TABLES: Readonly<Record<string, Table>> = {
  fr: FRENCH,
  br: BRETON,
  en: ENGLISH,
  de: GERMAN,
  it: ITALIAN,
};

/**
 * Shorter ways to write a street's name, least change first: the kind of street alone, its titles and saints too, given
 * names as initials.
 * Where nobody says the language ("und"), it is the one whose words the name is made of. Empty where there is no table
 * or nothing to shorten.
 */
export function abbreviationsOf(name: string, language: string): string[] {
  const table = TABLES[language.split("-")[0] ?? ""] ?? (language === "und" ? recognize(name) : undefined);
  if (!table) return [];
  const kind = shortenKind(name, table);
  const both = shortenTitles(kind, table);
  const initials = table.hasInitials ? shortenGivenNames(both) : both;
  return [...new Set([kind, both, initials])].filter((text) => text !== name);
}

/** The first language that has a word for this kind of street, else for a title in it. */
function recognize(name: string): Table | undefined {
  const tables = Object.values(TABLES);
  return (
    tables.find((table) => shortenKind(name, table) !== name) ??
    tables.find((table) => shortenTitles(name, table) !== name)
  );
}

function shortenKind(name: string, { kinds, kindStands, endings = [] }: Table): string {
  const words = name.split(" ");
  const at = kindStands === "first" ? 0 : words.length - 1;
  const word = words[at] ?? "";
  const short = words.length > 1 ? lookUp(kinds, word) : undefined;
  if (short !== undefined) return words.with(at, short).join(" ");
  for (const [ending, shortEnding] of endings) {
    if (ending.test(word)) return words.with(at, word.replace(ending, shortEnding)).join(" ");
  }
  return name;
}

/** A title is shortened where a name follows it: "Rue du Docteur Roux", not "Rue du Docteur"; "Saint-Pierre" too. */
const shortenTitles = (name: string, { titles }: Table): string =>
  name
    .split(" ")
    .map((word, i, words) => {
      const [first = "", ...rest] = word.split("-");
      const whole = i < words.length - 1 ? lookUp(titles, word) : lookUp(titles, word, "-");
      if (whole !== undefined) return whole;
      const short = rest.length > 0 ? lookUp(titles, first) : undefined;
      return short === undefined ? word : [short, ...rest].join("-");
    })
    .join(" ");

/** Own keys alone: a street may be called "constructor". With `having`, only keys that hold that text. */
const lookUp = (table: Readonly<Record<string, string>>, word: string, having = ""): string | undefined =>
  Object.hasOwn(table, word) && word.includes(having) ? table[word] : undefined;
