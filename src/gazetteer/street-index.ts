/** The printed index: names to grid squares, in the order of printing. */
export interface StreetIndex {
  readonly streets: readonly IndexEntry[];
  readonly places: readonly IndexEntry[];
  /** By category of the style's icon rules (in the order of their ids), then by name. */
  readonly pois: readonly IndexEntry[];
  /** Streets that the map shows by a number, in the order of their numbers. */
  readonly keys: readonly IndexEntry[];
}

export interface IndexEntry {
  readonly osm: string;
  /** As the map prints it whole: "Rue de la Mairie". */
  readonly name: string;
  /** What it is sorted and headed by: "Mairie". */
  readonly key: string;
  /** Printed after the key in brackets: "rue de la"; empty where there is none. */
  readonly type: string;
  /** Heading letter, without accents: "M"; "0–9" for numbers, "#" for names without letters. */
  readonly letter: string;
  /** "B3"; or "B3–C4", the first and the last (by letter, then by number) of several squares that it really crosses. */
  readonly squares: string;
  readonly category?: string;
  /** Of a street that another in the commune is named alike: the settlement nearest to this one. */
  readonly place?: string;
  /** Of a street that the map shows by numbers. */
  readonly keys?: readonly string[];
  /** A name in the sheet's second language: what it is listed under, "Église (rue de l’)". */
  readonly see?: string;
  /** Of `keys` alone: the number on the map; `squares` is then the one square that it stands in. */
  readonly number?: string;
}
