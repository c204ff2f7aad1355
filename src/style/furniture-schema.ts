import { z } from "zod";
import { length, percentage, quantity, strictMap, translated } from "../core/yaml-schema.ts";
import type { Furniture } from "./style.ts";
import { dash, hairline, type Vocabulary } from "./vocabulary.ts";

/** furniture.yaml: everything on the sheet that is not drawn from the data by a layer. */
export function furnitureSchema(words: Vocabulary): z.ZodType<Furniture> {
  const { painted, type } = words;
  return strictMap({
    neatline: painted({ width: hairline, outerWidth: hairline }),
    grid: painted({ width: hairline, band: length(), labels: type }),
    boundary: painted({
      width: hairline,
      dash,
      band: painted({ width: length() }),
      offShore: length(),
      legend: translated.exactOptional(),
    }),
    veil: painted({ opacity: percentage }),
    rule: painted({ thick: hairline, thin: hairline }),
    ...groundShape(words),
    ...structureShape(words),
    type: strictMap({
      title: type,
      subtitle: type,
      heading: type,
      imprint: type,
      legend: type,
      scaleBar: type,
      indexLetter: type,
      indexName: type,
      indexType: type,
      indexSquare: type,
    }),
  });
}

const groundShape = ({ paint, painted }: Vocabulary) => ({
  land: strictMap({ fill: paint }),
  builtUp: strictMap({
    fill: paint,
    grow: quantity("ground-length"),
    shrink: quantity("ground-length"),
    minPatch: quantity("paper-area"),
    legend: translated.exactOptional(),
  }).transform(({ grow, shrink, ...rest }) => ({ ...rest, growMetres: grow, shrinkMetres: shrink })),
  sea: strictMap({
    fill: paint,
    vignette: z.array(painted({ reach: length() })),
    shore: painted({ width: hairline }),
    legend: translated.exactOptional(),
  }),
});

const structureShape = ({ paint }: Vocabulary) => ({
  bridge: strictMap({ edge: paint, extra: length() }),
  tunnel: strictMap({ edge: paint, width: hairline, dash, portal: hairline, shortest: length() }),
});
