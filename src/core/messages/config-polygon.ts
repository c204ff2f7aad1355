import type { ErrorMessages } from "./message.ts";

interface InFile {
  readonly file: string;
}

/** The GeoJSON file of `area: { polygon: … }` does not do: a part of the room `config`. */
export const polygonErrors = {
  "polygon-missing": {
    fr: ({ file }: InFile) => ({
      what: `Le fichier « ${file} » de area.polygon n’existe pas ou ne peut pas être lu.`,
      cure: "Vérifiez son nom ; il part du dossier de carte.yaml.",
    }),
    en: ({ file }: InFile) => ({
      what: `The file ${file} of area.polygon does not exist or cannot be read.`,
      cure: "Check its name; it starts at the folder of carte.yaml.",
    }),
  },
  "polygon-outside": {
    fr: ({ file, folder }: InFile & { folder: string }) => ({
      what: `Le fichier « ${file} » de area.polygon sort du dossier du projet.`,
      cure: `Copiez-le dans ${folder}.`,
    }),
    en: ({ file, folder }: InFile & { folder: string }) => ({
      what: `The file ${file} of area.polygon lies outside the project's folder.`,
      cure: `Copy it to ${folder}.`,
    }),
  },
  "polygon-too-large": {
    fr: ({ file, megabytes, limit }: InFile & { megabytes: number; limit: number }) => ({
      what: `« ${file} » pèse ${megabytes} Mo : une zone à cartographier en demande moins de ${limit}.`,
      cure: "Ne gardez que le contour de la zone, sans les objets qu’elle contient.",
    }),
    en: ({ file, megabytes, limit }: InFile & { megabytes: number; limit: number }) => ({
      what: `${file} has ${megabytes} MB: an area to map takes less than ${limit}.`,
      cure: "Keep the outline of the area alone, without what lies in it.",
    }),
  },
  "polygon-too-fine": {
    fr: ({ file, count, limit }: InFile & { count: number; limit: number }) => ({
      what: `Le contour de « ${file} » a ${count} sommets, plus que les ${limit} permis.`,
      cure: "Simplifiez-le, par exemple à un mètre près.",
    }),
    en: ({ file, count, limit }: InFile & { count: number; limit: number }) => ({
      what: `The outline in ${file} has ${count} vertices, more than the ${limit} allowed.`,
      cure: "Simplify it, for example to a metre.",
    }),
  },
  "polygon-not-json": {
    fr: ({ file }: InFile) => ({
      what: `« ${file} » n’est pas du GeoJSON : le JSON est incorrect ou s’interrompt.`,
      cure: "Exportez de nouveau la zone en GeoJSON, par exemple depuis geojson.io ou QGIS.",
    }),
    en: ({ file }: InFile) => ({
      what: `${file} is not GeoJSON: the JSON is wrong or breaks off.`,
      cure: "Export the area as GeoJSON again, for example from geojson.io or QGIS.",
    }),
  },
  "polygon-none": {
    fr: ({ file, found }: InFile & { found: string }) => ({
      what: `« ${file} » ne contient aucun polygone${found ? `, mais : ${found}` : ""}.`,
      cure: "Dessinez la zone comme une surface fermée (Polygon ou MultiPolygon).",
    }),
    en: ({ file, found }: InFile & { found: string }) => ({
      what: `${file} holds no polygon${found ? ` but: ${found}` : ""}.`,
      cure: "Draw the area as a closed surface (Polygon or MultiPolygon).",
    }),
  },
  "polygon-several": {
    fr: ({ file, names }: InFile & { names: string }) => ({
      what: `« ${file} » contient plusieurs zones : ${names}.`,
      cure: "Gardez-en une seule ; plusieurs surfaces de même nom, ou sans nom, n’en font qu’une.",
    }),
    en: ({ file, names }: InFile & { names: string }) => ({
      what: `${file} holds several areas: ${names}.`,
      cure: "Keep one of them; several surfaces of one name, or without any, make one.",
    }),
  },
  "polygon-off-globe": {
    fr: ({ file, found }: InFile & { found: string }) => ({
      what: `« ${file} » a des coordonnées qui ne sont pas des degrés : ${found}.`,
      cure: "Exportez la zone en WGS 84 (EPSG:4326), longitude avant latitude, comme le veut GeoJSON.",
    }),
    en: ({ file, found }: InFile & { found: string }) => ({
      what: `${file} has coordinates that are no degrees: ${found}.`,
      cure: "Export the area in WGS 84 (EPSG:4326), longitude before latitude, as GeoJSON asks for.",
    }),
  },
  "polygon-swapped": {
    fr: ({ file, found }: InFile & { found: string }) => ({
      what: `« ${file} » semble donner la latitude avant la longitude : ${found}.`,
      cure: "Inversez les deux nombres de chaque sommet : GeoJSON veut [longitude, latitude].",
    }),
    en: ({ file, found }: InFile & { found: string }) => ({
      what: `${file} seems to give latitude before longitude: ${found}.`,
      cure: "Swap the two numbers of each vertex: GeoJSON asks for [longitude, latitude].",
    }),
  },
} as const satisfies ErrorMessages;
