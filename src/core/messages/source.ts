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
} as const satisfies ErrorMessages;

export const sourceWarnings = {} as const satisfies WarningMessages;
