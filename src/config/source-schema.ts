import * as z from "zod";
import { refuse } from "../core/yaml-faults.ts";
import { strictMap } from "../core/yaml-schema.ts";
import type { SourceRequest } from "./project.ts";

export const path = z.string().trim().min(1).max(1000);

const webAddress = z
  .string({ error: "web-address" })
  .trim()
  .max(2000)
  .meta({ pattern: "^https?://" })
  .superRefine((text, context) => {
    const isAddress = /^https?:\/\//i.test(text) && URL.canParse(text);
    if (!isAddress) refuse(context, "yaml-wrong-kind", { expected: "web-address" });
  });

const ways = {
  file: path.exactOptional(),
  overpass: z.union([z.literal("default"), webAddress], { error: "overpass" }).exactOptional(),
  geofabrik: z
    .string({ error: "region" })
    .trim()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+){0,4}$/, { error: "region" })
    .exactOptional(),
  url: webAddress.exactOptional(),
};

/** Where the data come from, said in exactly one way. */
export const source = strictMap(ways).transform((said, context): SourceRequest => {
  const keys = Object.keys(said);
  if (keys.length !== 1) refuse(context, "project-source-unclear", { known: Object.keys(ways).join(", ") });
  return said as SourceRequest;
});
