import * as z from "zod";
import { projectSchema } from "./project-schema.ts";

/** JSON Schema (draft 2020-12) of carte.yaml, for completion in editors. */
export const projectJsonSchema = (): object => z.toJSONSchema(projectSchema, { io: "input" });
