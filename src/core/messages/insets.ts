import type { ErrorMessages, WarningMessages } from "./message.ts";

interface Spot {
  readonly at: string;
  readonly found: string;
}

interface UnknownPlace {
  readonly place: string;
  readonly commune: string;
  /** The names most like it; empty where the commune has no places. */
  readonly nearest: string;
}

/** Of `sheet.insets`: of the rooms `config` and `sheet`. */
export const insetErrors = {
  "project-inset-size": {
    fr: (v: Spot & { least: number; most: number }) => ({
      what: `${v.at} : « ${v.found} » n’est pas une taille d’encart.`,
      cure: `Chaque côté mesure de ${v.least} à ${v.most} mm, par exemple 120x90mm.`,
    }),
    en: (v: Spot & { least: number; most: number }) => ({
      what: `${v.at}: “${v.found}” is no size for an inset.`,
      cure: `Each side measures ${v.least} to ${v.most} mm, for example 120x90mm.`,
    }),
  },
  "project-inset-ground": {
    fr: (v: Spot & { known: string }) => ({
      what: `${v.at} : un encart montre un seul lieu.`,
      cure: `Donnez-lui une seule de ces clés : ${v.known}.`,
    }),
    en: (v: Spot & { known: string }) => ({
      what: `${v.at}: an inset shows one place.`,
      cure: `Give it one of these keys: ${v.known}.`,
    }),
  },
  "inset-place-unknown": {
    fr: ({ place, commune, nearest }: UnknownPlace) => ({
      what: `sheet.insets : aucun lieu de ${commune || "cette zone"} ne s’appelle « ${place} ».`,
      cure: nearest
        ? `Les noms les plus proches : ${nearest}.`
        : "Les données n’y nomment aucun lieu : donnez bbox ou polygon.",
    }),
    en: ({ place, commune, nearest }: UnknownPlace) => ({
      what: `sheet.insets: no place of ${commune || "this area"} is called “${place}”.`,
      cure: nearest
        ? `The names most like it: ${nearest}.`
        : "The data name no place there: give bbox or polygon.",
    }),
  },
} as const satisfies ErrorMessages;

export const insetWarnings = {
  "inset-no-room": {
    fr: "encart sans place : aucun coin de la carte n’est libre ; prenez un papier plus grand, ou donnez-lui une échelle ou une taille plus petite",
    en: "inset without room: no corner of the map is free; take a larger paper, or give it a smaller scale or size",
  },
} as const satisfies WarningMessages;

/** Titles of insets that nobody gave one. */
export interface InsetWords {
  /** The middle of a village. */
  readonly village: string;
  /** The middle of a town. */
  readonly town: string;
  /** A part of the commune that lies apart. */
  readonly farPart: string;
  /** A rectangle without a name. */
  readonly detail: string;
}

const WORDS: Readonly<Record<string, InsetWords>> = {
  fr: {
    village: "Bourg",
    town: "Centre-ville",
    farPart: "Exclave",
    detail: "Agrandissement",
  },
  en: {
    village: "Village",
    town: "Town centre",
    farPart: "Exclave",
    detail: "Detail",
  },
  br: {
    village: "Bourk",
    town: "Kreiz-kêr",
    farPart: "Lodenn bell",
    detail: "Brasadur",
  },
  de: {
    village: "Ortskern",
    town: "Zentrum",
    farPart: "Exklave",
    detail: "Ausschnitt",
  },
};

/** The words of a language of `marginaliaLanguage`. */
export const insetWords = (language: string): InsetWords => WORDS[language] ?? (WORDS.en as InsetWords);
