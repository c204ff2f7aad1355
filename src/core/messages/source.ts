import type { ErrorMessages, WarningMessages } from "./message.ts";

export const sourceErrors = {
  "source-file-missing": {
    fr: ({ file }: { file: string }) => ({
      what: `Le fichier « ${file} » n’existe pas.`,
      cure: "Vérifiez le chemin et l’orthographe du nom, ou téléchargez l’extrait OpenStreetMap de la commune.",
    }),
    en: ({ file }: { file: string }) => ({
      what: `There is no file ${file}.`,
      cure: "Check its path and spelling, or download the OpenStreetMap extract of the commune.",
    }),
  },
  "source-file-is-folder": {
    fr: ({ file }: { file: string }) => ({
      what: `« ${file} » est un dossier, pas un fichier.`,
      cure: "Donnez le chemin de l’extrait lui-même, par exemple commune.osm.pbf.",
    }),
    en: ({ file }: { file: string }) => ({
      what: `${file} is a folder, not a file.`,
      cure: "Give the path of the extract itself, for example town.osm.pbf.",
    }),
  },
  "source-file-empty": {
    fr: ({ file }: { file: string }) => ({
      what: `Le fichier « ${file} » est vide.`,
      cure: "Le téléchargement a sans doute échoué : recommencez-le.",
    }),
    en: ({ file }: { file: string }) => ({
      what: `The file ${file} is empty.`,
      cure: "Its download has probably failed: try it again.",
    }),
  },
  "source-file-unreadable": {
    fr: ({ file }: { file: string }) => ({
      what: `Le fichier « ${file} » ne peut pas être lu.`,
      cure: "Vérifiez que vous avez le droit de le lire et qu’aucun autre programme ne le bloque.",
    }),
    en: ({ file }: { file: string }) => ({
      what: `The file ${file} can't be read.`,
      cure: "Check that you may read it and that no other program locks it.",
    }),
  },
  "source-offline": {
    fr: ({ name, folder }: { name: string; folder: string }) => ({
      what: `Hors ligne, et le cache n’a pas « ${name} » (${folder}).`,
      cure: "Lancez une fois « carte pull » avec une connexion, ou donnez un fichier.",
    }),
    en: ({ name, folder }: { name: string; folder: string }) => ({
      what: `Offline, and the cache lacks ${name} (${folder}).`,
      cure: "Run “carte pull” once while connected, or give a file.",
    }),
  },
  "source-cache-unwritable": {
    fr: ({ folder, reason }: { folder: string; reason: string }) => ({
      what: `Impossible d’écrire dans le cache ${folder} (${reason}).`,
      cure: "Libérez de la place, ou choisissez un autre dossier avec --cache ou CARTE_CACHE.",
    }),
    en: ({ folder, reason }: { folder: string; reason: string }) => ({
      what: `Cannot write to the cache ${folder} (${reason}).`,
      cure: "Free some space, or choose another folder with --cache or CARTE_CACHE.",
    }),
  },
  "source-locked": {
    fr: ({ lock, holder }: { lock: string; holder: string }) => ({
      what: `Un autre processus (${holder}) télécharge les mêmes données depuis plus d’une heure.`,
      cure: `S’il n’existe plus, effacez « ${lock} ».`,
    }),
    en: ({ lock, holder }: { lock: string; holder: string }) => ({
      what: `Another process (${holder}) has been fetching the same data for more than an hour.`,
      cure: `If it is gone, remove ${lock}.`,
    }),
  },
  "source-area-missing": {
    fr: (_: object) => ({
      what: "Rien ne dit quelle commune demander au serveur.",
      cure: 'Donnez-la : --commune Plouarzel, --commune 29177, ou area: { insee: "29177" } dans carte.yaml.',
    }),
    en: (_: object) => ({
      what: "Nothing says which commune to ask the server for.",
      cure: 'Give it: --commune Plouarzel, --commune 29177, or area: { insee: "29177" } in carte.yaml.',
    }),
  },
  "source-area-unknown": {
    fr: ({ query }: { query: string }) => ({
      what: `OpenStreetMap n’a aucune commune « ${query} ».`,
      cure: "Vérifiez l’orthographe, ou donnez le code INSEE ou l’identifiant OSM (--commune r123).",
    }),
    en: ({ query }: { query: string }) => ({
      what: `OpenStreetMap has no commune “${query}”.`,
      cure: "Check the spelling, or give its INSEE code or OSM id (--commune r123).",
    }),
  },
  "source-bbox-empty": {
    fr: (_: object) => ({
      what: "OpenStreetMap n’a rien dans ce rectangle.",
      cure: "Vérifiez l’ordre ouest,sud,est,nord.",
    }),
    en: (_: object) => ({
      what: "OpenStreetMap has nothing in this rectangle.",
      cure: "Check the order west,south,east,north.",
    }),
  },
  "source-area-too-large": {
    fr: ({ km2, limitKm2 }: { km2: number; limitKm2: number }) => ({
      what: `La feuille couvre ${km2} km² ; d’Overpass, on demande ${limitKm2} km² au plus.`,
      cure: "Prenez un extrait régional : source: { geofabrik: europe/france/bretagne }.",
    }),
    en: ({ km2, limitKm2 }: { km2: number; limitKm2: number }) => ({
      what: `The sheet covers ${km2} km²; of Overpass, ${limitKm2} km² are asked at most.`,
      cure: "Take a regional extract: source: { geofabrik: europe/france/bretagne }.",
    }),
  },
  "source-region-unknown": {
    fr: ({ region, nearest }: { region: string; nearest: string }) => ({
      what: `Geofabrik n’a pas de région « ${region} ».`,
      cure: `${nearest ? `Vouliez-vous dire « ${nearest} » ? ` : ""}download.geofabrik.de montre la liste.`,
    }),
    en: ({ region, nearest }: { region: string; nearest: string }) => ({
      what: `Geofabrik has no region “${region}”.`,
      cure: `${nearest ? `Did you mean “${nearest}”? ` : ""}download.geofabrik.de shows the list.`,
    }),
  },
  "source-nothing-to-pull": {
    fr: ({ file }: { file: string }) => ({
      what: `Rien à télécharger : les données sont le fichier « ${file} ».`,
      cure: "Donnez --commune, ou un projet dont la source est overpass, geofabrik ou url.",
    }),
    en: ({ file }: { file: string }) => ({
      what: `Nothing to fetch: the data are the file ${file}.`,
      cure: "Give --commune, or a project whose source is overpass, geofabrik or url.",
    }),
  },
} as const satisfies ErrorMessages;

export const sourceWarnings = {
  "source-down": {
    fr: "le serveur ne donne pas les données ; celles du cache, plus anciennes, sont utilisées",
    en: "the server does not give the data; the older ones of the cache are used",
  },
  "source-cache-old": {
    fr: "hors ligne : données du cache, peut-être dépassées",
    en: "offline: data of the cache, perhaps out of date",
  },
} as const satisfies WarningMessages;
