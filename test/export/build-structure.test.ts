import { describe, expect, test } from "vitest";
import type { Plate, PlateItem, Reading, Role, TextItem } from "../../src/core/plate.ts";
import { buildStructure } from "../../src/export/pdf/tags/build-structure.ts";
import type { StructureNode } from "../../src/export/pdf/tags/structure.ts";

const said = (text: string, role: Role, reading: Reading = {}, more: Partial<TextItem> = {}): TextItem => ({
  kind: "text",
  layer: "marginalia",
  role,
  text,
  font: "sans",
  sizePt: 10,
  fill: { swatch: "text" },
  runs: [{ origin: [10, 10], angle: 0, glyphs: [{ id: 1, x: 0 }] }],
  reading,
  ...more,
});

const plateOf = (items: readonly PlateItem[], more: Partial<Plate> = {}): Plate => ({
  side: "front",
  width: 200,
  height: 100,
  bleed: 0,
  title: "Kerzu",
  language: "fr",
  clips: {},
  symbols: {},
  items,
  ...more,
});

const mapBox = { minX: 5, minY: 5, maxX: 195, maxY: 95 };
const structureOf = (items: readonly PlateItem[], more: Partial<Plate> = {}) =>
  buildStructure({
    plates: [plateOf(items, { description: "Carte de Kerzu.", ...more })],
    mapBox,
    targets: new Map([["w1", mapBox]]),
  });

/** "Document(H1 P Figure)" */
const outline = ({ tag, kids }: StructureNode): string =>
  kids.length === 0 ? tag : `${tag}(${kids.map(outline).join(" ")})`;

describe("what is read", () => {
  test("comes part by part, whatever was drawn first", () => {
    const { root } = structureOf([
      said("© OpenStreetMap", "text", { part: "imprint" }),
      said("Rues", "heading", { part: "index" }),
      said("Kerzu", "title"),
      said("Légende", "heading", { part: "legend" }),
    ]);
    expect(outline(root)).toBe("Document(H1 Figure H2 H2 P)");
  });

  test("is one paragraph where lines go on", () => {
    const lines = [said("Plan de", "text"), said("la commune", "text", { continues: "space" })];
    expect(outline(structureOf(lines).root)).toBe("Document(P Figure)");
  });

  test("leaves out no level of headings on the way down", () => {
    const headings = [said("Kerzu", "title"), said("Petit titre", "heading", { part: "leaflet", level: 4 })];
    expect(outline(structureOf(headings).root)).toBe("Document(H1 Figure H2)");
  });

  test("gathers entries into a list, with their numbers as labels", () => {
    const entries = [
      said("7", "label", { part: "index" }),
      said("Rue d’Ys", "index-entry", { part: "index", continues: "space" }),
      said("8", "label", { part: "index" }),
      said("Rue du Port", "index-entry", { part: "index", continues: "space" }),
    ];
    expect(outline(structureOf(entries).root)).toBe("Document(Figure L(LI(Lbl LBody) LI(Lbl LBody)))");
  });

  test("says the map in words", () => {
    expect(String(structureOf([]).map?.entries.Alt)).toBe("Carte de Kerzu.");
  });
});

describe("a link", () => {
  const linksOf = (link: string) => structureOf([said("adresse", "text", { link })]).links;

  test("leads to the address in ASCII", () => {
    expect(linksOf("https://kerzu.example/été")[0]?.to).toEqual({
      url: "https://kerzu.example/%C3%A9t%C3%A9",
    });
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "kerzu.example"])(
    "is not made of %s",
    (address) => {
      expect(linksOf(address)).toEqual([]);
    },
  );

  test("leads from an entry of the index to its squares", () => {
    const entry = said("Mairie B3", "index-entry", { part: "index" }, { osm: "w1" });
    const { links, root } = structureOf([entry]);
    expect(links[0]?.to).toEqual({ map: mapBox });
    expect(outline(root)).toBe("Document(Figure L(LI(LBody(Link))))");
  });
});
