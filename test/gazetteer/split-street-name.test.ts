import fc from "fast-check";
import { expect, test } from "vitest";
import { splitArticle, splitStreetName } from "../../src/gazetteer/split-street-name.ts";

test.each([
  ["Rue de la Mairie", "Mairie", "rue de la"],
  ["Rue du 19 Mars 1962", "19 Mars 1962", "rue du"],
  ["Place de l'Église", "Église", "place de l'"],
  ["Avenue d’Ostende", "Ostende", "avenue d’"],
  ["Rue Saint-Pierre", "Saint-Pierre", "rue"],
  ["Rond-Point du Général Leclerc", "Général Leclerc", "rond-point du"],
  ["Escalier aux Fleurs", "Fleurs", "escalier aux"],
  ["Rue De Lattre de Tassigny", "De Lattre de Tassigny", "rue"],
  ["Rue La Fontaine", "La Fontaine", "rue"],
  ["Ancienne route de Brest", "Brest", "ancienne route de"],
  ["Esplanade et promenade Prince Jacques", "Prince Jacques", "esplanade et promenade"],
  ["Chemin rural n° 5", "Rural n° 5", "chemin"],
  ["ZA de Kerioù", "Kerioù", "ZA de"],
  ["Straed an Iliz", "Iliz", "straed an"],
  ["La Canebière", "Canebière", "la"],
  ["L'Impérial", "Impérial", "l'"],
])("in French, %s is looked for under %s", (name, key, type) => {
  expect(splitStreetName(name, "fr")).toEqual({ key, type });
});

test.each(["Grande Rue", "Grand-Rue", "Placette", "Coursive du Nord", "Kerdrein", "", " "])(
  "%j stays whole",
  (name) => {
    expect(splitStreetName(name, "fr")).toEqual({ key: name, type: "" });
  },
);

test.each([
  ["Hent an Iliz", "br", "Iliz", "hent an"],
  ["Boulouard ar Marichal Joffre", "br", "Marichal Joffre", "boulouard ar"],
  ["Church Street", "en", "Church Street", ""],
  ["The Avenue", "en", "Avenue", "the"],
  ["Im Städtle", "de", "Im Städtle", ""],
  ["Straße des 17. Juni", "de", "Straße des 17. Juni", ""],
  ["Place du 8 Mai 1945", "fr", "8 Mai 1945", "place du"],
])("%s (%s) is looked for under %3$s", (name, language, key, type) => {
  expect(splitStreetName(name, language)).toEqual({ key, type });
});

test("the region of a language does not matter", () => {
  expect(splitStreetName("Rue du Port", "fr-CA")).toEqual({ key: "Port", type: "rue du" });
});

test("a place keeps a first word that looks like the type of a street", () => {
  expect(splitArticle("Pont de Buis", "fr")).toEqual({ key: "Pont de Buis", type: "" });
});

test("type and key together are the name again", () => {
  const word = fc.constantFrom(
    "Rue",
    "de",
    "la",
    "l'Île",
    "d’",
    "Place",
    "et",
    "Petite",
    "À",
    "Saint-Jean",
    "ß",
    "n°",
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const name = words.join(" ");
      const { key, type } = splitStreetName(name, "fr");
      const parted = type === "" || /['’]$/.test(type) ? "" : " ";
      expect(`${type}${parted}${key}`.toUpperCase().replaceAll("’ ", "’")).toBe(
        name.toUpperCase().replaceAll("’ ", "’"),
      );
    }),
  );
});
