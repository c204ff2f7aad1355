import type { ProjectOptions } from "../config/resolve-project.ts";

/** Options of `carte build`, as commander hands them over. */
export interface BuildOptions extends ProjectOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}
