import { nearestWord } from "../../core/nearest-word.ts";
import type { HttpClient } from "../net/http-client.ts";

/** "europe/france/bretagne" → the address of its newest extract. */
export const geofabrikUrl = (server: string, region: string): string => `${server}/${region}-latest.osm.pbf`;

const INDEX = "index-v1-nogeom.json";
const INDEX_MS = 60_000;
/** The list had 0.3 MB in 2025. */
const MAX_INDEX_BYTES = 8 * 1024 ** 2;

/** Of a region that the server doesn't have, the nearest spelling that it has; empty for none. */
export async function nearestRegion(server: string, region: string, client: HttpClient): Promise<string> {
  try {
    const regions = regionsIn(JSON.parse(await readIndex(`${server}/${INDEX}`, client)));
    const byLastName = regions.find((known) => known.split("/").at(-1) === region.split("/").at(-1));
    return byLastName ?? nearestWord(region, regions);
  } catch {
    // The list is a help only.
    return "";
  }
}

async function readIndex(url: string, client: HttpClient): Promise<string> {
  const { body } = await client({ url, headers: { accept: "application/json" }, totalMs: INDEX_MS });
  let text = "";
  for await (const chunk of body) {
    text += Buffer.from(chunk).toString("utf8");
    if (text.length > MAX_INDEX_BYTES) break;
  }
  return text;
}

interface Index {
  readonly features?: readonly { readonly properties?: { readonly urls?: { readonly pbf?: unknown } } }[];
}

/** "europe/france/bretagne" of each extract's address. */
export function regionsIn({ features = [] }: Index): readonly string[] {
  return features.flatMap(({ properties }) => {
    const address = properties?.urls?.pbf;
    const path = typeof address === "string" && URL.canParse(address) ? new URL(address).pathname : "";
    return /^\/(.+)-latest\.osm\.pbf$/.exec(path)?.[1] ?? [];
  });
}
