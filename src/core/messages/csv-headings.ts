import { marginaliaWords } from "./marginalia.ts";

/** What the columns and the three parts of the index are called, and its categories. */
export interface CsvHeadings {
  readonly part: string;
  readonly name: string;
  readonly squares: string;
  readonly category: string;
  readonly osm: string;
  /** The village or commune that tells a street from its namesakes. */
  readonly place: string;
  /** The number that a street has on the map in place of its name. */
  readonly number: string;
  readonly streets: string;
  readonly places: string;
  readonly pois: string;
  readonly categories: Readonly<Record<string, string>>;
}

type Columns = Pick<CsvHeadings, "part" | "name" | "squares" | "category" | "osm" | "place" | "number">;

const FRENCH: Columns = {
  part: "Partie",
  name: "Nom",
  squares: "Carrés",
  category: "Catégorie",
  osm: "Objet OSM",
  place: "Lieu",
  number: "Numéro",
};
const ENGLISH: Columns = {
  part: "Part",
  name: "Name",
  squares: "Squares",
  category: "Category",
  osm: "OSM object",
  place: "Place",
  number: "Number",
};

/** The headings in the language of the marginalia. */
export function csvHeadings(language: string): CsvHeadings {
  const { streets, places, usefulPlaces, categories } = marginaliaWords([language]);
  const columns = language === "fr" || language === "br" ? FRENCH : ENGLISH;
  return { ...columns, streets, places, pois: usefulPlaces, categories };
}
