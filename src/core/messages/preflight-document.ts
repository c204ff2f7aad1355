import type { ErrorMessages } from "./message.ts";

/** What `carte preflight` finds in the document and its pages. */
export const documentFindings = {
  encrypted: {
    fr: () => ({
      what: "Le fichier est chiffré : l’imprimeur ne peut ni l’imposer ni le vérifier.",
      cure: "Enregistrez-le sans mot de passe ni restriction ; il n’a pas été examiné plus avant.",
    }),
    en: () => ({
      what: "The file is encrypted: a printer can neither impose nor check it.",
      cure: "Save it without password or restriction; it was not looked into any further.",
    }),
  },
  javascript: {
    fr: () => ({
      what: "Le fichier contient du JavaScript.",
      cure: "Enregistrez-le sans scripts ni actions.",
    }),
    en: () => ({ what: "The file holds JavaScript.", cure: "Save it without scripts and actions." }),
  },
  attachments: {
    fr: () => ({
      what: "Des fichiers sont joints au PDF.",
      cure: "Retirez-les : ils n’ont rien à faire chez l’imprimeur.",
    }),
    en: () => ({
      what: "Files are attached to the PDF.",
      cure: "Remove them: a printer has no use for them.",
    }),
  },
  "form-fields": {
    fr: () => ({ what: "Le PDF est un formulaire.", cure: "Aplatissez ses champs avant l’impression." }),
    en: () => ({ what: "The PDF is a form.", cure: "Flatten its fields before it is printed." }),
  },
  "output-intent-missing": {
    fr: () => ({
      what: "Le fichier ne dit pas pour quelle impression ses couleurs sont faites (pas de mode de sortie).",
      cure: "Exportez en PDF/X-4, ou dites à l’imprimeur le papier et le profil.",
    }),
    en: () => ({
      what: "The file does not say for which printing its colors are made (no output intent).",
      cure: "Export as PDF/X-4, or tell the printer the paper and profile.",
    }),
  },
  "output-intent-missing-x": {
    fr: (v: { version: string }) => ({
      what: `Le fichier se dit ${v.version}, mais n’a pas de mode de sortie.`,
      cure: "Exportez à nouveau en PDF/X avec le profil de l’imprimeur.",
    }),
    en: (v: { version: string }) => ({
      what: `The file calls itself ${v.version}, but has no output intent.`,
      cure: "Export again as PDF/X with the printer’s profile.",
    }),
  },
  "output-profile-not-cmyk": {
    fr: (v: { components: number }) => ({
      what: `Le profil du mode de sortie n’est pas CMJN : il a ${v.components} composante(s).`,
      cure: "Exportez avec le profil CMJN de l’imprimeur.",
    }),
    en: (v: { components: number }) => ({
      what: `The profile of the output intent is not CMYK: it has ${v.components} component(s).`,
      cure: "Export with the printer’s CMYK profile.",
    }),
  },
  "xmp-missing": {
    fr: () => ({
      what: "Le fichier n’a pas de métadonnées XMP, que PDF/X-4 demande.",
      cure: "Exportez-le en PDF/X-4.",
    }),
    en: () => ({
      what: "The file has no XMP metadata, which PDF/X-4 asks for.",
      cure: "Export it as PDF/X-4.",
    }),
  },
  "xmp-malformed": {
    fr: (v: { reason: string }) => ({
      what: `Les métadonnées XMP ne sont pas du XML correct (${v.reason}).`,
      cure: "Exportez à nouveau ; un titre avec &, < ou > en est souvent la cause.",
    }),
    en: (v: { reason: string }) => ({
      what: `The XMP metadata are no well-formed XML (${v.reason}).`,
      cure: "Export again; a title with &, < or > is often the cause.",
    }),
  },
  "xmp-disagrees": {
    fr: (v: { key: string; info: string; xmp: string }) => ({
      what: `${v.key} dit « ${v.info} » dans le fichier et « ${v.xmp} » dans les métadonnées XMP.`,
      cure: "Exportez à nouveau, sans retoucher les métadonnées après coup.",
    }),
    en: (v: { key: string; info: string; xmp: string }) => ({
      what: `${v.key} is “${v.info}” in the file and “${v.xmp}” in its XMP metadata.`,
      cure: "Export again, and do not change the metadata afterwards.",
    }),
  },
  "layer-hidden": {
    fr: (v: { layer: string }) => ({
      what: `Le calque « ${v.layer} » est masqué : il ne s’imprimera pas, ou par surprise.`,
      cure: "Affichez-le, ou supprimez-le.",
    }),
    en: (v: { layer: string }) => ({
      what: `The layer “${v.layer}” is hidden: it will not print, or by surprise.`,
      cure: "Show it, or remove it.",
    }),
  },
  "pages-differ": {
    fr: (v: { sizes: string }) => ({
      what: `Les pages n’ont pas toutes la même taille : ${v.sizes} mm.`,
      cure: "Donnez à l’imprimeur un fichier par format.",
    }),
    en: (v: { sizes: string }) => ({
      what: `The pages differ in size: ${v.sizes} mm.`,
      cure: "Give the printer one file for each size.",
    }),
  },
  "trim-missing": {
    fr: () => ({
      what: "La page n’a pas de cadre de coupe (TrimBox) : nul ne sait où couper.",
      cure: "Exportez avec le format fini et le fond perdu.",
    }),
    en: () => ({
      what: "The page has no TrimBox: nobody knows where to cut.",
      cure: "Export with trim size and bleed.",
    }),
  },
  "bleed-missing": {
    fr: () => ({
      what: "La page n’a pas de cadre de fond perdu (BleedBox).",
      cure: "Exportez avec un fond perdu de 3 mm ou plus.",
    }),
    en: () => ({ what: "The page has no BleedBox.", cure: "Export with a bleed of 3 mm or more." }),
  },
  "bleed-narrow": {
    fr: (v: { bleed: number }) => ({
      what: `Le fond perdu n’a que ${v.bleed} mm.`,
      cure: "Donnez-lui 3 mm ou plus : la coupe n’est pas plus précise.",
    }),
    en: (v: { bleed: number }) => ({
      what: `The bleed is ${v.bleed} mm only.`,
      cure: "Give it 3 mm or more: no cut is finer than that.",
    }),
  },
  "box-outside": {
    fr: (v: { inner: string; outer: string }) => ({
      what: `${v.inner} dépasse de ${v.outer}.`,
      cure: "Exportez à nouveau : la coupe est dans le fond perdu, lui dans le support.",
    }),
    en: (v: { inner: string; outer: string }) => ({
      what: `The ${v.inner} reaches beyond the ${v.outer}.`,
      cure: "Export again: the trim lies within the bleed, the bleed within the medium.",
    }),
  },
  "page-rotated": {
    fr: (v: { degrees: number }) => ({
      what: `La page est tournée de ${v.degrees}° à l’affichage.`,
      cure: "Enregistrez-la droite : des logiciels d’imposition l’ignorent.",
    }),
    en: (v: { degrees: number }) => ({
      what: `The page is turned by ${v.degrees}° when shown.`,
      cure: "Save it upright: some imposition programs do not heed that.",
    }),
  },
  "user-unit": {
    fr: (v: { unit: number }) => ({
      what: `La page est agrandie ${v.unit} fois (UserUnit) : bien des machines l’ignorent.`,
      cure: "Enregistrez-la à sa taille.",
    }),
    en: (v: { unit: number }) => ({
      what: `The page is enlarged ${v.unit} times (UserUnit): many machines do not heed that.`,
      cure: "Save it in its own size.",
    }),
  },
  annotation: {
    fr: (v: { kind: string }) => ({
      what: `Une annotation (${v.kind}) est sur la page.`,
      cure: "Retirez liens, notes et champs de l’édition imprimée.",
    }),
    en: (v: { kind: string }) => ({
      what: `An annotation (${v.kind}) lies on the page.`,
      cure: "Remove links, notes and fields from the print edition.",
    }),
  },
  "page-empty": {
    fr: () => ({
      what: "Rien n’est dessiné sur la page.",
      cure: "Retirez-la, ou dites que le dos reste blanc.",
    }),
    en: () => ({
      what: "Nothing is drawn on the page.",
      cure: "Remove it, or say that the back stays white.",
    }),
  },
} as const satisfies ErrorMessages;
