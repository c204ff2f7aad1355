import type { MessageLanguage } from "./message.ts";

export interface MapFacts {
  readonly title: string;
  readonly scaleDenominator: number;
  /** East to west, north to south. */
  readonly widthKm: number;
  readonly heightKm: number;
  /** 0: north is up. */
  readonly rotationDegrees: number;
  readonly firstSquare: string;
  readonly lastSquare: string;
  readonly streets: number;
  readonly places: readonly string[];
  readonly waters: readonly string[];
}

/** What a person who does not see the map is told of it. */
const DESCRIPTIONS: Readonly<Record<MessageLanguage, (facts: MapFacts) => string>> = {
  fr: (facts) => {
    const number = new Intl.NumberFormat("fr", { maximumFractionDigits: 1 });
    return sentences([
      `Carte de ${facts.title} au 1:${number.format(facts.scaleDenominator)}, ${facts.rotationDegrees === 0 ? "le nord en haut" : `tournée de ${number.format(facts.rotationDegrees)}°`}`,
      `Elle couvre ${number.format(facts.widthKm)} km d’est en ouest et ${number.format(facts.heightKm)} km du nord au sud, en carrés de ${facts.firstSquare} à ${facts.lastSquare}`,
      facts.streets > 0 && `${facts.streets} rues et routes de la commune y ont leur nom ou un numéro`,
      facts.places.length > 0 && `Lieux : ${facts.places.join(", ")}`,
      facts.waters.length > 0 && `Eaux : ${facts.waters.join(", ")}`,
      "L’index donne les carrés de chaque nom",
    ]);
  },
  en: (facts) => {
    const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
    return sentences([
      `Map of ${facts.title} at 1:${number.format(facts.scaleDenominator)}, ${facts.rotationDegrees === 0 ? "north up" : `turned by ${number.format(facts.rotationDegrees)}°`}`,
      `It covers ${number.format(facts.widthKm)} km from east to west and ${number.format(facts.heightKm)} km from north to south, in squares ${facts.firstSquare} to ${facts.lastSquare}`,
      facts.streets > 0 &&
        `${facts.streets} streets and roads of the commune have their name or a number on it`,
      facts.places.length > 0 && `Places: ${facts.places.join(", ")}`,
      facts.waters.length > 0 && `Waters: ${facts.waters.join(", ")}`,
      "The index gives the squares of each name",
    ]);
  },
};

const sentences = (parts: readonly (string | false)[]): string =>
  parts
    .filter((part) => part !== false)
    .map((part) => `${part}.`)
    .join(" ");

const MAP_NAMES: Readonly<Record<MessageLanguage, string>> = { fr: "Carte", en: "Map" };

/** Breton towns read French in a program; everybody else English. */
const messageLanguage = (language: string): MessageLanguage =>
  language === "fr" || language === "br" ? "fr" : "en";

export const describeInWords = (facts: MapFacts, language: string): string =>
  DESCRIPTIONS[messageLanguage(language)](facts);

/** As a table of contents calls it. */
export const mapName = (language: string): string => MAP_NAMES[messageLanguage(language)];
