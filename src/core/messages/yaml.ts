import type { ErrorMessages, MessageLanguage } from "./message.ts";

/** What a value in a YAML file may be asked to be, in words. */
const KINDS = {
  map: { fr: "un groupe « clé: valeur »", en: "a group of “key: value”" },
  list: { fr: "une liste", en: "a list" },
  text: { fr: "un texte", en: "text" },
  number: { fr: "un nombre", en: "a number" },
  "whole-number": { fr: "un nombre entier", en: "a whole number" },
  "yes-or-no": { fr: "true ou false", en: "true or false" },
  length: { fr: "une longueur avec son unité, comme 3mm", en: "a length with its unit, such as 3mm" },
  "type-size": { fr: "un corps en points, comme 8pt", en: "a type size in points, such as 8pt" },
  tracking: { fr: "un interlettrage en em, comme 0.02em", en: "a tracking in em, such as 0.02em" },
  "paper-area": { fr: "une surface sur le papier, comme 1.5mm2", en: "an area on paper, such as 1.5mm2" },
  "ground-length": { fr: "une longueur sur le terrain, comme 6m", en: "a length on the ground, such as 6m" },
  percentage: { fr: "un pourcentage, comme 55%", en: "a percentage, such as 55%" },
  scale: { fr: "une échelle, comme 1:10000", en: "a scale, such as 1:10000" },
  paint: {
    fr: "le nom d’une teinte de palette.yaml, ou { swatch: nom, tint: 55% }",
    en: "the name of a swatch of palette.yaml, or { swatch: name, tint: 55% }",
  },
  ink: {
    fr: '{ cmyk: [c, m, y, k] } en pour cent, ou "#rrggbb"',
    en: '{ cmyk: [c, m, y, k] } in percent, or "#rrggbb"',
  },
  filter: {
    fr: "des attributs OSM, comme { highway: [residential, living_street] }, ou une liste de tels groupes",
    en: "OSM tags, such as { highway: [residential, living_street] }, or a list of such groups",
  },
  "tag-value": {
    fr: "une valeur d’attribut OSM ou une liste de valeurs",
    en: "an OSM tag value or a list of them",
  },
  language: {
    fr: "un code de langue, comme fr, br ou pt-BR",
    en: "a language code, such as fr, br or pt-BR",
  },
  bbox: {
    fr: "ouest, sud, est, nord en degrés, comme -4.85, 48.41, -4.75, 48.46",
    en: "west, south, east, north in degrees, such as -4.85, 48.41, -4.75, 48.46",
  },
  "leaflet-block": {
    fr: "un bloc : index, legend, imprint, numbers, ou { text: fichier.md }, { logos: … }, { codes: … }",
    en: "a block: index, legend, imprint, numbers, or { text: file.md }, { logos: … }, { codes: … }",
  },
  insets: { fr: "auto, none ou une liste d’encarts", en: "auto, none or a list of insets" },
  size: { fr: "une largeur et une hauteur, comme 120x90mm", en: "a width and a height, such as 120x90mm" },
  fold: { fr: "un pliage, comme 4x2 ou accordion", en: "a fold, such as 4x2 or accordion" },
  paper: { fr: "un format de papier, comme A2 ou 420x297mm", en: "a paper size, such as A2 or 420x297mm" },
  epsg: { fr: "un code EPSG, comme 2154", en: "an EPSG code, such as 2154" },
  "code-in-quotes": {
    fr: 'un code entre guillemets, comme "01004", pour garder ses zéros',
    en: 'a code in quotes, such as "01004", to keep its zeros',
  },
  "osm-id": {
    fr: "le numéro d’un objet OSM, comme 2220322",
    en: "the number of an OSM object, such as 2220322",
  },
  "web-address": {
    fr: "une adresse http ou https, comme https://exemple.fr/ville.osm.pbf",
    en: "an http or https address, such as https://example.org/town.osm.pbf",
  },
  overpass: {
    fr: "default, ou l’adresse d’un serveur Overpass (https://…/api/interpreter)",
    en: "default, or the address of an Overpass server (https://…/api/interpreter)",
  },
  region: {
    fr: "une région de Geofabrik, comme europe/france/bretagne",
    en: "a region of Geofabrik, such as europe/france/bretagne",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<MessageLanguage, string>>>>;

export type YamlKind = keyof typeof KINDS;

export const isYamlKind = (word: string): word is YamlKind => Object.hasOwn(KINDS, word);

/** `at` is the way to the value in its file ("line.casing.width") or an option ("--paper"); empty at the top. */
interface Spot {
  at: string;
  found: string;
}

const before = (at: string, colon: string): string => (at === "" ? "" : `${at}${colon} `);

const suggestFr = (nearest: string, known: string): string =>
  nearest === "" ? `Possibles : ${known}.` : `Vouliez-vous dire « ${nearest} » ? Possibles : ${known}.`;
const suggestEn = (nearest: string, known: string): string =>
  nearest === "" ? `Possible: ${known}.` : `Did you mean “${nearest}”? Possible: ${known}.`;

const syntaxErrors = {
  "yaml-file-too-large": {
    fr: (v: { file: string; kilobytes: number; limit: number }) => ({
      what: `Le fichier ${v.file} pèse ${v.kilobytes} ko : ce n’est pas un fichier de réglages.`,
      cure: `Donnez un fichier YAML de moins de ${v.limit} ko.`,
    }),
    en: (v: { file: string; kilobytes: number; limit: number }) => ({
      what: `The file ${v.file} has ${v.kilobytes} kB: it is not a settings file.`,
      cure: `Give a YAML file under ${v.limit} kB.`,
    }),
  },
  "yaml-syntax": {
    fr: (v: { found: string }) => ({
      what: `Ce YAML ne peut pas être lu ici : « ${v.found} ».`,
      cure: "Vérifiez les retraits, les deux-points, les guillemets et les crochets de cette ligne et de la précédente.",
    }),
    en: (v: { found: string }) => ({
      what: `This YAML cannot be read here: “${v.found}”.`,
      cure: "Check indents, colons, quotes and brackets on this line and the one before.",
    }),
  },
  "yaml-tab": {
    fr: (v: { found: string }) => ({
      what: `Une tabulation fait le retrait de « ${v.found} », ce que YAML interdit.`,
      cure: "Remplacez la tabulation par des espaces.",
    }),
    en: (v: { found: string }) => ({
      what: `“${v.found}” is indented by a tab, which YAML forbids.`,
      cure: "Replace the tab by spaces.",
    }),
  },
  "yaml-duplicate-key": {
    fr: (v: { key: string }) => ({
      what: `La clé « ${v.key} » est écrite deux fois dans le même groupe.`,
      cure: "Gardez-en une seule.",
    }),
    en: (v: { key: string }) => ({
      what: `The key “${v.key}” is written twice in the same group.`,
      cure: "Keep one of them.",
    }),
  },
  "yaml-several-documents": {
    fr: (v: { file: string }) => ({
      what: `Le fichier ${v.file} contient plusieurs documents YAML, séparés par « --- ».`,
      cure: "Gardez un seul document par fichier.",
    }),
    en: (v: { file: string }) => ({
      what: `The file ${v.file} holds several YAML documents, separated by “---”.`,
      cure: "Keep one document in a file.",
    }),
  },
  "yaml-bad-alias": {
    fr: (v: { found: string }) => ({
      what: `Le renvoi « ${v.found} » ne mène à aucune ancre qui le précède.`,
      cure: "Écrivez d’abord l’ancre (&nom) devant la valeur à reprendre, puis le renvoi (*nom).",
    }),
    en: (v: { found: string }) => ({
      what: `The alias “${v.found}” leads to no anchor before it.`,
      cure: "Write the anchor (&name) before the value to repeat, then the alias (*name).",
    }),
  },
  "yaml-too-many-aliases": {
    fr: (v: { limit: number }) => ({
      what: `Les renvois (*nom) de ce fichier s’emboîtent au-delà de ${v.limit} reprises.`,
      cure: "Écrivez les valeurs en clair au lieu d’ancres dans des ancres.",
    }),
    en: (v: { limit: number }) => ({
      what: `The aliases (*name) of this file nest beyond ${v.limit} repeats.`,
      cure: "Write the values out instead of anchors inside anchors.",
    }),
  },
} as const satisfies ErrorMessages;

const valueErrors = {
  "yaml-unknown-key": {
    fr: (v: { at: string; key: string; nearest: string; known: string }) => ({
      what: `${before(v.at, " :")}la clé « ${v.key} » n’existe pas.`,
      cure: suggestFr(v.nearest, v.known),
    }),
    en: (v: { at: string; key: string; nearest: string; known: string }) => ({
      what: `${before(v.at, ":")}there is no key “${v.key}”.`,
      cure: suggestEn(v.nearest, v.known),
    }),
  },
  "yaml-missing-key": {
    fr: (v: { at: string; key: string; expected: YamlKind }) => ({
      what: `${before(v.at, " :")}la clé « ${v.key} » manque.`,
      cure: `Ajoutez « ${v.key}: », puis ${KINDS[v.expected].fr}.`,
    }),
    en: (v: { at: string; key: string; expected: YamlKind }) => ({
      what: `${before(v.at, ":")}the key “${v.key}” is missing.`,
      cure: `Add “${v.key}:”, then ${KINDS[v.expected].en}.`,
    }),
  },
  "yaml-wrong-kind": {
    fr: (v: Spot & { expected: YamlKind }) => ({
      what: `${before(v.at, " :")}« ${v.found} » ne convient pas.`,
      cure: `Écrivez ${KINDS[v.expected].fr}.`,
    }),
    en: (v: Spot & { expected: YamlKind }) => ({
      what: `${before(v.at, ":")}“${v.found}” does not fit.`,
      cure: `Write ${KINDS[v.expected].en}.`,
    }),
  },
  "yaml-bare-number": {
    fr: (v: Spot & { corrected: string }) => ({
      what: `${before(v.at, " :")}« ${v.found} » est un nombre sans unité.`,
      cure: `Écrivez l’unité : ${v.corrected}.`,
    }),
    en: (v: Spot & { corrected: string }) => ({
      what: `${before(v.at, ":")}“${v.found}” is a number without a unit.`,
      cure: `Write the unit: ${v.corrected}.`,
    }),
  },
  "yaml-unknown-value": {
    fr: (v: Spot & { nearest: string; known: string }) => ({
      what: `${before(v.at, " :")}« ${v.found} » n’est pas une valeur possible.`,
      cure: suggestFr(v.nearest, v.known),
    }),
    en: (v: Spot & { nearest: string; known: string }) => ({
      what: `${before(v.at, ":")}“${v.found}” is not a possible value.`,
      cure: suggestEn(v.nearest, v.known),
    }),
  },
} as const satisfies ErrorMessages;

const limitErrors = {
  "yaml-too-small": {
    fr: (v: Spot & { limit: string }) => ({
      what: `${before(v.at, " :")}« ${v.found} » est trop petit.`,
      cure: `Le minimum est ${v.limit}.`,
    }),
    en: (v: Spot & { limit: string }) => ({
      what: `${before(v.at, ":")}“${v.found}” is too small.`,
      cure: `The minimum is ${v.limit}.`,
    }),
  },
  "yaml-too-big": {
    fr: (v: Spot & { limit: string }) => ({
      what: `${before(v.at, " :")}« ${v.found} » est trop grand.`,
      cure: `Le maximum est ${v.limit}.`,
    }),
    en: (v: Spot & { limit: string }) => ({
      what: `${before(v.at, ":")}“${v.found}” is too big.`,
      cure: `The maximum is ${v.limit}.`,
    }),
  },
  "yaml-wrong-count": {
    fr: (v: Spot & { limit: number; bound: "least" | "most"; of: "values" | "letters" }) => ({
      what: `${before(v.at, " :")}« ${v.found} » est trop ${v.bound === "least" ? "court" : "long"}.`,
      cure: `Il faut ${v.bound === "least" ? "au moins" : "au plus"} ${v.limit} ${v.of === "letters" ? "caractère(s)" : "valeur(s)"}.`,
    }),
    en: (v: Spot & { limit: number; bound: "least" | "most"; of: "values" | "letters" }) => ({
      what: `${before(v.at, ":")}“${v.found}” is too ${v.bound === "least" ? "short" : "long"}.`,
      cure: `It takes at ${v.bound} ${v.limit} ${v.of === "letters" ? "letter(s)" : "value(s)"}.`,
    }),
  },
} as const satisfies ErrorMessages;

export const yamlErrors = { ...syntaxErrors, ...valueErrors, ...limitErrors };
