import type { ErrorMessages, WarningMessages } from "./message.ts";

interface InFile {
  readonly file: string;
}
interface AtByte extends InFile {
  readonly at: number;
}

/** The file itself can't be read (exit 3). */
export const osmErrors = {
  "osm-file-unreadable": {
    fr: ({ file }: InFile) => ({
      what: `Le fichier « ${file} » n’a pas pu être lu.`,
      cure: "Vérifiez qu’il existe toujours et que vous avez le droit de le lire.",
    }),
    en: ({ file }: InFile) => ({
      what: `The file ${file} could not be read.`,
      cure: "Check that it still exists and that you may read it.",
    }),
  },
  "osm-file-changed": {
    fr: ({ file }: InFile) => ({
      what: `Le fichier « ${file} » a été remplacé pendant sa lecture.`,
      cure: "Relancez quand il est complet.",
    }),
    en: ({ file }: InFile) => ({
      what: `The file ${file} was replaced while it was read.`,
      cure: "Run again once it is complete.",
    }),
  },
  "osm-file-too-large": {
    fr: ({ file, limitMb }: InFile & { limitMb: number }) => ({
      what: `« ${file} » dépasse ${limitMb} Mo, la plus grande taille lue.`,
      cure: "Prenez l’extrait de la région, ou découpez le fichier avec « osmium extract ».",
    }),
    en: ({ file, limitMb }: InFile & { limitMb: number }) => ({
      what: `${file} is larger than ${limitMb} MB, the most that is read.`,
      cure: "Take the extract of the region, or cut the file with “osmium extract”.",
    }),
  },
  "osm-not-osm": {
    fr: ({ file }: InFile) => ({
      what: `« ${file} » ne contient pas de données OpenStreetMap.`,
      cure: "Donnez un fichier .osm.pbf, .osm (XML) ou .json (Overpass), compressé en gz, en bz2 ou non.",
    }),
    en: ({ file }: InFile) => ({
      what: `${file} does not hold OpenStreetMap data.`,
      cure: "Give an .osm.pbf, .osm (XML) or .json (Overpass) file, in gz, bz2 or not.",
    }),
  },
  "osm-format-foreign": {
    fr: ({ file, format }: InFile & { format: string }) => ({
      what: `« ${file} » est au format ${format}, qui n’est pas lu.`,
      cure: "Décompressez-le, ou convertissez-le en .osm.pbf avec « osmium cat ».",
    }),
    en: ({ file, format }: InFile & { format: string }) => ({
      what: `${file} is in the format ${format}, which is not read.`,
      cure: "Unpack it, or turn it into .osm.pbf with “osmium cat”.",
    }),
  },
  "osm-packing-broken": {
    fr: ({ file, packing }: InFile & { packing: string }) => ({
      what: `« ${file} » est tronqué ou abîmé : sa compression ${packing} s’interrompt.`,
      cure: "Téléchargez-le de nouveau.",
    }),
    en: ({ file, packing }: InFile & { packing: string }) => ({
      what: `${file} is cut off or damaged: its ${packing} data breaks off.`,
      cure: "Download it again.",
    }),
  },
  "osm-unpacked-too-large": {
    fr: ({ file, limitMb }: InFile & { limitMb: number }) => ({
      what: `« ${file} » dépasse ${limitMb} Mo une fois ouvert, la plus grande taille lue dans ce format.`,
      cure: "Prenez un .osm.pbf, vingt fois plus petit, ou découpez le fichier avec « osmium extract ».",
    }),
    en: ({ file, limitMb }: InFile & { limitMb: number }) => ({
      what: `${file} is larger than ${limitMb} MB when opened, the most that is read in this format.`,
      cure: "Take an .osm.pbf, twenty times smaller, or cut the file with “osmium extract”.",
    }),
  },
  "osm-no-nodes": {
    fr: ({ file }: InFile) => ({
      what: `« ${file} » ne contient aucun nœud : rien n’y a de position.`,
      cure: "Avec Overpass, demandez aussi les nœuds : « out body; >; out skel qt; », ou « out geom; ».",
    }),
    en: ({ file }: InFile) => ({
      what: `${file} holds no nodes: nothing in it has a position.`,
      cure: "Ask Overpass for the nodes as well: “out body; >; out skel qt;”, or “out geom;”.",
    }),
  },
  "osm-overpass-broken-off": {
    fr: ({ file, remark }: InFile & { remark: string }) => ({
      what: `« ${file} » est incomplet : Overpass a interrompu sa réponse (${remark}).`,
      cure: "Relancez la requête avec un délai plus long ([timeout:300]), ou sur une zone plus petite.",
    }),
    en: ({ file, remark }: InFile & { remark: string }) => ({
      what: `${file} is incomplete: Overpass broke off its answer (${remark}).`,
      cure: "Ask again with more time ([timeout:300]), or for a smaller area.",
    }),
  },
  "osm-json-broken": {
    fr: ({ file }: InFile) => ({
      what: `« ${file} » : le JSON est incorrect ou s’interrompt.`,
      cure: "Téléchargez le fichier de nouveau jusqu’au bout.",
    }),
    en: ({ file }: InFile) => ({
      what: `${file}: the JSON is wrong or breaks off.`,
      cure: "Download the file again to its end.",
    }),
  },
  "osm-xml-broken": {
    fr: ({ file, line }: InFile & { line: number }) => ({
      what: `« ${file} » : le XML est incorrect à la ligne ${line}.`,
      cure: "Téléchargez le fichier de nouveau ; s’il a été modifié à la main, corrigez cette ligne.",
    }),
    en: ({ file, line }: InFile & { line: number }) => ({
      what: `${file}: the XML is wrong at line ${line}.`,
      cure: "Download the file again; if it was edited by hand, mend that line.",
    }),
  },
  "osm-xml-root": {
    fr: ({ file, root }: InFile & { root: string }) => ({
      what: `« ${file} » est un XML de type <${root}>, pas <osm>.`,
      cure: "Donnez un extrait OpenStreetMap : .osm.pbf, ou .osm avec la racine <osm>.",
    }),
    en: ({ file, root }: InFile & { root: string }) => ({
      what: `${file} is XML of the kind <${root}>, not <osm>.`,
      cure: "Give an OpenStreetMap extract: .osm.pbf, or .osm with the root <osm>.",
    }),
  },
  "osm-pbf-truncated": {
    fr: ({ file, size }: InFile & { size: number }) => ({
      what: `« ${file} » est tronqué : un bloc de données dépasse la fin du fichier (${size} octets).`,
      cure: "Téléchargez-le de nouveau jusqu’au bout.",
    }),
    en: ({ file, size }: InFile & { size: number }) => ({
      what: `${file} is cut off: a block of data goes beyond the end of the file (${size} bytes).`,
      cure: "Download it again to its end.",
    }),
  },
  "osm-pbf-broken": {
    fr: ({ file, at }: AtByte) => ({
      what: `« ${file} » est abîmé : le bloc à l’octet ${at} est illisible.`,
      cure: "Téléchargez-le de nouveau ; « osmium fileinfo -e » permet de le vérifier.",
    }),
    en: ({ file, at }: AtByte) => ({
      what: `${file} is damaged: its block at byte ${at} can't be read.`,
      cure: "Download it again; “osmium fileinfo -e” checks it.",
    }),
  },
  "osm-pbf-blob-too-large": {
    fr: ({ file, at, size, limit }: AtByte & { size: number; limit: number }) => ({
      what: `« ${file} » : le bloc à l’octet ${at} annonce ${size} octets, plus que les ${limit} permis.`,
      cure: "Le fichier est abîmé ou n’est pas un vrai PBF : téléchargez-le de nouveau.",
    }),
    en: ({ file, at, size, limit }: AtByte & { size: number; limit: number }) => ({
      what: `${file}: the block at byte ${at} claims ${size} bytes, more than the ${limit} allowed.`,
      cure: "The file is damaged or no real PBF: download it again.",
    }),
  },
  "osm-pbf-compression": {
    fr: ({ file, compression }: InFile & { compression: string }) => ({
      what: `« ${file} » est un PBF compressé en ${compression}, qui n’est pas lu.`,
      cure: "Convertissez-le : osmium cat -f pbf,pbf_compression=zlib -o nouveau.osm.pbf ancien.osm.pbf",
    }),
    en: ({ file, compression }: InFile & { compression: string }) => ({
      what: `${file} is a PBF compressed by ${compression}, which is not read.`,
      cure: "Convert it: osmium cat -f pbf,pbf_compression=zlib -o new.osm.pbf old.osm.pbf",
    }),
  },
  "osm-pbf-feature": {
    fr: ({ file, features }: InFile & { features: string }) => ({
      what: `« ${file} » demande une lecture particulière, non prise en charge : ${features}.`,
      cure: "Prenez l’extrait courant, sans historique (par exemple celui de Geofabrik, sans « history »).",
    }),
    en: ({ file, features }: InFile & { features: string }) => ({
      what: `${file} demands a special reader, which this is not: ${features}.`,
      cure: "Take the current extract, without history (from Geofabrik for example the one without “history”).",
    }),
  },
} as const satisfies ErrorMessages;

export const osmWarnings = {
  "area-crossing": {
    fr: "deux communes dont les limites se croisent ; ce que toutes deux revendiquent compte pour hors de la carte",
    en: "two communes whose boundaries cross; what both claim counts as outside",
  },
  "osm-boundary-hole-open": {
    fr: "enclave dont la limite ne se referme pas, non découpée",
    en: "hole in the boundary that does not close, not cut out",
  },
  "osm-boundary-hole-outside": {
    fr: "enclave en dehors de la limite qui l’entoure, laissée de côté",
    en: "hole that lies outside its boundary, left aside",
  },
  "osm-node-off-earth": {
    fr: "nœud dont les coordonnées ne désignent aucun lieu sur terre, laissé de côté",
    en: "node whose coordinates are no place on earth, left out",
  },
  "osm-way-node-missing": {
    fr: "chemin qui cite des nœuds absents du fichier, lu sans eux",
    en: "way that refers to nodes which the file lacks, read without them",
  },
  "osm-relation-member-missing": {
    fr: "relation dont des membres manquent dans le fichier, peut-être incomplète",
    en: "relation with members that the file lacks, perhaps incomplete",
  },
} as const satisfies WarningMessages;
