import type { ErrorMessages, WarningMessages } from "./message.ts";

interface Spot {
  at: string;
  found: string;
}

const orElse = (nearest: string, say: (word: string) => string): string =>
  nearest === "" ? "" : `${say(nearest)} `;

const fileErrors = {
  "project-nothing-to-build": {
    fr: (v: { folder: string }) => ({
      what: `Rien à construire : pas de carte.yaml dans ${v.folder}, et aucun fichier n’est donné.`,
      cure: "Donnez une commune (carte build --commune Plouarzel) ou un extrait OpenStreetMap (carte build commune.osm.pbf).",
    }),
    en: (v: { folder: string }) => ({
      what: `Nothing to build: no carte.yaml in ${v.folder}, and no file is given.`,
      cure: "Give a commune (carte build --commune Plouarzel) or an OpenStreetMap extract (carte build town.osm.pbf).",
    }),
  },
  "project-file-missing": {
    fr: (v: { file: string }) => ({
      what: `Le fichier de projet ${v.file} n’existe pas ou ne peut pas être lu.`,
      cure: "Vérifiez son chemin, ou donnez directement un extrait OpenStreetMap (.osm.pbf, .osm.gz).",
    }),
    en: (v: { file: string }) => ({
      what: `The project file ${v.file} does not exist or cannot be read.`,
      cure: "Check its path, or give an OpenStreetMap extract itself (.osm.pbf, .osm.gz).",
    }),
  },
  "project-source-missing": {
    fr: (v: { file: string }) => ({
      what: `${v.file} ne dit ni d’où viennent les données, ni quelle commune est demandée.`,
      cure: 'Ajoutez-y : source: { file: commune.osm.pbf }, ou area: { insee: "29177" } pour la demander en ligne.',
    }),
    en: (v: { file: string }) => ({
      what: `${v.file} says neither where the data come from nor which commune is meant.`,
      cure: 'Add to it: source: { file: town.osm.pbf }, or area: { insee: "29177" } to ask for it online.',
    }),
  },
  "project-source-unclear": {
    fr: (v: Spot & { known: string }) => ({
      what: `${v.at} : les données doivent venir d’un seul endroit.`,
      cure: `Donnez une seule de ces clés : ${v.known}.`,
    }),
    en: (v: Spot & { known: string }) => ({
      what: `${v.at}: the data must come from one place.`,
      cure: `Give one of these keys: ${v.known}.`,
    }),
  },
} as const satisfies ErrorMessages;

const areaErrors = {
  "project-area-empty": {
    fr: (v: Spot & { known: string }) => ({
      what: `${v.at} : rien ne dit quelle commune est demandée.`,
      cure: `Donnez l’une de ces clés : ${v.known}.`,
    }),
    en: (v: Spot & { known: string }) => ({
      what: `${v.at}: nothing says which commune is meant.`,
      cure: `Give one of these keys: ${v.known}.`,
    }),
  },
  "project-area-twice": {
    fr: (v: Spot & { keys: string }) => ({
      what: `${v.at} : la zone est demandée de plusieurs façons (${v.keys}).`,
      cure: "Gardez-en une seule.",
    }),
    en: (v: Spot & { keys: string }) => ({
      what: `${v.at}: the area is asked for in several ways (${v.keys}).`,
      cure: "Keep one of them.",
    }),
  },
  "project-area-mixed": {
    fr: (v: Spot) => ({
      what: `${v.at} : une liste ne peut tenir que des communes, sans rectangle ni polygone.`,
      cure: 'Écrivez par exemple : area: [{ name: Plouarzel }, { insee: "29098" }].',
    }),
    en: (v: Spot) => ({
      what: `${v.at}: a list can hold communes only, no rectangle and no polygon.`,
      cure: 'Write for example: area: [{ name: Plouarzel }, { insee: "29098" }].',
    }),
  },
  "project-bbox-count": {
    fr: (v: Spot & { count: number }) => ({
      what: `${v.at} : un rectangle demande quatre nombres, et « ${v.found} » en a ${v.count}.`,
      cure: "Écrivez ouest,sud,est,nord en degrés, comme -4.85,48.41,-4.75,48.46.",
    }),
    en: (v: Spot & { count: number }) => ({
      what: `${v.at}: a rectangle takes four numbers, and “${v.found}” has ${v.count}.`,
      cure: "Write west,south,east,north in degrees, such as -4.85,48.41,-4.75,48.46.",
    }),
  },
  "project-bbox-range": {
    fr: (v: Spot) => ({
      what: `${v.at} : « ${v.found} » sort du globe.`,
      cure: "Donnez ouest, sud, est, nord en degrés : longitudes de -180 à 180, latitudes de -85 à 85.",
    }),
    en: (v: Spot) => ({
      what: `${v.at}: “${v.found}” is off the globe.`,
      cure: "Give west, south, east, north in degrees: longitudes from -180 to 180, latitudes from -85 to 85.",
    }),
  },
  "project-bbox-order": {
    fr: (v: Spot & { west: number; south: number; east: number; north: number }) => ({
      what: `${v.at} : « ${v.found} » n’est pas dans l’ordre ouest, sud, est, nord.`,
      cure: `Est-ce ${v.west},${v.south},${v.east},${v.north} ?`,
    }),
    en: (v: Spot & { west: number; south: number; east: number; north: number }) => ({
      what: `${v.at}: “${v.found}” is not in the order west, south, east, north.`,
      cure: `Is it ${v.west},${v.south},${v.east},${v.north}?`,
    }),
  },
} as const satisfies ErrorMessages;

const sheetErrors = {
  "project-unknown-paper": {
    fr: (v: Spot & { nearest: string; known: string }) => ({
      what: `${v.at} : le format « ${v.found} » est inconnu.`,
      cure: `${orElse(v.nearest, (word) => `Vouliez-vous dire « ${word} » ?`)}Formats : ${v.known}, ou largeur et hauteur comme 420x297mm.`,
    }),
    en: (v: Spot & { nearest: string; known: string }) => ({
      what: `${v.at}: the paper size “${v.found}” is unknown.`,
      cure: `${orElse(v.nearest, (word) => `Did you mean “${word}”?`)}Sizes: ${v.known}, or width and height such as 420x297mm.`,
    }),
  },
  "project-paper-size": {
    fr: (v: Spot & { least: number; most: number }) => ({
      what: `${v.at} : « ${v.found} » n’est pas une taille de carte.`,
      cure: `Chaque côté mesure de ${v.least} à ${v.most} mm.`,
    }),
    en: (v: Spot & { least: number; most: number }) => ({
      what: `${v.at}: “${v.found}” is no size for a map.`,
      cure: `Each side measures ${v.least} to ${v.most} mm.`,
    }),
  },
  "project-unknown-projection": {
    fr: (v: Spot & { nearest: string }) => ({
      what: `${v.at} : la projection « ${v.found} » n’est pas connue ; les codes les plus proches : ${v.nearest}.`,
      cure: "Connus : 2154 (Lambert-93), 3942 à 3950 (CC42 à CC50), 25828 à 25838 et 32601 à 32760 (UTM), 2972, 2975, 4467, 4471, 5490 (outre-mer).",
    }),
    en: (v: Spot & { nearest: string }) => ({
      what: `${v.at}: the projection “${v.found}” is not known; the nearest codes: ${v.nearest}.`,
      cure: "Known: 2154 (Lambert-93), 3942 to 3950 (CC42 to CC50), 25828 to 25838 and 32601 to 32760 (UTM), 2972, 2975, 4467, 4471, 5490 (French overseas).",
    }),
  },
  "project-scale-range": {
    fr: (v: Spot & { least: number; most: number }) => ({
      what: `${v.at} : l’échelle « ${v.found} » ne donne pas un plan de ville lisible.`,
      cure: `Prenez une échelle de 1:${v.least} à 1:${v.most}, ou auto.`,
    }),
    en: (v: Spot & { least: number; most: number }) => ({
      what: `${v.at}: the scale “${v.found}” makes no readable town map.`,
      cure: `Take a scale from 1:${v.least} to 1:${v.most}, or auto.`,
    }),
  },
  "project-leaflet-block": {
    fr: (v: Spot & { known: string }) => ({
      what: `${v.at} : un bloc a une seule clé.`,
      cure: `Écrivez un bloc par clé : ${v.known}.`,
    }),
    en: (v: Spot & { known: string }) => ({
      what: `${v.at}: a block has one key.`,
      cure: `Write a block for each key: ${v.known}.`,
    }),
  },
  "project-leaflet-without-fold": {
    fr: (v: { file: string }) => ({
      what: `${v.file} décrit un dépliant (leaflet), mais la feuille n’est pas pliée.`,
      cure: "Ajoutez un pliage, par exemple : sheet: { fold: 4x2 }.",
    }),
    en: (v: { file: string }) => ({
      what: `${v.file} describes a leaflet, but the sheet is not folded.`,
      cure: "Add a fold, for example: sheet: { fold: 4x2 }.",
    }),
  },
  "project-dummy-without-fold": {
    fr: (v: { file: string }) => ({
      what: `Un guide de pliage est demandé, mais la feuille de ${v.file} n’est pas pliée.`,
      cure: "Ajoutez un pliage : --fold 4x2, ou sheet: { fold: 4x2 } dans le projet.",
    }),
    en: (v: { file: string }) => ({
      what: `A folding guide is asked for, but the sheet of ${v.file} is not folded.`,
      cure: "Add a fold: --fold 4x2, or sheet: { fold: 4x2 } in the project.",
    }),
  },
  "project-unknown-fold": {
    fr: (v: Spot & { nearest: string; known: string }) => ({
      what: `${v.at} : « ${v.found} » n’est pas un pliage.`,
      cure: `${orElse(v.nearest, (word) => `Vouliez-vous dire ${word} ?`)}Écrivez colonnes x rangées, comme 4x2, ou l’un de : ${v.known}.`,
    }),
    en: (v: Spot & { nearest: string; known: string }) => ({
      what: `${v.at}: “${v.found}” is no fold.`,
      cure: `${orElse(v.nearest, (word) => `Did you mean ${word}?`)}Write columns x rows, such as 4x2, or one of: ${v.known}.`,
    }),
  },
  "project-bad-rotation": {
    fr: (v: Spot) => ({
      what: `${v.at} : « ${v.found} » ne dit pas de combien la carte est tournée.`,
      cure: "Écrivez auto, ou des degrés dans le sens des aiguilles d’une montre, comme 30 ou -45.",
    }),
    en: (v: Spot) => ({
      what: `${v.at}: “${v.found}” does not say how far the map is turned.`,
      cure: "Write auto, or degrees clockwise, such as 30 or -45.",
    }),
  },
  "project-rotation-range": {
    fr: (v: Spot & { most: number }) => ({
      what: `${v.at} : « ${v.found} » fait plus d’un demi-tour.`,
      cure: `Prenez des degrés de -${v.most} à ${v.most} : le nord pointe d’autant à droite du haut de la feuille.`,
    }),
    en: (v: Spot & { most: number }) => ({
      what: `${v.at}: “${v.found}” is more than half a turn.`,
      cure: `Take degrees from -${v.most} to ${v.most}: north points so far to the right of the sheet’s top.`,
    }),
  },
  "project-bad-scale": {
    fr: (v: Spot) => ({
      what: `${v.at} : « ${v.found} » n’est pas une échelle.`,
      cure: "Écrivez auto, 1:10000 ou 10000.",
    }),
    en: (v: Spot) => ({
      what: `${v.at}: “${v.found}” is not a scale.`,
      cure: "Write auto, 1:10000 or 10000.",
    }),
  },
} as const satisfies ErrorMessages;

export const configErrors = { ...fileErrors, ...areaErrors, ...sheetErrors };

export const configWarnings = {} as const satisfies WarningMessages;
