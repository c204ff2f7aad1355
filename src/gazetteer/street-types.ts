/** How the street names of a language begin; what follows is the word that people look for. */
export interface NameGrammar {
  /** Lower case, in the language's own spelling; both apostrophes are understood. */
  readonly types: readonly string[];
  /** Adjectives that may stand before a type: "ancienne route de Brest". */
  readonly adjectives: readonly string[];
  /** Words that join two types: "esplanade et promenade". */
  readonly joiners: readonly string[];
  /** Lower case only: a capital belongs to the name, as in "Rue De Lattre de Tassigny". */
  readonly particles: readonly string[];
  /** A name without a type that begins with one of these is looked for under the next word. */
  readonly articles: readonly string[];
  /** How "Saint" is shortened, and the whole word that such a name is sorted by. */
  readonly saints: Readonly<Record<string, string>>;
}

/** A list as a person would write it down. */
const words = (text: string): readonly string[] => text.trim().split(/,\s+/);

const french: NameGrammar = {
  types: words(`
    allée, allées, all., avenue, av., belvédère, boucle, boulevard, boulevards, bd, bd., carré, carrefour, chaussée,
    chemin, chemins, ch., cité, clos, corniche, côte, cour, cours, degré, degrés, descente, digue, domaine, enclos,
    escalier, escaliers, esplanade, faubourg, fg, galerie, giratoire, hameau, hameaux, impasse, imp., jetée, lacets,
    levée, lotissement, lot., mail, môle, montée, parc d'activités, parvis, passage, passerelle, place, placette, pl.,
    pont, porte, promenade, quai, quais, quartier, rampe, résidence, rocade, rond-point, route, rte, rue, rues,
    ruelle, sente, sentier, square, sq., traboule, traverse, tunnel, venelle, viaduc, villa, voie,
    za, zac, zi, zone artisanale, zone commerciale, zone d'activités, zone industrielle
  `),
  adjectives: words(`
    ancien, ancienne, grand, grande, haut, haute, bas, basse, nouveau, nouvel, nouvelle, petit, petite, vieux, vieil,
    vieille
  `),
  joiners: words("et, &"),
  particles: words("de la, de l', de, du, des, d', à la, à l', à, au, aux, la, le, les, l'"),
  articles: words("le, la, les, l'"),
  saints: { st: "Saint", ste: "Sainte", sts: "Saints", stes: "Saintes" },
};

const breton: NameGrammar = {
  types: words(`
    alez, alez-dall, bali, banell, boulouard, gwenodenn, hent, hentig, hent-bras, hent-dall, hent-treuz, hent-tro, kae,
    karrez, kroashent, kroaz-hent, kroashent-tro, leurenn, plas, plasenn, plasennig, pont, pourmenadenn, porzh, ribl,
    riboul, straed, straed-dall, straedig, tachenn
  `),
  adjectives: [],
  joiners: words("ha, hag"),
  particles: words("ar, an, al, er, en"),
  articles: [],
  saints: {},
};

/** "Church Street" stays whole; only its article gives way: Avenue (the). */
const english: NameGrammar = {
  types: [],
  adjectives: [],
  joiners: [],
  particles: [],
  articles: words("the"),
  saints: { st: "Saint" },
};

/** "Herrengasse", "Im Städtle", "Straße des Friedens": all stand under their first word. */
const german: NameGrammar = {
  types: [],
  adjectives: [],
  joiners: [],
  particles: [],
  articles: [],
  saints: { st: "Sankt" },
};

/**
 * By language of the name, the grammars to try in turn: in Brittany both languages name streets. A language without
 * an entry is printed as it stands.
 */
export const GRAMMARS: Readonly<Record<string, readonly NameGrammar[]>> = {
  fr: [french, breton],
  br: [breton, french],
  en: [english],
  de: [german],
};
