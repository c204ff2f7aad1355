import { expect, test } from "vitest";
import { titleOfFile } from "../../src/config/title-of-file.ts";

test.each([
  ["lorient-2019-07.osm.gz", "Lorient"],
  ["bretagne-latest.osm.pbf", "Bretagne"],
  ["Pays_de_Brest.osm", "Pays de Brest"],
  ["2024-05.osm.pbf", "2024-05"],
])("a map of a rectangle out of %s is called %s", (file, title) => {
  expect(titleOfFile(file)).toBe(title);
});
