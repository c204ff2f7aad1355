import type { ErrorMessages } from "./message.ts";

/** What `carte preflight` finds in what is drawn. */
export const contentFindings = {
  "font-not-embedded": {
    fr: (v: { font: string }) => ({
      what: `La police ${v.font} n’est pas incorporée : l’imprimeur en aura une autre.`,
      cure: "Exportez avec toutes les polices incorporées.",
    }),
    en: (v: { font: string }) => ({
      what: `The font ${v.font} is not embedded: the printer will have another one.`,
      cure: "Export with all fonts embedded.",
    }),
  },
  "glyph-missing": {
    fr: (v: { font: string }) => ({
      what: `Une lettre manque dans la police ${v.font} : un carré vide s’imprimera.`,
      cure: "Prenez une police qui a cette lettre, ou changez le texte.",
    }),
    en: (v: { font: string }) => ({
      what: `The font ${v.font} lacks a letter: an empty box will be printed.`,
      cure: "Take a font that has this letter, or change the text.",
    }),
  },
  "color-rgb": {
    fr: (v: { space: string }) => ({
      what: `Une couleur est en RVB (${v.space}).`,
      cure: "Convertissez-la en CMJN : sinon, la machine choisit à votre place.",
    }),
    en: (v: { space: string }) => ({
      what: `A color is in RGB (${v.space}).`,
      cure: "Convert it to CMYK: otherwise the machine chooses for you.",
    }),
  },
  "color-lab": {
    fr: (v: { space: string }) => ({
      what: `Une couleur est en Lab (${v.space}).`,
      cure: "Convertissez-la en CMJN, ou en encre d’accompagnement.",
    }),
    en: (v: { space: string }) => ({
      what: `A color is in Lab (${v.space}).`,
      cure: "Convert it to CMYK, or to a spot ink.",
    }),
  },
  "color-gray": {
    fr: (v: { space: string }) => ({
      what: `Une couleur est en niveaux de gris (${v.space}).`,
      cure: "Mettez-la sur le seul noir de CMJN, pour qu’elle ne devienne pas quadrichromie.",
    }),
    en: (v: { space: string }) => ({
      what: `A color is gray (${v.space}).`,
      cure: "Put it on the black of CMYK alone, so that it is not made of four inks.",
    }),
  },
  "color-icc": {
    fr: (v: { space: string }) => ({
      what: `Une couleur CMJN a son propre profil (${v.space}) : elle sera convertie encore.`,
      cure: "Exportez en CMJN simple, avec le profil en mode de sortie seulement.",
    }),
    en: (v: { space: string }) => ({
      what: `A CMYK color has a profile of its own (${v.space}): it will be converted again.`,
      cure: "Export as plain CMYK, with the profile as output intent only.",
    }),
  },
  "registration-color": {
    fr: () => ({
      what: "Un dessin est dans toutes les encres à la fois (repérage).",
      cure: "Gardez cette couleur pour les repères hors de la page ; prenez du noir.",
    }),
    en: () => ({
      what: "Something is drawn in all inks at once (registration).",
      cure: "Keep that color for the marks outside the page; take black.",
    }),
  },
  "ink-sum": {
    fr: (v: { percent: number; most: number }) => ({
      what: `Un aplat a ${v.percent} % d’encre ; plus de ${v.most} % ne sèchent pas.`,
      cure: "Allégez la couleur.",
    }),
    en: (v: { percent: number; most: number }) => ({
      what: `A fill has ${v.percent} % of ink; more than ${v.most} % do not dry.`,
      cure: "Make the color lighter.",
    }),
  },
  "white-overprints": {
    fr: () => ({
      what: "Du blanc est en surimpression : il disparaîtra.",
      cure: "Ôtez la surimpression : le blanc doit défoncer.",
    }),
    en: () => ({
      what: "White overprints: it will vanish.",
      cure: "Take the overprint off: white must knock out.",
    }),
  },
  "rich-black-text": {
    fr: (v: { inks: number }) => ({
      what: `Un texte noir est fait de ${v.inks} encres : il bavera.`,
      cure: "Mettez les textes en noir seul (K 100 %).",
    }),
    en: (v: { inks: number }) => ({
      what: `Black text is made of ${v.inks} inks: it will blur.`,
      cure: "Set text in black alone (K 100 %).",
    }),
  },
  hairline: {
    fr: (v: { width: number; least: number }) => ({
      what: `Un trait a ${v.width} mm ; sous ${v.least} mm il peut manquer.`,
      cure: "Épaississez-le.",
    }),
    en: (v: { width: number; least: number }) => ({
      what: `A line is ${v.width} mm wide; below ${v.least} mm it may not print.`,
      cure: "Make it wider.",
    }),
  },
  "type-small": {
    fr: (v: { size: number; least: number }) => ({
      what: `Un texte est en corps ${v.size} ; sous ${v.least} points il se lit mal.`,
      cure: "Agrandissez-le.",
    }),
    en: (v: { size: number; least: number }) => ({
      what: `Text is ${v.size} pt; below ${v.least} pt it is hard to read.`,
      cure: "Make it larger.",
    }),
  },
  "text-cut": {
    fr: () => ({ what: "Un texte traverse la coupe.", cure: "Rentrez-le dans la page." }),
    en: () => ({ what: "Text runs across the trim.", cure: "Move it into the page." }),
  },
  "text-in-bleed": {
    fr: () => ({
      what: "Un texte est dans le fond perdu : il sera coupé.",
      cure: "Rentrez-le dans la page.",
    }),
    en: () => ({ what: "Text lies in the bleed: it will be cut off.", cure: "Move it into the page." }),
  },
  "text-near-trim": {
    fr: (v: { distance: number; least: number }) => ({
      what: `Un texte est à ${v.distance} mm de la coupe ; il en faut ${v.least}.`,
      cure: "Éloignez-le du bord : la coupe varie.",
    }),
    en: (v: { distance: number; least: number }) => ({
      what: `Text is ${v.distance} mm from the trim; ${v.least} mm are needed.`,
      cure: "Move it away from the edge: cuts vary.",
    }),
  },
  "image-coarse": {
    fr: (v: { ppi: number; least: number }) => ({
      what: `Une image n’a que ${v.ppi} ppp à sa taille ; ${v.least} sont d’usage.`,
      cure: "Prenez une image plus grande, ou imprimez-la plus petite.",
    }),
    en: (v: { ppi: number; least: number }) => ({
      what: `A picture has ${v.ppi} ppi only at its size; ${v.least} are usual.`,
      cure: "Take a larger picture, or print it smaller.",
    }),
  },
  "image-too-coarse": {
    fr: (v: { ppi: number; least: number }) => ({
      what: `Une image n’a que ${v.ppi} ppp à sa taille : ses pixels se verront.`,
      cure: `Prenez une image plus grande : ${v.least} ppp au moins.`,
    }),
    en: (v: { ppi: number; least: number }) => ({
      what: `A picture has ${v.ppi} ppi only at its size: its pixels will show.`,
      cure: `Take a larger picture: ${v.least} ppi at least.`,
    }),
  },
  "transfer-curve": {
    fr: () => ({
      what: "Une courbe de transfert change les teintes à l’insu de l’imprimeur.",
      cure: "Exportez sans courbes de transfert.",
    }),
    en: () => ({
      what: "A transfer curve changes the tints behind the printer’s back.",
      cure: "Export without transfer curves.",
    }),
  },
  postscript: {
    fr: () => ({ what: "La page contient du PostScript.", cure: "Exportez à nouveau, sans EPS." }),
    en: () => ({ what: "The page holds PostScript.", cure: "Export again, without EPS." }),
  },
  "content-unread": {
    fr: () => ({
      what: "Un contenu de la page n’a pas pu être lu : il est abîmé, ou d’une compression rare.",
      cure: "Exportez à nouveau ; ce contenu n’a pas été examiné.",
    }),
    en: () => ({
      what: "A content of the page could not be read: it is damaged, or packed in a rare way.",
      cure: "Export again; this content was not looked into.",
    }),
  },
} as const satisfies ErrorMessages;
