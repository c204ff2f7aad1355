import type { WarningMessages } from "./message.ts";

/** What is printed beside the map, in one language. Numbers and dates come in as numbers, and go out as that language writes them. */
export interface MarginaliaWords {
  readonly areaMap: string;
  readonly townMap: string;
  readonly communeMap: string;
  readonly streets: string;
  /** Heading of the streets that the map shows by numbers. */
  readonly smallStreets: string;
  readonly places: string;
  readonly usefulPlaces: string;
  readonly index: string;
  readonly continued: string;
  readonly indexOverleaf: string;
  readonly moreOverleaf: string;
  readonly legend: string;
  readonly north: string;
  readonly minutesOnFoot: string;
  readonly credit: string;
  /** That the data have their gaps. */
  readonly quality: string;
  /** How far the places are to which the signs at the map's edge point. */
  readonly distances: string;
  readonly projection: string;
  /** For a grid with its name. */
  readonly projectionOn: (grid: string) => string;
  readonly dataOf: (date: string) => string;
  readonly edition: (edition: string) => string;
  readonly squares: (length: string) => string;
  /** January first. */
  readonly months: readonly string[];
  readonly day: (day: number, month: string, year: number) => string;
  readonly thousands: string;
  readonly decimal: string;
  /** Headings of the useful places, by category of the style's icon rules. */
  readonly categories: Readonly<Record<string, string>>;
}

const FRENCH: MarginaliaWords = {
  areaMap: "Plan",
  townMap: "Plan de ville",
  communeMap: "Plan de la commune",
  streets: "Index des rues",
  smallStreets: "Petites voies",
  places: "Lieux-dits et quartiers",
  usefulPlaces: "Adresses utiles",
  index: "Index",
  continued: "suite",
  indexOverleaf: "Index au verso",
  moreOverleaf: "Suite de l’index au verso",
  legend: "Légende",
  north: "N",
  minutesOnFoot: "min à pied",
  credit: "© les contributeurs d’OpenStreetMap, ODbL",
  quality: "Relevé par des bénévoles : des oublis et des erreurs sont possibles",
  distances: "Distances au bord de la carte : à vol d’oiseau depuis le cadre",
  projection: "Projection Mercator transverse, ellipsoïde WGS 84",
  projectionOn: (grid) => `Projection ${grid}`,
  dataOf: (date) => `Données du ${date}`,
  edition: (edition) => `Édition ${edition}`,
  squares: (length) => `Carrés de ${length}`,
  months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  day: (day, month, year) => `${day === 1 ? "1er" : day} ${month} ${year}`,
  thousands: "\u00a0",
  decimal: ",",
  categories: {
    services: "Services publics",
    health: "Santé, secours",
    education: "Enseignement",
    culture: "Culture, tourisme",
    heritage: "Patrimoine",
    worship: "Lieux de culte",
    sport: "Sports",
    leisure: "Loisirs",
    transport: "Transports",
    lodging: "Hébergement",
    restaurants: "Cafés, restaurants",
    shops: "Commerces",
    offices: "Bureaux",
    clubs: "Associations",
  },
};

const ENGLISH: MarginaliaWords = {
  areaMap: "Map",
  townMap: "Town map",
  communeMap: "Map of the commune",
  streets: "Street index",
  smallStreets: "Small streets",
  places: "Places and quarters",
  usefulPlaces: "Useful addresses",
  index: "Index",
  continued: "continued",
  indexOverleaf: "Index overleaf",
  moreOverleaf: "Index continued overleaf",
  legend: "Legend",
  north: "N",
  minutesOnFoot: "min on foot",
  credit: "© OpenStreetMap contributors, ODbL",
  quality: "Surveyed by volunteers: there may be gaps and mistakes",
  distances: "Distances at the map’s edge: as the crow flies, from the frame",
  projection: "Transverse Mercator projection, WGS 84 ellipsoid",
  projectionOn: (grid) => `Projection ${grid}`,
  dataOf: (date) => `Data of ${date}`,
  edition: (edition) => `Edition ${edition}`,
  squares: (length) => `Squares of ${length}`,
  months: "January February March April May June July August September October November December".split(" "),
  day: (day, month, year) => `${day} ${month} ${year}`,
  thousands: ",",
  decimal: ".",
  categories: {
    services: "Public services",
    health: "Health, emergency",
    education: "Education",
    culture: "Culture, tourism",
    heritage: "Heritage",
    worship: "Places of worship",
    sport: "Sports",
    leisure: "Leisure",
    transport: "Transport",
    lodging: "Lodging",
    restaurants: "Cafés, restaurants",
    shops: "Shops",
    offices: "Offices",
    clubs: "Clubs",
  },
};

const BRETON: MarginaliaWords = {
  ...FRENCH,
  areaMap: "Kartenn",
  townMap: "Kartenn kêr",
  communeMap: "Kartenn ar gumun",
  streets: "Roll ar straedoù",
  smallStreets: "Straedoù bihan",
  places: "Lec’hioù ha karterioù",
  usefulPlaces: "Chomlec’hioù talvoudus",
  index: "Roll",
  continued: "kendalc’h",
  indexOverleaf: "Roll war an tu all",
  moreOverleaf: "Kendalc’h ar roll war an tu all",
  legend: "Alc’hwez",
  minutesOnFoot: "mun. war droad",
  credit: "© perzhidi OpenStreetMap, ODbL",
  quality: "Savet gant tud a youl vat : mankoù ha fazioù a c’hall bezañ",
  distances: "Hedoù war ribl ar gartenn: a-dreuz nij, adalek ar framm",
  projection: "Bannadur Mercator treuz, elipsoidenn WGS 84",
  projectionOn: (grid) => `Bannadur ${grid}`,
  dataOf: (date) => `Roadennoù eus an ${date}`,
  edition: (edition) => `Embannadur ${edition}`,
  squares: (length) => `Karrezioù ${length}`,
  months: "Genver C’hwevrer Meurzh Ebrel Mae Mezheven Gouere Eost Gwengolo Here Du Kerzu".split(" "),
  day: (day, month, year) => `${day} a viz ${month} ${year}`,
  categories: {
    services: "Servijoù foran",
    health: "Yec’hed, sikour",
    education: "Kelenn",
    culture: "Sevenadur, touristerezh",
    heritage: "Glad",
    worship: "Lec’hioù azeuliñ",
    sport: "Sport",
    leisure: "Dudi",
    transport: "Treuzdougen",
    lodging: "Herberc’hiañ",
    restaurants: "Kafedioù, pretioù",
    shops: "Kenwerzh",
    offices: "Burevioù",
    clubs: "Kevredigezhioù",
  },
};

const GERMAN: MarginaliaWords = {
  ...ENGLISH,
  areaMap: "Plan",
  townMap: "Stadtplan",
  communeMap: "Gemeindeplan",
  streets: "Straßenverzeichnis",
  smallStreets: "Kleine Straßen",
  places: "Orte und Quartiere",
  usefulPlaces: "Nützliche Adressen",
  index: "Verzeichnis",
  continued: "Fortsetzung",
  indexOverleaf: "Verzeichnis auf der Rückseite",
  moreOverleaf: "Fortsetzung auf der Rückseite",
  legend: "Legende",
  minutesOnFoot: "Gehminuten",
  credit: "© OpenStreetMap-Mitwirkende, ODbL",
  quality: "Von Freiwilligen erhoben: Lücken und Fehler sind möglich",
  distances: "Entfernungen am Kartenrand: Luftlinie ab Kartenrahmen",
  projection: "Transversale Mercator-Projektion, Ellipsoid WGS 84",
  projectionOn: (grid) => `Projektion ${grid}`,
  dataOf: (date) => `Daten vom ${date}`,
  edition: (edition) => `Ausgabe ${edition}`,
  squares: (length) => `Quadrate von ${length}`,
  months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  day: (day, month, year) => `${day}. ${month} ${year}`,
  thousands: "\u00a0",
  decimal: ",",
  categories: {
    services: "Öffentliche Dienste",
    health: "Gesundheit, Rettung",
    education: "Bildung",
    culture: "Kultur, Tourismus",
    heritage: "Denkmäler",
    worship: "Gotteshäuser",
    sport: "Sport",
    leisure: "Freizeit",
    transport: "Verkehr",
    lodging: "Unterkünfte",
    restaurants: "Cafés, Restaurants",
    shops: "Läden",
    offices: "Büros",
    clubs: "Vereine",
  },
};

const LANGUAGES: Readonly<Record<string, MarginaliaWords>> = {
  fr: FRENCH,
  en: ENGLISH,
  br: BRETON,
  de: GERMAN,
};

/** The first of these languages that we have words in ("fr-FR" is "fr"); English where we have none of them. */
export const marginaliaLanguage = (languages: readonly string[]): string =>
  languages.map((language) => language.split("-")[0] ?? "").find((code) => Object.hasOwn(LANGUAGES, code)) ??
  "en";

/** The words in the language that `marginaliaLanguage` finds. */
export const marginaliaWords = (languages: readonly string[]): MarginaliaWords =>
  LANGUAGES[marginaliaLanguage(languages)] ?? ENGLISH;

export const marginaliaWarnings = {
  "index-entry-left-out": {
    fr: "entrée d’index sans place sur la feuille : prenez un papier plus grand ou recto verso",
    en: "index entry without room on the sheet: take a larger paper, or print both sides",
  },
  "index-no-glyphs": {
    fr: "entrée d’index laissée de côté : aucune police du style ne sait l’écrire (le fichier CSV l’a)",
    en: "index entry left out: no font of the style can write it (the CSV file has it)",
  },
  "legend-row-left-out": {
    fr: "ligne de légende sans place sur la feuille : prenez un papier plus grand",
    en: "row of the legend without room on the sheet: take a larger paper",
  },
} as const satisfies WarningMessages;
