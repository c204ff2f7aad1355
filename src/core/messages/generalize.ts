import type { ErrorMessages, WarningMessages } from "./message.ts";

export const generalizeErrors = {} as const satisfies ErrorMessages;

export const generalizeWarnings = {
  "names-not-a-name": {
    fr: "nom laissé de côté : vide, ou plus long qu’un nom ne peut l’être",
    en: "name left out: empty, or longer than a name can be",
  },
} as const satisfies WarningMessages;
