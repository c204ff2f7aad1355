/**
 * Given names that streets of France, Brittany and Monaco are called after. Only a known one is cut to its initial:
 * "Rue Victor Hugo" becomes "R. V. Hugo", but the "Blanche" of "Rue Blanche Fontaine" may be a color.
 */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Adolphe Adrien Aimé Alain Albert Alexandre Alexis Alfred Alphonse Amédée Anatole André Anjela Anne Antoine Antonin
  Antony Ariane Aristide Armand Arthur Auguste Augustin Aurélie Barthélemy Benjamin Benoît Bernard Berthe Blaise Camille
  Cécile Célestin Charles Charlotte Christian Christophe Claude Clément Colette Constant Corentin Cyrille Daniel David
  Denis Désiré Edgar Edmond Édouard Edouard Élisabeth Élise Émile Emile Émilie Emmanuel Ernest Étienne Etienne Eugène
  Félix Ferdinand Fernand Firmin Flora Florent François Françoise Frédéric Gabriel Gaston Georges Gérard Germaine
  Gilbert Guillaume Gustave Guy Hector Hélène Henri Henry Hippolyte Honoré Hubert Irène Isaac Isidore Jacques Jean
  Jeanne Joachim John Joseph Jules Julien Juliette Justin Lamartine Laurent Lazare Léon Léonard Léopold Louis Louise
  Lucie Lucien Marc Marcel Marcelle Marguerite Maria Marie Marthe Martin Mathilde Mathurin Maurice Maxime Michel
  Nathalie Nicolas Octave Olivier Olympe Oscar Pascal Paul Pauline Per Philibert Philippe Pierre Prosper Rainier Raoul
  Raphaël Raymond René Renée Robert Roger Roland Romain Rosa Samuel Sarah Sébastien Simon Simone Suzanne Sylvain Théodore
  Théophile Thérèse Thomas Tristan Urbain Victor Vincent Winston Xavier Yann Yves Yvonne`.split(/\s+/u),
);

/** Letters that are one sound stay together. */
const INITIAL = /^(?:Chr|Ch|Ph|Th|\p{Lu})/u;

/**
 * The name with every given name before a family name as its initial, hyphens kept: "Jean-Charles Rey" becomes
 * "J.-Ch. Rey". A given name before "de" stays whole, for it may be all that is known: "Anne de Bretagne".
 */
export const shortenGivenNames = (name: string): string =>
  name
    .split(" ")
    .map((word, i, words) => {
      const isNamed = /^\p{Lu}\p{Ll}/u.test(words[i + 1] ?? "") && i > 0;
      const parts = word.split("-");
      return isNamed && parts.every((part) => GIVEN_NAMES.has(part)) ? parts.map(initialOf).join("-") : word;
    })
    .join(" ");

const initialOf = (word: string): string => `${INITIAL.exec(word)?.[0] ?? word}.`;
