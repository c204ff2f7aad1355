import type { Step } from "../step.ts";
import type { ErrorMessages, MessageLanguage, WarningMessages } from "./message.ts";

const outErrors = {
  "out-not-a-folder": {
    fr: (v: { path: string }) => ({
      what: `Impossible d’écrire la carte : « ${v.path} » est un fichier, pas un dossier.`,
      cure: "Choisissez un autre dossier avec --out.",
    }),
    en: (v: { path: string }) => ({
      what: `The map cannot be written: ${v.path} is a file, not a folder.`,
      cure: "Choose another folder with --out.",
    }),
  },
  "out-not-writable": {
    fr: (v: { folder: string; reason: string }) => ({
      what: `Impossible d’écrire dans le dossier « ${v.folder} » (${v.reason}).`,
      cure: "Choisissez avec --out un dossier où vous avez le droit d’écrire.",
    }),
    en: (v: { folder: string; reason: string }) => ({
      what: `Cannot write to the folder ${v.folder} (${v.reason}).`,
      cure: "Choose with --out a folder that you may write to.",
    }),
  },
  "out-disk-full": {
    fr: (v: { folder: string }) => ({
      what: `Le disque du dossier « ${v.folder} » est plein : la carte n’est pas écrite, les fichiers d’avant sont intacts.`,
      cure: "Libérez de la place, ou choisissez un dossier d’un autre disque avec --out.",
    }),
    en: (v: { folder: string }) => ({
      what: `The disk of the folder ${v.folder} is full: the map is not written, the earlier files are whole.`,
      cure: "Free some space, or choose a folder on another disk with --out.",
    }),
  },
  "out-file-open": {
    fr: (v: { file: string }) => ({
      what: `Impossible de remplacer « ${v.file} » : il est ouvert dans un autre programme, ou protégé.`,
      cure: "Fermez-le (lecteur PDF, tableur) et relancez, ou choisissez un autre dossier avec --out.",
    }),
    en: (v: { file: string }) => ({
      what: `Cannot replace ${v.file}: another program has it open, or it is protected.`,
      cure: "Close it (PDF reader, spreadsheet) and run again, or choose another folder with --out.",
    }),
  },
  "out-file-is-folder": {
    fr: (v: { file: string }) => ({
      what: `Impossible d’écrire « ${v.file} » : un dossier porte ce nom.`,
      cure: "Renommez ce dossier, ou choisissez-en un autre pour la carte avec --out.",
    }),
    en: (v: { file: string }) => ({
      what: `Cannot write ${v.file}: a folder has that name.`,
      cure: "Rename that folder, or choose another one for the map with --out.",
    }),
  },
} as const satisfies ErrorMessages;

const lineErrors = {
  "option-unknown": {
    fr: (v: { option: string; nearest: string }) => ({
      what: `L’option ${v.option} n’existe pas.`,
      cure: `${v.nearest ? `Vouliez-vous dire ${v.nearest} ? ` : ""}« carte build --help » montre toutes les options.`,
    }),
    en: (v: { option: string; nearest: string }) => ({
      what: `There is no option ${v.option}.`,
      cure: `${v.nearest ? `Did you mean ${v.nearest}? ` : ""}“carte build --help” shows all options.`,
    }),
  },
  "option-without-value": {
    fr: (v: { option: string }) => ({
      what: `Il manque une valeur : ${v.option}.`,
      cure: "Écrivez-la après l’option ; « carte build --help » dit ce qu’elle peut être.",
    }),
    en: (v: { option: string }) => ({
      what: `A value is missing: ${v.option}.`,
      cure: "Write it after the option; “carte build --help” says what it may be.",
    }),
  },
  "command-unknown": {
    fr: (v: { command: string; nearest: string }) => ({
      what: `La commande « ${v.command} » n’existe pas.`,
      cure: v.nearest
        ? `Vouliez-vous dire « carte ${v.nearest} » ? « carte --help » montre les commandes.`
        : "Pour faire une carte : carte build commune.osm.pbf. « carte --help » montre les commandes.",
    }),
    en: (v: { command: string; nearest: string }) => ({
      what: `There is no command “${v.command}”.`,
      cure: v.nearest
        ? `Did you mean “carte ${v.nearest}”? “carte --help” shows the commands.`
        : "To make a map: carte build town.osm.pbf. “carte --help” shows the commands.",
    }),
  },
  "arguments-left-over": {
    fr: (v: { words: string }) => ({
      what: `Il y a des mots en trop : « ${v.words} ».`,
      cure: 'Donnez un seul fichier ; mettez entre guillemets ce qui contient des espaces, comme --commune "Le Conquet".',
    }),
    en: (v: { words: string }) => ({
      what: `There are words left over: “${v.words}”.`,
      cure: 'Give one file only; put in quotes what holds spaces, such as --commune "Le Conquet".',
    }),
  },
} as const satisfies ErrorMessages;

const qualityErrors = {
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

export const cliErrors = { ...outErrors, ...lineErrors, ...qualityErrors };

export const cliWarnings = {} as const satisfies WarningMessages;

/** What the terminal says besides errors and warnings. */
export interface CliTexts {
  readonly steps: Readonly<Record<Step, string>>;
  readonly bug: string;
  readonly built: (values: { title: string; scale: string; paper: string; seconds: string }) => string;
  readonly names: (values: { labelled: number; total: number; missing: number }) => string;
  readonly checked: (values: { title: string; scale: string; paper: string }) => string;
  readonly written: (values: { folder: string; files: string }) => string;
  readonly warnings: string;
  readonly pulled: (values: { path: string; megabytes: string; date: string }) => string;
  readonly cleared: (values: { folder: string; megabytes: string }) => string;
  readonly network: NetworkTexts;
}

/** What goes on between us and a server. */
export interface NetworkTexts {
  readonly asking: (values: { host: string }) => string;
  readonly waiting: (values: { host: string; seconds: number }) => string;
  readonly receiving: (values: { megabytes: string; total: string; rate: string; left: string }) => string;
}

export const cliTexts: Readonly<Record<MessageLanguage, CliTexts>> = {
  fr: {
    steps: {
      pull: "Téléchargement",
      boundary: "Limite de la commune",
      sheet: "Feuille et échelle",
      cut: "Lecture des données",
      features: "Classement des objets",
      generalize: "Généralisation",
      labels: "Placement des noms",
      index: "Index des rues",
      compose: "Composition",
      pdf: "PDF",
      web: "PDF pour écran",
      svg: "SVG",
      png: "Épreuve PNG",
      preflight: "Contrôle du PDF",
    },
    bug: "C’est une erreur du programme, pas de vous. Relancez avec --debug et envoyez-nous la trace.",
    built: (v) => `${v.title} : carte au ${v.scale} sur ${v.paper}, en ${v.seconds} s.`,
    names: (v) =>
      `Rues nommées : ${v.labelled} sur ${v.total}${v.missing > 0 ? ` (${v.missing} dans report.json, avec la raison)` : ""}.`,
    checked: (v) => `${v.title} : tout est en ordre ; la carte tiendrait au ${v.scale} sur ${v.paper}.`,
    written: (v) => `Dans ${v.folder} : ${v.files}.`,
    warnings: "À savoir :",
    pulled: (v) => `${v.path} : ${v.megabytes} Mo, données du ${v.date || "(date inconnue)"}.`,
    cleared: (v) => `Cache vidé (${v.folder}) : ${v.megabytes} Mo libérés.`,
    network: {
      asking: (v) => `Requête à ${v.host}`,
      waiting: (v) => `${v.host} demande d’attendre : ${v.seconds} s`,
      receiving: (v) =>
        `Téléchargement : ${v.megabytes}${v.total && ` sur ${v.total}`} Mo, ${v.rate} Mo/s${v.left && `, encore ${v.left} s`}`,
    },
  },
  en: {
    steps: {
      pull: "Fetching",
      boundary: "Boundary of the commune",
      sheet: "Sheet and scale",
      cut: "Reading the data",
      features: "Sorting the features",
      generalize: "Generalizing",
      labels: "Placing the names",
      index: "Street index",
      compose: "Composing",
      pdf: "PDF",
      web: "PDF for screens",
      svg: "SVG",
      png: "PNG proof",
      preflight: "Checking the PDF",
    },
    bug: "This is a bug of the program, not your mistake. Run again with --debug and send us the trace.",
    built: (v) => `${v.title}: map at ${v.scale} on ${v.paper}, in ${v.seconds} s.`,
    names: (v) =>
      `Streets named: ${v.labelled} of ${v.total}${v.missing > 0 ? ` (${v.missing} in report.json, with the reason)` : ""}.`,
    checked: (v) => `${v.title}: all is well; the map would fit at ${v.scale} on ${v.paper}.`,
    written: (v) => `In ${v.folder}: ${v.files}.`,
    warnings: "Worth knowing:",
    pulled: (v) => `${v.path}: ${v.megabytes} MB, data of ${v.date || "(unknown date)"}.`,
    cleared: (v) => `Cache emptied (${v.folder}): ${v.megabytes} MB freed.`,
    network: {
      asking: (v) => `Asking ${v.host}`,
      waiting: (v) => `${v.host} asks us to wait: ${v.seconds} s`,
      receiving: (v) =>
        `Fetching: ${v.megabytes}${v.total && ` of ${v.total}`} MB, ${v.rate} MB/s${v.left && `, ${v.left} s left`}`,
    },
  },
};
