import type { Boundary } from "../../osm/boundary.ts";

/** The country that the commune's own tags tell (ISO 3166): France numbers its communes, small states bear their code. */
export function countryOf({ tags }: Boundary): string | undefined {
  if (tags["ref:INSEE"] !== undefined) return "FR";
  if (tags["de:amtlicher_gemeindeschluessel"] !== undefined) return "DE";
  return (tags["ISO3166-1"] ?? tags["ISO3166-1:alpha2"] ?? tags["ISO3166-2"])?.slice(0, 2);
}
