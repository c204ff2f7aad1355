import type { ErrorMessages } from "./message.ts";

interface At {
  readonly url: string;
}
interface AtHost extends At {
  readonly host: string;
}

const LATER_FR = "Réessayez plus tard ; --offline prend ce qui est déjà dans le cache.";
const LATER_EN = "Try again later; --offline takes what the cache has already.";

/** A server can't be reached, or does not give what was asked of it (exit 3): a part of the room `source`. */
export const netErrors = {
  "source-unreachable": {
    fr: ({ host, reason }: AtHost & { reason: string }) => ({
      what: `Le serveur ${host} est injoignable (${reason}).`,
      cure: "Vérifiez la connexion ; derrière un proxy, donnez HTTP_PROXY et HTTPS_PROXY. --offline prend ce qui est dans le cache.",
    }),
    en: ({ host, reason }: AtHost & { reason: string }) => ({
      what: `The server ${host} cannot be reached (${reason}).`,
      cure: "Check the connection; behind a proxy, set HTTP_PROXY and HTTPS_PROXY. --offline takes what the cache has.",
    }),
  },
  "source-silent": {
    fr: ({ url }: At) => ({ what: `${url} : le serveur ne répond plus.`, cure: LATER_FR }),
    en: ({ url }: At) => ({ what: `${url}: the server has fallen silent.`, cure: LATER_EN }),
  },
  "source-broken-off": {
    fr: ({ url, reason }: At & { reason: string }) => ({
      what: `${url} : la réponse s’interrompt (${reason}).`,
      cure: LATER_FR,
    }),
    en: ({ url, reason }: At & { reason: string }) => ({
      what: `${url}: the answer breaks off (${reason}).`,
      cure: LATER_EN,
    }),
  },
  "source-empty": {
    fr: ({ url }: At) => ({ what: `${url} : la réponse est vide.`, cure: LATER_FR }),
    en: ({ url }: At) => ({ what: `${url}: the answer is empty.`, cure: LATER_EN }),
  },
  "source-too-many": {
    fr: ({ host, status }: AtHost & { status: number }) => ({
      what: `Le serveur ${host} refuse d’autres requêtes pour l’instant (${status}).`,
      cure: "Attendez un quart d’heure ; pour des cartes nombreuses, prenez un extrait régional (source: { geofabrik: … }).",
    }),
    en: ({ host, status }: AtHost & { status: number }) => ({
      what: `The server ${host} takes no more requests for now (${status}).`,
      cure: "Wait a quarter of an hour; for many maps take a regional extract (source: { geofabrik: … }).",
    }),
  },
  "source-overloaded": {
    fr: ({ host, status }: AtHost & { status: number }) => ({
      what: `Le serveur ${host} est surchargé ou en panne (${status}).`,
      cure: LATER_FR,
    }),
    en: ({ host, status }: AtHost & { status: number }) => ({
      what: `The server ${host} is overloaded or out of order (${status}).`,
      cure: LATER_EN,
    }),
  },
  "source-not-there": {
    fr: ({ url, status }: At & { status: number }) => ({
      what: `${url} n’existe pas (${status}).`,
      cure: "Vérifiez l’adresse dans la clé source du projet.",
    }),
    en: ({ url, status }: At & { status: number }) => ({
      what: `${url} does not exist (${status}).`,
      cure: "Check the address in the project’s source.",
    }),
  },
  "source-refused": {
    fr: ({ url, status }: At & { status: number }) => ({
      what: `${url} : le serveur refuse la requête (${status}).`,
      cure: "Vérifiez l’adresse dans la clé source du projet, et le proxy s’il y en a un.",
    }),
    en: ({ url, status }: At & { status: number }) => ({
      what: `${url}: the server refuses the request (${status}).`,
      cure: "Check the address in the project’s source, and the proxy where there is one.",
    }),
  },
  "source-page": {
    fr: ({ url, title }: At & { title: string }) => ({
      what: `${url} répond par une page web au lieu de données${title ? ` : « ${title} »` : ""}.`,
      cure: "Vérifiez l’adresse ; sur un réseau public, ouvrez d’abord sa page d’accueil dans un navigateur.",
    }),
    en: ({ url, title }: At & { title: string }) => ({
      what: `${url} answers with a web page instead of data${title ? `: “${title}”` : ""}.`,
      cure: "Check the address; on a public network open its welcome page in a browser first.",
    }),
  },
  "source-remark": {
    fr: ({ host, remark }: AtHost & { remark: string }) => ({
      what: `Le serveur ${host} a interrompu sa réponse : ${remark}`,
      cure: "Prenez un papier plus petit ou une échelle plus grande, ou un extrait régional (source: { geofabrik: … }).",
    }),
    en: ({ host, remark }: AtHost & { remark: string }) => ({
      what: `The server ${host} broke off its answer: ${remark}`,
      cure: "Take a smaller paper or a larger scale, or a regional extract (source: { geofabrik: … }).",
    }),
  },
  "source-too-large": {
    fr: ({ url, limitMb }: At & { limitMb: number }) => ({
      what: `${url} : la réponse dépasse les ${limitMb} Mo attendus au plus ; elle n’est pas lue.`,
      cure: "Prenez un extrait plus petit, ou vérifiez l’adresse.",
    }),
    en: ({ url, limitMb }: At & { limitMb: number }) => ({
      what: `${url}: the answer is larger than the ${limitMb} MB expected at most; it is not read.`,
      cure: "Take a smaller extract, or check the address.",
    }),
  },
  "source-checksum": {
    fr: ({ url, published, found }: At & { published: string; found: string }) => ({
      what: `${url} : le fichier reçu (MD5 ${found}) n’est pas celui qui est annoncé (${published}).`,
      cure: "Le serveur est peut-être en train de le renouveler : réessayez dans une heure.",
    }),
    en: ({ url, published, found }: At & { published: string; found: string }) => ({
      what: `${url}: the file received (MD5 ${found}) is not the one announced (${published}).`,
      cure: "The server may be renewing it: try again in an hour.",
    }),
  },
  "source-unreadable": {
    fr: ({ url, reason }: At & { reason: string }) => ({
      what: `${url} : le fichier reçu n’est pas lisible comme données OpenStreetMap (${reason}).`,
      cure: "Vérifiez l’adresse ; il faut un fichier .osm.pbf, .osm, .gz, .bz2 ou .json.",
    }),
    en: ({ url, reason }: At & { reason: string }) => ({
      what: `${url}: the file received cannot be read as OpenStreetMap data (${reason}).`,
      cure: "Check the address; an .osm.pbf, .osm, .gz, .bz2 or .json file is needed.",
    }),
  },
  "source-redirects": {
    fr: ({ url }: At) => ({
      what: `${url} renvoie d’une adresse à l’autre sans fin.`,
      cure: "Vérifiez l’adresse dans la clé source du projet.",
    }),
    en: ({ url }: At) => ({
      what: `${url} leads from one address to the next without end.`,
      cure: "Check the address in the project’s source.",
    }),
  },
  "source-redirect-foreign": {
    fr: ({ url, target }: At & { target: string }) => ({
      what: `${url} renvoie vers « ${target} », qui n’est pas une adresse http ou https.`,
      cure: "Vérifiez l’adresse dans la clé source du projet.",
    }),
    en: ({ url, target }: At & { target: string }) => ({
      what: `${url} leads to “${target}”, which is no http or https address.`,
      cure: "Check the address in the project’s source.",
    }),
  },
} as const satisfies ErrorMessages;
