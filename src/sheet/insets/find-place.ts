import { editDistance } from "../../core/nearest-word.ts";
import { userError } from "../../core/user-error.ts";
import type { PlaceName } from "../../osm/town-names.ts";

/** How many names a message offers. */
const MOST_OFFERED = 3;

/** The place of that name, however its accents and hyphens are typed; of several the first. Throws a UserError (2). */
export function findPlace(name: string, places: readonly PlaceName[], commune: string): PlaceName {
  const sought = fold(name);
  const place = places.find((one) => fold(one.name) === sought);
  if (place) return place;
  const alike = [...new Set(places.map((one) => one.name))]
    .map((known) => ({ known, slips: editDistance(fold(known), sought) }))
    .sort((a, b) => a.slips - b.slips || (a.known < b.known ? -1 : 1))
    .slice(0, MOST_OFFERED);
  const nearest = alike.map(({ known }) => known).join(", ");
  throw userError(2, "inset-place-unknown", { place: name, commune, nearest });
}

const fold = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
