import type { ErrorMessages, WarningMessages } from "./message.ts";

export const exportErrors = {
  "export-page-too-large": {
    fr: (v: { width: number; height: number; most: number }) => ({
      what: `La feuille de ${v.width} × ${v.height} mm, fonds perdus en plus, dépasse les ${v.most} mm qu’un PDF admet.`,
      cure: "Choisissez un papier plus petit (sheet.paper).",
    }),
    en: (v: { width: number; height: number; most: number }) => ({
      what: `The sheet of ${v.width} × ${v.height} mm, with its bleed, is beyond the ${v.most} mm that a PDF allows.`,
      cure: "Choose a smaller paper (sheet.paper).",
    }),
  },
  "export-image-too-large": {
    fr: (v: { width: number; height: number; dpi: number; mostDpi: number }) => ({
      what: `À ${v.dpi} points par pouce, l’image de la feuille de ${v.width} × ${v.height} mm serait trop grande.`,
      cure: `Choisissez ${v.mostDpi} points par pouce ou moins.`,
    }),
    en: (v: { width: number; height: number; dpi: number; mostDpi: number }) => ({
      what: `At ${v.dpi} dots per inch the image of the sheet of ${v.width} × ${v.height} mm would be too large.`,
      cure: `Choose ${v.mostDpi} dots per inch or fewer.`,
    }),
  },
} as const satisfies ErrorMessages;

export const exportWarnings = {
  "text-low-contrast": {
    fr: "couleur de texte à moins de 4,5 : 1 de contraste avec son fond, difficile à lire à l’écran",
    en: "text color of less than 4.5 : 1 contrast with its ground, hard to read on a screen",
  },
} as const satisfies WarningMessages;
