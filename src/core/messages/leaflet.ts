import type { ErrorMessages, WarningMessages } from "./message.ts";

interface File {
  readonly file: string;
}

const fileErrors = {
  "leaflet-file-outside": {
    fr: (v: File & { folder: string }) => ({
      what: `leaflet : ${v.file} est hors du dossier du projet.`,
      cure: `Copiez ce fichier dans ${v.folder}, et donnez son chemin depuis là.`,
    }),
    en: (v: File & { folder: string }) => ({
      what: `leaflet: ${v.file} lies outside the project’s folder.`,
      cure: `Copy the file into ${v.folder}, and give its path from there.`,
    }),
  },
  "leaflet-file-missing": {
    fr: (v: File & { folder: string }) => ({
      what: `leaflet : le fichier ${v.file} n’existe pas, ou ne peut pas être lu.`,
      cure: `Vérifiez son chemin, compté depuis ${v.folder}.`,
    }),
    en: (v: File & { folder: string }) => ({
      what: `leaflet: the file ${v.file} does not exist, or cannot be read.`,
      cure: `Check its path, which starts at ${v.folder}.`,
    }),
  },
  "leaflet-file-too-large": {
    fr: (v: File & { megabytes: string; most: string }) => ({
      what: `leaflet : ${v.file} pèse ${v.megabytes} Mo.`,
      cure: `Donnez un fichier de ${v.most} Mo au plus.`,
    }),
    en: (v: File & { megabytes: string; most: string }) => ({
      what: `leaflet: ${v.file} has ${v.megabytes} MB.`,
      cure: `Give a file of at most ${v.most} MB.`,
    }),
  },
  "leaflet-picture-corrupt": {
    fr: (v: File) => ({
      what: `leaflet : ${v.file} n’est pas une image lisible.`,
      cure: "Donnez un SVG, PNG, JPEG, WebP ou TIFF entier ; ouvrez-le et réenregistrez-le s’il est abîmé.",
    }),
    en: (v: File) => ({
      what: `leaflet: ${v.file} is no picture that can be read.`,
      cure: "Give a whole SVG, PNG, JPEG, WebP or TIFF; open it and save it again if it is damaged.",
    }),
  },
  "leaflet-picture-too-large": {
    fr: (v: File & { megapixels: number; most: number }) => ({
      what: `leaflet : ${v.file} a ${v.megapixels} millions de pixels.`,
      cure: `Réduisez-la à ${v.most} millions au plus ; 1200 pixels de côté suffisent à un volet.`,
    }),
    en: (v: File & { megapixels: number; most: number }) => ({
      what: `leaflet: ${v.file} has ${v.megapixels} million pixels.`,
      cure: `Make it ${v.most} million at most; 1200 pixels a side are enough for a panel.`,
    }),
  },
  "leaflet-text-unreadable": {
    fr: (v: File) => ({
      what: `leaflet : ${v.file} n’est pas un texte en UTF-8.`,
      cure: "Enregistrez-le comme texte Markdown, en UTF-8.",
    }),
    en: (v: File) => ({
      what: `leaflet: ${v.file} is no text in UTF-8.`,
      cure: "Save it as Markdown text, in UTF-8.",
    }),
  },
} as const satisfies ErrorMessages;

/** What is too long for its panel; lengths in mm, whole. */
interface Overfull {
  /** "inside-2". */
  readonly panel: string;
  readonly block: string;
  readonly width: number;
  readonly height: number;
  readonly excess: number;
  /** Words of a text, and those that would fit; 0 where it is no text. */
  readonly words: number;
  readonly wordsThatFit: number;
}

const layoutErrors = {
  "leaflet-panel-overfull": {
    fr: (v: Overfull) => ({
      what: `leaflet : ${v.block} dépasse de ${v.excess} mm le volet ${v.panel} (${v.width} × ${v.height} mm).`,
      cure:
        v.words > 0
          ? `Gardez environ ${v.wordsThatFit} des ${v.words} mots, ou donnez au volet ce bloc seul.`
          : "Ôtez-en quelques lignes, ou mettez ce bloc dans un autre volet.",
    }),
    en: (v: Overfull) => ({
      what: `leaflet: ${v.block} is ${v.excess} mm too long for panel ${v.panel} (${v.width} × ${v.height} mm).`,
      cure:
        v.words > 0
          ? `Keep about ${v.wordsThatFit} of its ${v.words} words, or give it the panel alone.`
          : "Take some lines out of it, or put this block into another panel.",
    }),
  },
  "leaflet-too-many-panels": {
    fr: (v: { asked: number; has: number; fold: string }) => ({
      what: `leaflet.inside : ${v.asked} volets demandés ; plié en ${v.fold}, le dos en a ${v.has} sans la couverture ni la dernière page.`,
      cure: "Réunissez des blocs dans un même volet ([legend, numbers]), ou prenez un pliage plus fin.",
    }),
    en: (v: { asked: number; has: number; fold: string }) => ({
      what: `leaflet.inside: ${v.asked} panels asked for; folded ${v.fold}, the back has ${v.has} besides cover and last page.`,
      cure: "Put several blocks into one panel ([legend, numbers]), or fold the sheet more often.",
    }),
  },
  "leaflet-code-too-long": {
    fr: (v: { url: string }) => ({
      what: `leaflet : l’adresse ${v.url} est trop longue pour un code QR lisible.`,
      cure: "Donnez une adresse plus courte.",
    }),
    en: (v: { url: string }) => ({
      what: `leaflet: the address ${v.url} is too long for a QR code that can be read.`,
      cure: "Give a shorter address.",
    }),
  },
} as const satisfies ErrorMessages;

export const leafletWarnings = {
  "picture-ink-reduced": {
    fr: "image dont les tons les plus foncés ont été ramenés à l’encrage permis (press.inkLimit)",
    en: "picture whose darkest tones were brought down to the ink that is allowed (press.inkLimit)",
  },
} as const satisfies WarningMessages;

export const leafletErrors = { ...fileErrors, ...layoutErrors };
