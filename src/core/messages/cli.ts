import type { ErrorMessages, MessageLanguage, WarningMessages } from "./message.ts";

export const cliErrors = {
  "out-not-writable": {
    fr: (v: { folder: string; reason: string }) => ({
      what: `Impossible d’écrire dans le dossier « ${v.folder} » (${v.reason}).`,
      cure: "Choisissez un autre dossier avec --out, ou fermez le fichier s’il est ouvert dans un autre programme.",
    }),
    en: (v: { folder: string; reason: string }) => ({
      what: `Cannot write to the folder "${v.folder}" (${v.reason}).`,
      cure: "Choose another folder with --out, or close the file if another program has it open.",
    }),
  },
  "option-unknown": {
    fr: (v: { message: string }) => ({
      what: `Ligne de commande incomprise : ${v.message}.`,
      cure: "« carte --help » et « carte build --help » montrent les commandes et les options.",
    }),
    en: (v: { message: string }) => ({
      what: `The command line was not understood: ${v.message}.`,
      cure: "`carte --help` and `carte build --help` show commands and options.",
    }),
  },
  "below-quality": {
    fr: (v: { missing: number; overlaps: number }) => ({
      what: `La carte est écrite, mais ${v.missing} nom(s) y manquent et ${v.overlaps} se chevauchent.`,
      cure: "report.json nomme chacun avec sa raison ; un papier plus grand ou une échelle plus grande aident.",
    }),
    en: (v: { missing: number; overlaps: number }) => ({
      what: `The map is written, but ${v.missing} name(s) are missing on it and ${v.overlaps} overlap.`,
      cure: "report.json names each with its reason; a larger paper or a larger scale help.",
    }),
  },
} as const satisfies ErrorMessages;

export const cliWarnings = {} as const satisfies WarningMessages;

/** What the terminal says besides errors and warnings. */
export interface CliTexts {
  readonly steps: Readonly<Record<string, string>>;
  readonly bug: string;
  readonly built: (values: { title: string; scale: string; paper: string; seconds: string }) => string;
  readonly names: (values: { labelled: number; total: number; missing: number }) => string;
  readonly checked: (values: { title: string; scale: string; paper: string }) => string;
  readonly warnings: (count: number) => string;
  readonly interrupted: string;
}

export const cliTexts: Readonly<Record<MessageLanguage, CliTexts>> = {
  fr: {
    steps: {
      boundary: "Limite de la commune",
      sheet: "Feuille et échelle",
      cut: "Lecture des données",
      features: "Classement des objets",
      generalize: "Généralisation",
      labels: "Placement des noms",
      index: "Index des rues",
      compose: "Composition",
      pdf: "PDF",
      svg: "SVG",
      png: "Épreuve PNG",
    },
    bug: "C’est une erreur du programme, pas de vous. Relancez avec --debug et envoyez-nous la trace.",
    built: (v) => `${v.title} : carte au ${v.scale} sur ${v.paper}, en ${v.seconds} s.`,
    names: (v) =>
      `Rues nommées : ${v.labelled} sur ${v.total}${v.missing > 0 ? ` (${v.missing} dans report.json, avec la raison)` : ""}.`,
    checked: (v) => `${v.title} : tout est en ordre ; la carte tiendrait au ${v.scale} sur ${v.paper}.`,
    warnings: (count) => `${count} avertissement(s) sur les données :`,
    interrupted: "Interrompu : les fichiers d’avant sont intacts.",
  },
  en: {
    steps: {
      boundary: "Boundary of the commune",
      sheet: "Sheet and scale",
      cut: "Reading the data",
      features: "Sorting the features",
      generalize: "Generalizing",
      labels: "Placing the names",
      index: "Street index",
      compose: "Composing",
      pdf: "PDF",
      svg: "SVG",
      png: "PNG proof",
    },
    bug: "This is a bug of the program, not your mistake. Run again with --debug and send us the trace.",
    built: (v) => `${v.title}: map at ${v.scale} on ${v.paper}, in ${v.seconds} s.`,
    names: (v) =>
      `Streets named: ${v.labelled} of ${v.total}${v.missing > 0 ? ` (${v.missing} in report.json, with the reason)` : ""}.`,
    checked: (v) => `${v.title}: all is well; the map would fit at ${v.scale} on ${v.paper}.`,
    warnings: (count) => `${count} warning(s) about the data:`,
    interrupted: "Interrupted: the earlier files are whole.",
  },
};

/** Help texts, in the order of `carte --help`. */
export const helpTexts = {
  fr: {
    program: "Fait la carte imprimée d’une commune à partir d’OpenStreetMap.",
    build: "Fait la carte : PDF pour l’imprimeur, SVG, PNG, index CSV et report.json.",
    check: "Dit tout ce que « build » reprocherait, sans faire la carte.",
    target: "fichier OpenStreetMap (.osm.pbf, .osm, .osm.gz) ou projet carte.yaml",
    commune: "nom, code INSEE ou identifiant OSM (r123) de la commune",
    bbox: "au lieu d’une commune, un rectangle : ouest,sud,est,nord en degrés",
    paper: "A0 à A5, ou largeur x hauteur, par exemple 420x297mm",
    scale: "auto, ou par exemple 1:5000",
    style: "style de carte : un nom (plan) ou un dossier",
    out: "dossier où écrire",
    format: "sorties, séparées par des virgules : pdf, svg, png, csv",
    lang: "langues des noms et des textes, la première d’abord, par exemple fr,br",
    strict: "code de sortie 5 si des noms manquent sur la carte",
    json: "écrit le rapport sur la sortie standard",
    quiet: "n’écrit rien, sauf les erreurs",
    debug: "montre la trace d’une erreur du programme",
    examples: [
      "Exemples :",
      "  carte build plouarzel.osm.pbf                    la seule commune du fichier, sur A3",
      "  carte build bretagne.osm.pbf --commune 29177     une commune par son code INSEE, sur A2 :",
      "                                                   ajoutez --paper A2",
      "  carte build carte.yaml                           tout est dans le fichier du projet",
      "",
      "Codes de sortie : 0 carte faite, 1 erreur du programme, 2 demande à corriger, 3 données introuvables,",
      "4 commune absente des données, 5 carte faite mais sous la qualité demandée (--strict).",
    ].join("\n"),
  },
  en: {
    program: "Makes the printed map of a commune from OpenStreetMap.",
    build: "Makes the map: PDF for the printer, SVG, PNG, index CSV and report.json.",
    check: "Says everything that `build` would complain of, without making the map.",
    target: "OpenStreetMap file (.osm.pbf, .osm, .osm.gz) or project carte.yaml",
    commune: "name, INSEE code or OSM id (r123) of the commune",
    bbox: "instead of a commune, a rectangle: west,south,east,north in degrees",
    paper: "A0 to A5, or width x height, for example 420x297mm",
    scale: "auto, or for example 1:5000",
    style: "map style: a name (plan) or a folder",
    out: "folder to write to",
    format: "outputs, separated by commas: pdf, svg, png, csv",
    lang: "languages of names and texts, first choice first, for example fr,br",
    strict: "exit code 5 where names are missing on the map",
    json: "writes the report to standard output",
    quiet: "writes nothing but errors",
    debug: "shows the trace of a bug",
    examples: [
      "Examples:",
      "  carte build plouarzel.osm.pbf                    the only commune of the file, on A3",
      "  carte build bretagne.osm.pbf --commune 29177     one commune by its INSEE code; on A2:",
      "                                                   add --paper A2",
      "  carte build carte.yaml                           everything is in the project file",
      "",
      "Exit codes: 0 built, 1 a bug, 2 your input is wrong, 3 the data could not be had,",
      "4 the commune is not in the data, 5 built but below the quality asked for (--strict).",
    ].join("\n"),
  },
} as const satisfies Record<MessageLanguage, unknown>;
