import type { ErrorMessages, WarningMessages } from "./message.ts";

/** `at` is the way to the value in its file; the place says the line. */
interface Spot {
  at: string;
  found: string;
}

const orElse = (nearest: string, say: (word: string) => string, otherwise: string): string =>
  nearest === "" ? otherwise : say(nearest);

const nameErrors = {
  "style-unknown": {
    fr: (v: { style: string; nearest: string; known: string }) => ({
      what: `Le style « ${v.style} » n’existe pas.`,
      cure: `${orElse(v.nearest, (word) => `Vouliez-vous dire « ${word} » ? `, "")}Styles fournis : ${v.known}. Pour le vôtre, donnez le chemin de son dossier, comme ./mon-style.`,
    }),
    en: (v: { style: string; nearest: string; known: string }) => ({
      what: `There is no style “${v.style}”.`,
      cure: `${orElse(v.nearest, (word) => `Did you mean “${word}”? `, "")}Styles that come along: ${v.known}. For your own, give the path of its folder, such as ./my-style.`,
    }),
  },
  "style-folder-missing": {
    fr: (v: { folder: string }) => ({
      what: `Le dossier de style ${v.folder} n’existe pas.`,
      cure: "Vérifiez le chemin ; il part du dossier de carte.yaml, ou du dossier courant avec --style.",
    }),
    en: (v: { folder: string }) => ({
      what: `The style folder ${v.folder} does not exist.`,
      cure: "Check the path; it starts at the folder of carte.yaml, or at the working directory with --style.",
    }),
  },
  "style-file-missing": {
    fr: (v: { file: string }) => ({
      what: `Le fichier de style ${v.file} manque ou ne peut pas être lu.`,
      cure: "Un style est fait de palette, layers, labels, icons et furniture (.yaml) : copiez-le depuis styles/plan.",
    }),
    en: (v: { file: string }) => ({
      what: `The style file ${v.file} is missing or cannot be read.`,
      cure: "A style is made of palette, layers, labels, icons and furniture (.yaml): copy it from styles/plan.",
    }),
  },
  "style-unknown-swatch": {
    fr: (v: Spot & { swatch: string; nearest: string }) => ({
      what: `${v.at} : la teinte « ${v.swatch} » n’est pas dans palette.yaml.`,
      cure: orElse(v.nearest, (word) => `Vouliez-vous dire « ${word} » ?`, "Ajoutez-la à palette.yaml."),
    }),
    en: (v: Spot & { swatch: string; nearest: string }) => ({
      what: `${v.at}: the swatch “${v.swatch}” is not in palette.yaml.`,
      cure: orElse(v.nearest, (word) => `Did you mean “${word}”?`, "Add it to palette.yaml."),
    }),
  },
  "style-unknown-font": {
    fr: (v: Spot & { nearest: string; families: string }) => ({
      what: `${v.at} : la police « ${v.found} » est inconnue.`,
      cure: orElse(
        v.nearest,
        (word) => `Vouliez-vous dire « ${word} » ?`,
        `Familles fournies : ${v.families}, de Thin à Black, avec Italic ; ou un fichier .ttf ou .otf du dossier du style.`,
      ),
    }),
    en: (v: Spot & { nearest: string; families: string }) => ({
      what: `${v.at}: the font “${v.found}” is unknown.`,
      cure: orElse(
        v.nearest,
        (word) => `Did you mean “${word}”?`,
        `Families that come along: ${v.families}, Thin to Black, with Italic; or a .ttf or .otf file of the style’s folder.`,
      ),
    }),
  },
  "style-font-file": {
    fr: (v: Spot) => ({
      what: `${v.at} : le fichier de police « ${v.found} » n’est pas dans le dossier du style.`,
      cure: "Copiez-le dans le dossier du style et donnez son chemin à partir de là, comme fonts/Titre.ttf.",
    }),
    en: (v: Spot) => ({
      what: `${v.at}: the font file “${v.found}” is not in the style’s folder.`,
      cure: "Copy it into the style’s folder and give its path from there, such as fonts/Title.ttf.",
    }),
  },
  "style-unknown-icon": {
    fr: (v: Spot & { nearest: string }) => ({
      what: `${v.at} : le pictogramme « ${v.found} » n’existe pas.`,
      cure: orElse(
        v.nearest,
        (word) => `Vouliez-vous dire « ${word} » ?`,
        "Écrivez maki:nom, temaki:nom, ou own:nom pour un fichier icons/nom.svg du style.",
      ),
    }),
    en: (v: Spot & { nearest: string }) => ({
      what: `${v.at}: there is no icon “${v.found}”.`,
      cure: orElse(
        v.nearest,
        (word) => `Did you mean “${word}”?`,
        "Write maki:name, temaki:name, or own:name for a file icons/name.svg of the style.",
      ),
    }),
  },
} as const satisfies ErrorMessages;

const drawingErrors = {
  "style-label-theme": {
    fr: (v: Spot & { kind: string; known: string }) => ({
      what: `${v.at} : le thème « ${v.found} » n’a pas de noms du genre « ${v.kind} ».`,
      cure: `Écrivez l’un de ceux-ci : ${v.known}.`,
    }),
    en: (v: Spot & { kind: string; known: string }) => ({
      what: `${v.at}: the theme “${v.found}” has no names of the kind “${v.kind}”.`,
      cure: `Write one of these: ${v.known}.`,
    }),
  },
  "style-duplicate-id": {
    fr: (v: Spot & { id: string }) => ({
      what: `L’identifiant « ${v.id} » est déjà pris plus haut dans ce fichier.`,
      cure: "Donnez à chaque entrée un identifiant à elle.",
    }),
    en: (v: Spot & { id: string }) => ({
      what: `The id “${v.id}” is already taken further up in this file.`,
      cure: "Give each entry an id of its own.",
    }),
  },
  "style-bad-id": {
    fr: (v: Spot) => ({
      what: `L’identifiant « ${v.found} » ne convient pas.`,
      cure: "Écrivez-le en minuscules sans accents, chiffres et tirets, comme road-primary.",
    }),
    en: (v: Spot) => ({
      what: `The id “${v.found}” does not fit.`,
      cure: "Write it in lower-case letters, digits and hyphens, such as road-primary.",
    }),
  },
  "style-total-ink": {
    fr: (v: Spot & { total: number; limit: number }) => ({
      what: `${v.at} : ${v.total} % d’encre au total, le papier n’en prend que ${v.limit}.`,
      cure: "Diminuez les encres : remplacez des parts égales de c, m et y par du noir.",
    }),
    en: (v: Spot & { total: number; limit: number }) => ({
      what: `${v.at}: ${v.total} % of ink in all, the paper takes ${v.limit} only.`,
      cure: "Lower the inks: replace equal parts of c, m and y by black.",
    }),
  },
  "style-hairline": {
    fr: (v: Spot & { limit: number }) => ({
      what: `${v.at} : « ${v.found} » est plus fin que ce que la presse imprime sans trous.`,
      cure: `Donnez au trait au moins ${v.limit}mm.`,
    }),
    en: (v: Spot & { limit: number }) => ({
      what: `${v.at}: “${v.found}” is thinner than a press prints without gaps.`,
      cure: `Give the line at least ${v.limit}mm.`,
    }),
  },
  "style-small-type": {
    fr: (v: Spot & { limit: number }) => ({
      what: `${v.at} : un corps de « ${v.found} » ne se lit pas sur papier.`,
      cure: `Prenez au moins ${v.limit}pt.`,
    }),
    en: (v: Spot & { limit: number }) => ({
      what: `${v.at}: type of “${v.found}” cannot be read on paper.`,
      cure: `Take at least ${v.limit}pt.`,
    }),
  },
  "style-reversed": {
    fr: (v: Spot & { width: number; limit: number }) => ({
      what: `${v.at} : entre deux traits foncés resterait un filet clair de ${v.width} mm, que l’encre comble.`,
      cure: `Laissez-lui ${v.limit} mm au moins.`,
    }),
    en: (v: Spot & { width: number; limit: number }) => ({
      what: `${v.at}: between two dark lines a light one of ${v.width} mm would be left, which ink fills in.`,
      cure: `Leave it ${v.limit} mm at least.`,
    }),
  },
  "style-spot-looks": {
    fr: (v: Spot & { spot: string; swatch: string }) => ({
      what: `${v.at} : l’encre « ${v.spot} » a une autre apparence sous « ${v.swatch} ».`,
      cure: "Donnez aux deux le même cmyk ; une teinte plus claire se demande là où la couleur sert (tint).",
    }),
    en: (v: Spot & { spot: string; swatch: string }) => ({
      what: `${v.at}: the ink “${v.spot}” looks different under “${v.swatch}”.`,
      cure: "Give both the same cmyk; a lighter tint is asked for where the color is used (tint).",
    }),
  },
  "style-theme-drawing": {
    fr: (v: Spot & { id: string; theme: string; wanted: "area" | "line" }) => ({
      what: `La couche « ${v.id} » prend le thème « ${v.theme} », fait de ${v.wanted === "area" ? "surfaces" : "lignes"}.`,
      cure: `Décrivez son dessin sous « ${v.wanted} », et là seulement.`,
    }),
    en: (v: Spot & { id: string; theme: string; wanted: "area" | "line" }) => ({
      what: `The layer “${v.id}” takes the theme “${v.theme}”, which is made of ${v.wanted}s.`,
      cure: `Describe its drawing under “${v.wanted}”, and there only.`,
    }),
  },
} as const satisfies ErrorMessages;

export const styleErrors = { ...nameErrors, ...drawingErrors };

export const styleWarnings = {} as const satisfies WarningMessages;
