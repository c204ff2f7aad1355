/** Of a date or a version: what a map of a rectangle is not called. */
const NOT_A_NAME = /^(\d*|latest|internal)$/i;

/** A title for a map of no commune, from the name of its file: "pays-de-brest-2025-02.osm.pbf" → "Pays de brest". */
export function titleOfFile(file: string): string {
  const bare = file.replace(/\..*$/, "");
  const words = bare.split(/[-_\s]+/).filter((word) => !NOT_A_NAME.test(word));
  const title = words.join(" ") || bare;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
