/** A commune of one kilometre, its streets and a house, as OSM XML. */
export function smallTown({ name = "Kerzu", west = -4.8, id = 1 } = {}): string {
  const [east, south, north] = [west + 0.013, 48.4, 48.409];
  const middle = (west + east) / 2;
  const node = (offset: number, lon: number, lat: number) =>
    `<node id="${id * 100 + offset}" lon="${lon.toFixed(5)}" lat="${lat.toFixed(5)}"/>`;
  const way = (offset: number, nodes: readonly number[], tags: Readonly<Record<string, string>>) =>
    `<way id="${id * 100 + offset}">${nodes.map((ref) => `<nd ref="${id * 100 + ref}"/>`).join("")}${tagged(tags)}</way>`;
  const boundary = { type: "boundary", boundary: "administrative", admin_level: "8", name };
  return [
    ...[node(1, west, south), node(2, east, south), node(3, east, north), node(4, west, north)],
    ...[node(5, west + 0.002, 48.404), node(6, east - 0.002, 48.404), node(7, middle, 48.402)],
    ...[node(8, middle, 48.407), node(9, middle, 48.404)],
    way(10, [1, 2, 3, 4, 1], {}),
    way(11, [5, 9, 6], { highway: "residential", name: `Rue de ${name}` }),
    way(12, [7, 9, 8], { highway: "residential", name: "Venelle du Puits" }),
    `<relation id="${id}"><member type="way" ref="${id * 100 + 10}" role="outer"/>${tagged(boundary)}</relation>`,
  ].join("\n");
}

const tagged = (tags: Readonly<Record<string, string>>): string =>
  Object.entries(tags)
    .map(([key, value]) => `<tag k="${key}" v="${value}"/>`)
    .join("");

/** An OSM file of these towns; its elements stand in the order that the format asks for. */
export function osmXml(...towns: readonly string[]): string {
  const lines = towns.flatMap((town) => town.split("\n"));
  const sorted = ["<node", "<way", "<relation"].flatMap((kind) =>
    lines.filter((line) => line.startsWith(kind)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">\n${sorted.join("\n")}\n</osm>\n`;
}
