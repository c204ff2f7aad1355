import type { LayerId } from "../plate.ts";
import type { MessageLanguage } from "./message.ts";

/** What the layers of PDF and SVG are called in front of designers and printers. */
const LAYER_NAMES: Readonly<Record<MessageLanguage, Readonly<Record<LayerId, string>>>> = {
  fr: {
    ground: "Occupation du sol",
    water: "Eau et rivage",
    buildings: "Bâtiments",
    relief: "Relief",
    roads: "Routes et rails",
    boundary: "Limite et voisins",
    grid: "Carroyage",
    symbols: "Symboles",
    names: "Noms",
    marginalia: "Habillage",
    marks: "Repères d’impression",
  },
  en: {
    ground: "Land cover",
    water: "Water and shore",
    buildings: "Buildings",
    relief: "Relief",
    roads: "Roads and rails",
    boundary: "Boundary and neighbours",
    grid: "Grid",
    symbols: "Symbols",
    names: "Names",
    marginalia: "Marginalia",
    marks: "Printer’s marks",
  },
};

/** Breton towns read French in a program; everybody else English. */
export const layerNames = (language: string): Readonly<Record<LayerId, string>> =>
  LAYER_NAMES[language === "fr" || language === "br" ? "fr" : "en"];
