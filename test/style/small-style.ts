import type { StyleTexts } from "../../src/style/check-style.ts";

const type = "{ font: Fira Sans, size: 6pt, color: ink }";

/** The least that makes a style. */
export const SMALL_STYLE: StyleTexts = {
  palette: "ink: { cmyk: [0, 0, 0, 100] }",
  layers: "- { id: wood, from: landcover, area: { fill: ink } }",
  labels: "- { id: street, kind: street, from: roads, font: Fira Sans, size: 6pt, color: ink, priority: 1 }",
  icons: "- { id: shop, where: { shop: '*' }, category: shops }",
  furniture: `
neatline: { width: 0.3mm, outerWidth: 0.1mm, color: ink }
grid: { width: 0.1mm, band: 4mm, color: ink, labels: ${type} }
boundary: { width: 0.3mm, dash: [3mm, 1mm], offShore: 1mm, color: ink, band: { width: 1mm, color: ink } }
veil: { color: ink, opacity: 50% }
rule: { thick: 0.5mm, thin: 0.1mm, color: ink }
land: { fill: ink }
builtUp: { fill: ink, grow: 20m, shrink: 10m, minPatch: 4mm2 }
sea: { fill: ink, vignette: [], shore: { width: 0.1mm, color: ink } }
bridge: { edge: ink, extra: 0.1mm }
tunnel: { edge: ink, width: 0.1mm, dash: [1mm, 1mm], portal: 0.3mm, shortest: 3mm }
shield: { fill: ink, edge: { width: 0.1mm, color: ink }, radius: 0.4mm }
key: { fill: ink, edge: { width: 0.1mm, color: ink }, diameter: 2mm, number: ${type} }
type:
  title: ${type}
  subtitle: ${type}
  heading: ${type}
  imprint: ${type}
  legend: ${type}
  text: ${type}
  textBold: ${type}
  textItalic: ${type}
  scaleBar: ${type}
  indexLetter: ${type}
  indexName: ${type}
  indexType: ${type}
  indexSquare: ${type}
`,
};
