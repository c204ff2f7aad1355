import { readFileSync } from "node:fs";
import { STYLE_FILES } from "../src/style/check-style.ts";
import { referenceTable } from "./style-reference.ts";

/** The text of styles/README.md: the introduction of styles-readme.md, a table of keys at each `<!-- keys of FILE -->`. */
export function stylesReadme(): string {
  const template = readFileSync(new URL("styles-readme.md", import.meta.url), "utf8");
  return STYLE_FILES.reduce((text, file) => {
    const mark = `<!-- keys of ${file} -->`;
    if (!text.includes(mark)) throw new Error(`scripts/styles-readme.md lacks ${mark}`);
    return text.replace(mark, () => referenceTable(file));
  }, template);
}
