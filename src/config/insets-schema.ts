import * as z from "zod";
import type { Mm } from "../core/geometry.ts";
import { parseLength } from "../core/units.ts";
import { refuse } from "../core/yaml-faults.ts";
import { strictMap } from "../core/yaml-schema.ts";
import { bbox } from "./area-schema.ts";
import type { InsetGround } from "./project.ts";
import { scale } from "./scale-schema.ts";

/** An inset as carte.yaml asks for it: a polygon is not read yet. */
export interface InsetSpec {
  readonly title?: string;
  readonly ground:
    | Exclude<InsetGround, { kind: "polygon" }>
    | { readonly kind: "polygon-file"; readonly file: string };
  readonly scale: "auto" | number;
  readonly size?: { readonly width: Mm; readonly height: Mm };
}

/** Smaller ones show no street with its name; larger ones are maps of their own. */
const SIDE = { least: 40, most: 500 };
/** A sheet of more insets is an atlas. */
const MAX_INSETS = 6;

const title = z.string({ error: "text" }).trim().min(1).max(30);
const name = z.string({ error: "text" }).trim().min(1).max(100);

/** "120x90mm" or "120mm x 90mm": width, then height. */
const size = z.union([z.literal("auto"), z.string()], { error: "size" }).transform((said, context) => {
  if (said === "auto") return undefined;
  const [, across, unit, down] = SIZE.exec(said) ?? [];
  const endUnit = /[a-z]+$/.exec(down ?? "")?.[0] ?? "";
  const width = parseLength(`${across}${unit || endUnit}`) ?? Number.NaN;
  const height = parseLength(down ?? "") ?? Number.NaN;
  const sides = [width, height];
  if (sides.some(Number.isNaN)) refuse(context, "yaml-wrong-kind", { expected: "size" });
  else if (Math.min(...sides) < SIDE.least || Math.max(...sides) > SIDE.most)
    refuse(context, "project-inset-size", SIDE);
  return { width, height };
});

const SIZE = /^\s*([\d.]+)\s*([a-z]*)\s*[x×]\s*([\d.]+\s*[a-z]+)\s*$/;

const ways = {
  /** A quarter, a hamlet or another place of the commune. */
  place: name.exactOptional(),
  /** A GeoJSON file. */
  polygon: z.string().trim().min(1).max(1000).exactOptional(),
  bbox: bbox.exactOptional(),
};

const inset = strictMap({
  title: title.exactOptional(),
  ...ways,
  scale: scale.exactOptional(),
  size: size.exactOptional(),
}).transform(
  ({ title: said, place, polygon, bbox: extent, scale: drawn, size: asked }, context): InsetSpec => {
    const grounds: InsetSpec["ground"][] = [
      ...(place === undefined ? [] : [{ kind: "place", name: place } as const]),
      ...(polygon === undefined ? [] : [{ kind: "polygon-file", file: polygon } as const]),
      ...(extent ? [{ kind: "bbox", extent } as const] : []),
    ];
    const isMistyped = context.issues.length > 0; // an unknown key: that says it all
    if (grounds.length !== 1 && !isMistyped)
      refuse(context, "project-inset-ground", { known: Object.keys(ways).join(", ") });
    return {
      ...(said !== undefined && { title: said }),
      ground: grounds[0] ?? { kind: "place", name: "" },
      scale: drawn ?? "auto",
      ...(asked && { size: asked }),
    };
  },
);

const WORDS = ["auto", "none"];

const word = z
  .string()
  .meta({ enum: WORDS })
  .transform((said, context): "auto" | readonly InsetSpec[] => {
    if (!WORDS.includes(said)) refuse(context, "yaml-wrong-kind", { expected: "insets" });
    return said === "auto" ? said : [];
  });

/** auto, none, or a list of insets. */
export const insets = z.union([word, z.array(inset).min(1).max(MAX_INSETS)], { error: "insets" });
