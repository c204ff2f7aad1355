import type { MessageLanguage } from "./message.ts";

interface Help {
  /** What the help text calls it; none for a switch. */
  readonly value?: string;
  readonly says: string;
}

interface PreflightHelp {
  readonly says: string;
  readonly usage: string;
  readonly file: string;
  readonly target: string;
  readonly json: string;
  readonly lang: string;
  readonly quiet: string;
  readonly debug: string;
  readonly codes: string;
}

export interface HelpTexts {
  /** The headings of commander, which speaks English alone. */
  readonly titles: Readonly<Record<string, string>>;
  readonly program: string;
  readonly programUsage: string;
  readonly usage: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly build: string;
  readonly check: string;
  readonly target: Required<Help>;
  readonly options: Readonly<Record<string, Help>>;
  readonly preflight: PreflightHelp;
  readonly json: string;
  readonly debugLabels: string;
  readonly pull: string;
  readonly clear: string;
  readonly examples: string;
}

/** Help texts, in the order of `carte --help`. */
export const helpTexts: Readonly<Record<MessageLanguage, HelpTexts>> = {
  fr: {
    titles: {
      "Usage:": "Usage :",
      "Arguments:": "Arguments :",
      "Options:": "Options :",
      "Commands:": "Commandes :",
    },
    program: "Fait la carte imprimée d’une commune à partir d’OpenStreetMap.",
    programUsage: "<commande> [fichier] [options]",
    usage: "[fichier] [options]",
    version: "Montre la version.",
    help: "Montre cette aide, ou celle d’une commande.",
    helpCommand: "help [commande]",
    build: "Fait la carte : PDF pour l’imprimeur, SVG, PNG, index CSV et report.json.",
    check: "Dit tout ce que « build » reprocherait, sans faire la carte.",
    target: {
      value: "fichier",
      says: "données OpenStreetMap (.osm.pbf, .osm, .gz, .bz2, .json) ou projet (.yaml) ; sinon, le carte.yaml du dossier",
    },
    options: {
      commune: {
        value: "nom",
        says: "nom, code INSEE ou identifiant OSM (r123) de la commune ; plusieurs fois pour plusieurs communes",
      },
      bbox: { value: "o,s,e,n", says: "au lieu d’une commune, un rectangle : ouest,sud,est,nord en degrés" },
      paper: { value: "format", says: "A0 à A5, ou largeur x hauteur comme 420x297mm (sinon : A3)" },
      scale: { value: "échelle", says: "par exemple 1:5000 (sinon : la plus grande qui convient)" },
      rotation: {
        value: "degrés",
        says: "tourne la carte : auto, ou l’angle du nord à droite du haut, comme 30 (sinon : nord en haut)",
      },
      style: { value: "style", says: "style de carte, un nom ou un dossier (sinon : plan)" },
      out: { value: "dossier", says: "dossier où écrire (sinon : out)" },
      format: { value: "liste", says: "sorties parmi pdf, web, svg, png, csv (sinon : toutes sauf web)" },
      lang: {
        value: "liste",
        says: "langues des noms et des textes, la première d’abord, comme fr,br (sinon : fr)",
      },
      fold: {
        value: "pliage",
        says: "4x2 (colonnes x rangées), accordion, cross, map ou two-wing (sinon : à plat)",
      },
      insets: {
        value: "auto|none",
        says: "auto : le bourg trop dense et les parties éloignées en encart (sinon : none)",
      },
      "folding-dummy": { says: "ajoute une page qui montre comment plier la feuille" },
      best: { says: "cherche plus longtemps de la place pour les noms" },
      strict: { says: "code de sortie 5 si des noms manquent sur la carte" },
      offline: { says: "ne demande rien à aucun serveur : prend ce qui est dans le cache" },
      cache: { value: "dossier", says: "dossier du cache (sinon : celui du système, ou CARTE_CACHE)" },
      quiet: { says: "n’écrit rien, sauf les erreurs" },
      debug: { says: "montre la trace d’une erreur du programme" },
    },
    pull: "Télécharge les données de la carte dans le cache, ou les renouvelle, sans faire la carte.",
    clear: "vide le cache",
    debugLabels: "dessine aussi ce qui a été essayé pour chaque nom (…-labels.svg, et .png si demandé)",
    preflight: {
      says: "Vérifie un PDF avant de l’envoyer à l’imprimeur : tout PDF, pas seulement les nôtres.",
      usage: "fichier.pdf [options]",
      file: "fichier.pdf",
      target: "le PDF à vérifier",
      json: "écrit les constats en JSON sur la sortie standard, et rien d’autre",
      lang: "langue des messages : fr ou en",
      quiet: "n’écrit rien, sauf s’il y a des erreurs",
      debug: "montre la trace d’une erreur du programme",
      codes: "Codes de sortie : 0 rien de grave ; 2 ce n’est pas un PDF ; 5 des erreurs à corriger.",
    },
    json: "écrit report.json aussi sur la sortie standard, et rien d’autre",
    examples: [
      "Exemples :",
      "  carte build --commune Plouarzel      données demandées en ligne (Overpass)",
      "  carte build plouarzel.osm.pbf        la seule commune du fichier, sur A3",
      "  carte build bretagne.osm.pbf --commune 29177 --paper A2",
      "                                       une commune par son code INSEE, sur A2",
      "  carte build                          tout est dans le carte.yaml du dossier",
      "",
      "Codes de sortie : 0 carte faite ; 1 erreur du programme ; 2 demande à corriger ;",
      "3 données illisibles ou absentes ; 4 commune absente des données ;",
      "5 carte faite, mais sous la qualité demandée (--strict).",
    ].join("\n"),
  },
  en: {
    titles: {},
    program: "Makes the printed map of a commune from OpenStreetMap.",
    programUsage: "<command> [file] [options]",
    usage: "[file] [options]",
    version: "Shows the version.",
    help: "Shows this help, or that of a command.",
    helpCommand: "help [command]",
    build: "Makes the map: PDF for the printer, SVG, PNG, index CSV and report.json.",
    check: "Says everything that “build” would complain of, without making the map.",
    target: {
      value: "file",
      says: "OpenStreetMap data (.osm.pbf, .osm, .gz, .bz2, .json) or project (.yaml); else the folder’s carte.yaml",
    },
    options: {
      commune: {
        value: "name",
        says: "name, INSEE code or OSM id (r123) of the commune; several times for several communes",
      },
      bbox: { value: "w,s,e,n", says: "instead of a commune, a rectangle: west,south,east,north in degrees" },
      paper: { value: "size", says: "A0 to A5, or width x height such as 420x297mm (else: A3)" },
      scale: { value: "scale", says: "for example 1:5000 (else: the largest that fits)" },
      rotation: {
        value: "degrees",
        says: "turns the map: auto, or how far right of up north points, such as 30 (else: north up)",
      },
      style: { value: "style", says: "map style, a name or a folder (else: plan)" },
      out: { value: "folder", says: "folder to write to (else: out)" },
      format: { value: "list", says: "outputs among pdf, web, svg, png, csv (else: all but web)" },
      lang: {
        value: "list",
        says: "languages of names and texts, first choice first, such as fr,br (else: fr)",
      },
      fold: { value: "fold", says: "4x2 (columns x rows), accordion, cross, map or two-wing (else: flat)" },
      insets: {
        value: "auto|none",
        says: "auto: the town centre, where it is too dense, and far parts in insets (else: none)",
      },
      "folding-dummy": { says: "adds a page that shows how the sheet is folded" },
      best: { says: "searches longer for room for the names" },
      strict: { says: "exit code 5 where names are missing on the map" },
      offline: { says: "asks no server: takes what the cache has" },
      cache: { value: "folder", says: "folder of the cache (else: the system’s own, or CARTE_CACHE)" },
      quiet: { says: "writes nothing but errors" },
      debug: { says: "shows the trace of a bug" },
    },
    pull: "Fetches the data of the map into the cache, or renews them, without making the map.",
    clear: "empties the cache",
    debugLabels: "also draws what was tried for each name (…-labels.svg, and .png where asked for)",
    preflight: {
      says: "Checks a PDF before it goes to the printer: any PDF, not only ours.",
      usage: "file.pdf [options]",
      file: "file.pdf",
      target: "the PDF to check",
      json: "writes the findings as JSON to standard output, and nothing else",
      lang: "language of the messages: fr or en",
      quiet: "writes nothing, unless there are errors",
      debug: "shows the trace of a bug",
      codes: "Exit codes: 0 nothing grave; 2 this is not a PDF; 5 errors to be mended.",
    },
    json: "writes report.json to standard output, too, and nothing else",
    examples: [
      "Examples:",
      "  carte build --commune Plouarzel      the data are asked for online (Overpass)",
      "  carte build plouarzel.osm.pbf        the only commune of the file, on A3",
      "  carte build bretagne.osm.pbf --commune 29177 --paper A2",
      "                                       one commune by its INSEE code, on A2",
      "  carte build                          everything is in the folder’s carte.yaml",
      "",
      "Exit codes: 0 built; 1 a bug; 2 your input is wrong; 3 the data could not be read;",
      "4 the commune is not in the data; 5 built, but below the quality asked for (--strict).",
    ].join("\n"),
  },
};
