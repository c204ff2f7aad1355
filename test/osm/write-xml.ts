import type { OsmSpec } from "./osm-spec.ts";

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const attributes = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");

const tagLines = (tags: Readonly<Record<string, string>> = {}): string =>
  Object.entries(tags)
    .map(([k, v]) => `<tag${attributes({ k, v })}/>`)
    .join("");

const iso = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

/** The data set as OSM XML, an element a line. */
export function writeXml({ nodes = [], ways = [], relations = [] }: OsmSpec): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<osm version="0.6">',
    ...nodes.map(({ id, lon, lat, version, timestamp, tags }) => {
      const head = attributes({ id, version, timestamp: iso(timestamp), lon, lat });
      return `<node${head}>${tagLines(tags)}</node>`;
    }),
    ...ways.map(({ id, refs, version, timestamp, tags }) => {
      const head = attributes({ id, version, timestamp: iso(timestamp) });
      return `<way${head}>${refs.map((ref) => `<nd ref="${ref}"/>`).join("")}${tagLines(tags)}</way>`;
    }),
    ...relations.map(({ id, members, version, timestamp, tags }) => {
      const head = attributes({ id, version, timestamp: iso(timestamp) });
      const lines = members.map(({ type, ref, role }) => `<member${attributes({ type, ref, role })}/>`);
      return `<relation${head}>${lines.join("")}${tagLines(tags)}</relation>`;
    }),
    "</osm>\n",
  ].join("\n");
}
