import type { ErrorMessages, WarningMessages } from "./message.ts";

export const letteringErrors = {
  "lettering-font-unreadable": {
    fr: ({ font, file }: { font: string; file: string }) => ({
      what: `La police « ${font} » ne peut pas être lue : ${file}`,
      cure: "Vérifiez le chemin dans la section des polices du style.",
    }),
    en: ({ font, file }: { font: string; file: string }) => ({
      what: `The font “${font}” cannot be read: ${file}`,
      cure: "Check its path among the fonts of the style.",
    }),
  },
  "lettering-font-broken": {
    fr: ({ font, file }: { font: string; file: string }) => ({
      what: `Le fichier de la police « ${font} » n’est pas une police valable : ${file}`,
      cure: "Remplacez-le par un fichier TrueType ou OpenType (.ttf, .otf).",
    }),
    en: ({ font, file }: { font: string; file: string }) => ({
      what: `The file of the font “${font}” is not a valid font: ${file}`,
      cure: "Replace it with a TrueType or OpenType file (.ttf, .otf).",
    }),
  },
  "lettering-font-collection": {
    fr: ({ font, file }: { font: string; file: string }) => ({
      what: `Le fichier de la police « ${font} » contient plusieurs polices : ${file}`,
      cure: "Donnez un fichier par police (.ttf, .otf), non une collection (.ttc).",
    }),
    en: ({ font, file }: { font: string; file: string }) => ({
      what: `The file of the font “${font}” holds several fonts: ${file}`,
      cure: "Give one file a font (.ttf, .otf), not a collection (.ttc).",
    }),
  },
  "lettering-font-forbidden": {
    fr: ({ font, file }: { font: string; file: string }) => ({
      what: `L’auteur de la police « ${font} » interdit de l’incorporer à un PDF (fsType) : ${file}`,
      cure: "Demandez-lui une licence qui le permet, avec son fichier ; ou prenez une police libre, comme Fira Sans.",
    }),
    en: ({ font, file }: { font: string; file: string }) => ({
      what: `The maker of the font “${font}” forbids embedding it in a PDF (fsType): ${file}`,
      cure: "Ask for a licence that allows it, with its file; or take a free font, such as Fira Sans.",
    }),
  },
} as const satisfies ErrorMessages;

export const letteringWarnings = {
  "lettering-letters-lost": {
    fr: "texte imprimé sans les lettres qu’aucune police du style ne sait écrire",
    en: "text printed without the letters that no font of the style can write",
  },
} as const satisfies WarningMessages;
