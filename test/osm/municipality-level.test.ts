import { expect, test } from "vitest";
import { countryOf, municipalityLevel } from "../../src/osm/municipality-level.ts";
import { polygonOfExtent } from "../../src/osm/ring-geometry.ts";

const EXTENT = { west: 1, south: 42, east: 2, north: 43 };
const ANDORRA = {
  code: "AD",
  tags: { name: "Andorra", "name:fr": "Andorre" },
  shape: { polygon: polygonOfExtent(EXTENT), extent: EXTENT },
};
const FRANCE = { code: "FR", tags: { name: "France" } };

test("municipalities stand at level 8, but for the countries of the table", () => {
  expect(["FR", "LI", undefined, "AD", "SK"].map(municipalityLevel)).toEqual(["8", "8", "8", "7", "9"]);
});

/** As the table "Country specific values" of OSM's wiki has them, municipalities of whatever name. */
test.each([
  ["5", "LT"],
  ["6", "BF BI BJ CO CU DO EC GT HN IS LB MX NI NZ PH RO SV TR"],
  ["7", "AD AL BA DK EE GR HR JP MK NO PL PT RS SE TG"],
  ["8", "AT BE BR CH CI CL CM CY CZ DE DZ ES FI FR HT HU IT LI LU MA MC MD MG ML NE NL PE SI SN US"],
  ["9", "MR SK"],
])("municipalities stand at level %s in %s", (level, countries) => {
  for (const country of countries.split(" "))
    expect([country, municipalityLevel(country)]).toEqual([country, level]);
});

test.each([
  ["an ISO code of its own", { "ISO3166-2": "AD-07" }, "AD"],
  ["a country code", { "is_in:country_code": "ad" }, "AD"],
  ["an INSEE code", { "ref:INSEE": "66146" }, "FR"],
  ["the name of a country that the file has", { is_in: "Pyrenees; Andorre" }, "AD"],
])("a country is told by %s", (_, tags, country) => {
  expect(countryOf(tags, [50, 50], [ANDORRA, FRANCE])).toBe(country);
});

test("without such tags the country round the area's centre is taken", () => {
  expect(countryOf({}, [1.5, 42.5], [FRANCE, ANDORRA])).toBe("AD");
});

test("else the only country that the file tells of", () => {
  expect(countryOf({}, [50, 50], [FRANCE])).toBe("FR");
  expect(countryOf({}, [50, 50], [FRANCE, ANDORRA])).toBeUndefined();
});
