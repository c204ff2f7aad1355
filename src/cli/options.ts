import type { ProjectOptions } from "../config/resolve-project.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import type { Terminal } from "./terminal.ts";

/** Options of a command, as commander hands them over. */
export interface CommandOptions extends ProjectOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** `build`: one more drawing, of what was tried for each name. */
  readonly debugLabels?: boolean;
  /** Nothing is fetched. */
  readonly offline?: boolean;
  /** Folder of the cache. */
  readonly cache?: string;
  /** `pull`: empties the cache. */
  readonly clear?: boolean;
}

/** What a command speaks to, and in which language. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: MessageLanguage;
}

export type RunCommand = (
  target: string | undefined,
  options: CommandOptions,
  context: Context,
) => Promise<void>;
