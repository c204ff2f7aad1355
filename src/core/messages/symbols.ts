import type { ErrorMessages } from "./message.ts";

export const symbolsErrors = {
  "icon-not-found": {
    fr: (v: { icon: string; rule: string }) => ({
      what: `Le pictogramme « ${v.icon} » de la règle « ${v.rule} » n’existe pas.`,
      cure: "Écrivez « maki:nom », « temaki:nom » ou « own:nom » ; les noms sont ceux des fichiers SVG de ces jeux.",
    }),
    en: (v: { icon: string; rule: string }) => ({
      what: `The icon "${v.icon}" of the rule "${v.rule}" does not exist.`,
      cure: 'Write "maki:name", "temaki:name" or "own:name"; the names are those of the SVG files of these sets.',
    }),
  },
  "icon-unreadable": {
    fr: (v: { icon: string; rule: string; why: string }) => ({
      what: `Le fichier du pictogramme « ${v.icon} » (règle « ${v.rule} ») ne peut pas être dessiné : ${v.why}.`,
      cure: "Un pictogramme est un SVG avec viewBox, fait de <path> pleins, sans transform, style, script ni lien.",
    }),
    en: (v: { icon: string; rule: string; why: string }) => ({
      what: `The file of the icon "${v.icon}" (rule "${v.rule}") cannot be drawn: ${v.why}.`,
      cure: "An icon is an SVG with a viewBox, made of filled <path>, without transform, style, script or link.",
    }),
  },
} as const satisfies ErrorMessages;
