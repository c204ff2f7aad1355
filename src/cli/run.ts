import { CommanderError } from "commander";
import { UserError } from "../core/user-error.ts";
import { commandLineError } from "./command-line-error.ts";
import { messageLanguage } from "./message-language.ts";
import { formatBug, formatUserError } from "./print-error.ts";
import { programOf } from "./program.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the command line; resolves to the exit code. Nothing but this file catches errors. */
export async function run(terminal: Terminal): Promise<number> {
  const language = messageLanguage(languagesIn(terminal.argv), terminal.env);
  const program = programOf({ terminal, language });
  for (const output of [terminal.stdout, terminal.stderr]) output.on("error", forgiveClosedPipe);
  try {
    await program.parseAsync([...terminal.argv]);
    return 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError && isHelp(thrown)) return thrown.exitCode === 0 ? 0 : 2;
    const error = thrown instanceof CommanderError ? commandLineError(thrown, program) : thrown;
    if (error instanceof UserError) {
      terminal.stderr.write(formatUserError(error, language));
      return error.exitCode;
    }
    terminal.stderr.write(formatBug(error, language, terminal.argv.includes("--debug")));
    return 1;
  }
}

/** A reader that has seen enough (`| head`) is no reason to leave the map half made. */
function forgiveClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** Help or the version was shown: asked for (0), or because no command was given. */
const isHelp = ({ code, exitCode }: CommanderError): boolean => exitCode === 0 || code === "commander.help";

/** Read before commander does, since help and errors are to be in that language too. */
function languagesIn(argv: readonly string[]): string[] {
  const index = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  if (index < 0) return [];
  const [, value = argv[index + 1] ?? ""] = argv[index]?.split("=") ?? [];
  return value.split(",");
}
