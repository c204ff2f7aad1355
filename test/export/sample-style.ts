import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { loadProfile } from "../../src/config/press/load-profile.ts";
import type { PdfMetadata } from "../../src/export/pdf/document.ts";
import type { Ink } from "../../src/style/style.ts";

const fontFile = (family: string, face: string): string => {
  const packageFile = createRequire(import.meta.url).resolve(`@expo-google-fonts/${family}/package.json`);
  return join(dirname(packageFile), face);
};

export const fonts: Readonly<Record<string, string>> = {
  sans: fontFile("fira-sans", "500Medium/FiraSans_500Medium.ttf"),
  condensed: fontFile("fira-sans-condensed", "400Regular/FiraSansCondensed_400Regular.ttf"),
};

export const palette: Readonly<Record<string, Ink>> = {
  land: { cmyk: [0, 1, 5, 0] },
  sea: { cmyk: [16, 2, 3, 0] },
  wood: { cmyk: [17, 0, 25, 1] },
  building: { cmyk: [6, 11, 15, 9] },
  road: { cmyk: [0, 0, 0, 0] },
  primary: { cmyk: [0, 14, 42, 0] },
  casing: { cmyk: [0, 0, 0, 70] },
  boundary: { cmyk: [45, 90, 0, 10] },
  text: { cmyk: [0, 0, 0, 100] },
  heritage: { cmyk: [0, 50, 75, 45] },
  gold: { cmyk: [0, 20, 60, 20], spot: "Or & argent" },
};

export const metadata: PdfMetadata = {
  title: "Plouarzel <&> «\u00a0Île\u00a0»",
  author: "Mairie de Plouarzel",
  subject: "Plan de la commune",
  keywords: "plan, carte, OpenStreetMap",
  language: "fr",
  date: "2025-02-15T20:21:22Z",
  layerNames: {
    ground: "Sol",
    water: "Eau",
    buildings: "Bâtiments",
    relief: "Relief",
    roads: "Voies",
    boundary: "Limites",
    grid: "Carroyage",
    symbols: "Symboles",
    names: "Noms",
    marginalia: "Légende",
    marks: "Repères",
  },
};

export const profile = await loadProfile({ paper: "uncoated" });
