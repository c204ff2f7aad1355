import type { ErrorMessages } from "./message.ts";

/** "Vaduz" of "Vaduz (r1155956), Triesen (r1155945)". */
const firstOf = (communes: string): string => communes.split(" (")[0] ?? "";

/** The area asked for isn't clear (exit 2) or isn't in the data (exit 4): a part of the room `osm`. */
export const areaErrors = {
  "area-several": {
    fr: ({ count, communes }: { count: number; communes: string }) => ({
      what: `Le fichier contient ${count} communes entières : ${communes}.`,
      cure: `Choisissez la vôtre par son nom, son code ou son identifiant, par exemple : --commune "${firstOf(communes)}"`,
    }),
    en: ({ count, communes }: { count: number; communes: string }) => ({
      what: `The file holds ${count} whole communes: ${communes}.`,
      cure: `Choose yours by its name, code or id, for example: --commune "${firstOf(communes)}"`,
    }),
  },
  "area-same-name": {
    fr: ({ query, communes, id }: { query: string; communes: string; id: string }) => ({
      what: `« ${query} » désigne plusieurs territoires du fichier : ${communes}.`,
      cure: `Donnez l’identifiant du bon, par exemple : --commune=${id}`,
    }),
    en: ({ query, communes, id }: { query: string; communes: string; id: string }) => ({
      what: `“${query}” names several areas in the file: ${communes}.`,
      cure: `Give the id of the right one, for example: --commune=${id}`,
    }),
  },
  "area-not-found": {
    fr: ({ query, names }: { query: string; names: string }) => ({
      what: `Aucune commune « ${query} » dans le fichier.`,
      cure: `Il contient, par ressemblance : ${names}. Corrigez le nom ou prenez un autre extrait.`,
    }),
    en: ({ query, names }: { query: string; names: string }) => ({
      what: `There is no commune “${query}” in the file.`,
      cure: `It holds, nearest spelling first: ${names}. Correct the name or take another extract.`,
    }),
  },
  "area-none": {
    fr: ({ bbox }: { bbox: string }) => ({
      what: "Le fichier ne contient aucune limite de commune.",
      cure: `Prenez un extrait plus large, ou cartographiez un rectangle : --bbox=${bbox}`,
    }),
    en: ({ bbox }: { bbox: string }) => ({
      what: "The file holds no boundary of any commune.",
      cure: `Take a larger extract, or map a rectangle: --bbox=${bbox}`,
    }),
  },
  "area-none-whole": {
    fr: ({ communes, bbox }: { communes: string; bbox: string }) => ({
      what: `Aucune commune n’est entière dans le fichier ; en partie seulement : ${communes}.`,
      cure: `Prenez un extrait plus large, ou cartographiez un rectangle : --bbox=${bbox}`,
    }),
    en: ({ communes, bbox }: { communes: string; bbox: string }) => ({
      what: `No commune is whole in the file; in part only: ${communes}.`,
      cure: `Take a larger extract, or map a rectangle: --bbox=${bbox}`,
    }),
  },
  "area-incomplete": {
    fr: ({ commune, missing, bbox }: { commune: string; missing: string; bbox: string }) => ({
      what: `La limite de ${commune} n’est pas entière dans le fichier ; il y manque : ${missing || "tout"}.`,
      cure: `Prenez un extrait plus large, ou cartographiez la partie présente : --bbox=${bbox}`,
    }),
    en: ({ commune, missing, bbox }: { commune: string; missing: string; bbox: string }) => ({
      what: `The boundary of ${commune} is not whole in the file, which lacks: ${missing || "all of it"}.`,
      cure: `Take a larger extract, or map the part that is there: --bbox=${bbox}`,
    }),
  },
  "area-open": {
    fr: ({ commune, ends, bbox }: { commune: string; ends: string; bbox: string }) => ({
      what: `La limite de ${commune} ne se referme pas ; elle s’interrompt aux nœuds : ${ends || "aucun"}.`,
      cure: `Corrigez-la dans OpenStreetMap, ou cartographiez un rectangle : --bbox=${bbox}`,
    }),
    en: ({ commune, ends, bbox }: { commune: string; ends: string; bbox: string }) => ({
      what: `The boundary of ${commune} does not close; it breaks off at the nodes: ${ends || "none"}.`,
      cure: `Mend it in OpenStreetMap, or map a rectangle: --bbox=${bbox}`,
    }),
  },
  "area-overlap": {
    fr: ({ outer, inner }: { outer: string; inner: string }) => ({
      what: `${inner} est déjà dans ${outer} : une zone ne peut pas être deux fois sur la carte.`,
      cure: "Ne gardez que l’une des deux, ou redessinez-les côte à côte.",
    }),
    en: ({ outer, inner }: { outer: string; inner: string }) => ({
      what: `${inner} already lies in ${outer}: an area cannot be on the map twice.`,
      cure: "Keep one of the two, or draw them side by side.",
    }),
  },
  "area-polygon-empty": {
    fr: ({ file, bbox, fileBbox }: { file: string; bbox: string; fileBbox: string }) => ({
      what: `Il n’y a aucune donnée dans la zone dessinée par « ${file} » (${bbox}).`,
      cure: `Dessinez-la dans l’étendue du fichier, ${fileBbox}, ou prenez un autre extrait.`,
    }),
    en: ({ file, bbox, fileBbox }: { file: string; bbox: string; fileBbox: string }) => ({
      what: `There is no data in the area that ${file} draws (${bbox}).`,
      cure: `Draw it within what the file covers, ${fileBbox}, or take another extract.`,
    }),
  },
  "area-bbox-empty": {
    fr: ({ bbox, fileBbox }: { bbox: string; fileBbox: string }) => ({
      what: `Le fichier n’a aucune donnée dans le rectangle ${bbox}.`,
      cure: `Vérifiez l’ordre ouest,sud,est,nord ; le fichier couvre ${fileBbox}.`,
    }),
    en: ({ bbox, fileBbox }: { bbox: string; fileBbox: string }) => ({
      what: `The file has no data in the rectangle ${bbox}.`,
      cure: `Check the order west,south,east,north; the file covers ${fileBbox}.`,
    }),
  },
} as const satisfies ErrorMessages;
