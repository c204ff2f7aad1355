import * as z from "zod";
import { refuse } from "../../core/yaml-faults.ts";
import { strictMap } from "../../core/yaml-schema.ts";
import type { JobInk } from "../project.ts";

const BLACK: JobInk = { name: "Black", cmyk: [0, 0, 0, 100] };

/** What PDF itself calls inks and what it means by them (ISO 32000-1, 8.6.6.4). */
const RESERVED = /^(all|none|cyan|magenta|yellow|black)$/i;

const percent = z.number().min(0).max(100);

const ownInk = strictMap({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .superRefine((name, context) => {
      if (RESERVED.test(name)) refuse(context, "press-ink-reserved", {});
    }),
  cmyk: z.tuple([percent, percent, percent, percent]),
});

const jobInk = z.union([ownInk, z.enum(["black"]).transform(() => BLACK)]);

/** `cmyk`, `k`, or a list of one or two inks: `black`, or a name and how it looks. */
export const jobInks = z.union([
  z
    .array(jobInk)
    .min(1)
    .max(2)
    .superRefine(([first, second], context) => {
      if (first && second && first.name === second.name) refuse(context, "press-ink-twice", {}, [1]);
    }),
  z.enum(["cmyk", "k"]).transform((said): "cmyk" | readonly JobInk[] => (said === "k" ? [BLACK] : "cmyk")),
]);
