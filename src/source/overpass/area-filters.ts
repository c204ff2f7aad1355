/** Letters that people leave the accents of, with the ways in which French and its neighbours write them. */
const VARIANTS: Readonly<Record<string, string>> = {
  a: "aàâäáãå",
  c: "cç",
  e: "eéèêë",
  i: "iîïíì",
  n: "nñ",
  o: "oôöóòø",
  u: "uùûüú",
  y: "yÿ",
};

const LEVELS = '["boundary"="administrative"]["admin_level"~"^(7|8)$"]';

/**
 * How Overpass finds a commune, best first: by OSM id, by INSEE code, by its name as written, then by its name
 * without regard to case, accents and hyphens, in France alone: elsewhere that would search the whole world.
 */
export function areaFilters(query: string): readonly string[] {
  const asked = query.trim();
  const id = /^([rw])([1-9]\d{0,15})$/i.exec(asked);
  if (id) return [`${id[1]?.toLowerCase() === "w" ? "way" : "rel"}(${id[2]})`];
  const code = /^(\d{5}|2[ab]\d{3})$/i.exec(asked);
  if (code)
    return [`rel["boundary"="administrative"]["admin_level"="8"]["ref:INSEE"="${asked.toUpperCase()}"]`];
  return [
    `rel${LEVELS}["name"=${quoted(asked)}]`,
    `rel["boundary"="administrative"]["admin_level"="8"]["ref:INSEE"]["name"~${quoted(`^${loosely(asked)}$`)},i]`,
  ];
}

/** A string of Overpass QL. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/\p{Cc}/gu, " ")}"`;

/**
 * "le conquet" → "l(e|é|…) c(o|ô|…)nq…": alternatives and no brackets, since the server's expressions know bytes,
 * not letters; capitals with accents are written out for the same reason.
 */
function loosely(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return [
    ...plain
      .replaceAll("œ", "oe")
      .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
      .trim(),
  ]
    .map(looseLetter)
    .join("");
}

function looseLetter(letter: string): string {
  if (letter === " ") return "( |-|'|’)+";
  const variants = VARIANTS[letter];
  if (variants === undefined) return letter;
  return `(${[...variants].flatMap((one) => (one === letter ? one : [one, one.toUpperCase()])).join("|")})`;
}
