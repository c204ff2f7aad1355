import type { ErrorMessages, WarningMessages } from "./message.ts";

export const labelsErrors = {} as const satisfies ErrorMessages;

export const labelsWarnings = {
  "labels-no-glyphs": {
    fr: "nom laissé de côté : aucune police du style ne sait l’écrire",
    en: "name left out: no font of the style can write it",
  },
  "labels-font-fallback": {
    fr: "nom composé dans une autre police que celle de sa règle, qui n’a pas toutes ses lettres",
    en: "name set in another font than its rule’s, which lacks some of its letters",
  },
} as const satisfies WarningMessages;
