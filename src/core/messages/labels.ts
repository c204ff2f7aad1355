import type { ErrorMessages, WarningMessages } from "./message.ts";

export const labelsErrors = {} as const satisfies ErrorMessages;

export const labelsWarnings = {
  "labels-no-glyphs": {
    fr: "nom laissé de côté : aucune police du style ne sait l’écrire",
    en: "name left out: no font of the style can write it",
  },
} as const satisfies WarningMessages;
