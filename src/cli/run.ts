import { Command, CommanderError } from "commander";
import { cliTexts, helpTexts } from "../core/messages/cli.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import { UserError, userError } from "../core/user-error.ts";
import { messageLanguage } from "./message-language.ts";
import type { BuildOptions } from "./options.ts";
import { formatUserError } from "./print-error.ts";
import type { Terminal } from "./terminal.ts";

type Action = (target: string | undefined, options: BuildOptions) => Promise<void>;

/** Runs the command line; resolves to the exit code. Nothing but this file catches errors. */
export async function run(terminal: Terminal): Promise<number> {
  const language = messageLanguage(languagesIn(terminal.argv), terminal.env);
  const debug = terminal.argv.includes("--debug");
  try {
    await programOf(terminal, language).parseAsync([...terminal.argv]);
    return 0;
  } catch (error) {
    return explain(error, { terminal, language, debug });
  }
}

function explain(
  error: unknown,
  { terminal, language, debug }: { terminal: Terminal; language: MessageLanguage; debug: boolean },
): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const message = error.message.replace(/^error: /, "").replace(/\.$/, "");
    return explain(userError(2, "option-unknown", { message }), { terminal, language, debug });
  }
  if (error instanceof UserError) {
    terminal.stderr.write(formatUserError(error, language));
    return error.exitCode;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.stderr.write(`${debug ? trace : trace.split("\n")[0]}\n→ ${cliTexts[language].bug}\n`);
  return 1;
}

/** Read before commander does, since help and errors are to be in that language too. */
function languagesIn(argv: readonly string[]): string[] {
  const index = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = argv[index]?.includes("=") ? argv[index]?.split("=")[1] : argv[index + 1];
  return index < 0 ? [] : (value ?? "").split(",");
}

function programOf(terminal: Terminal, language: MessageLanguage): Command {
  const help = helpTexts[language];
  const program = new Command("carte")
    .description(help.program)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .addHelpText("after", `\n${help.examples}`);
  withBuildOptions(program.command("build").description(help.build), language).action(
    lazily(async () => (await import("./build-command.ts")).buildCommand, { terminal, language }),
  );
  withBuildOptions(program.command("check").description(help.check), language).action(
    lazily(async () => (await import("./check-command.ts")).checkCommand, { terminal, language }),
  );
  return program;
}

interface Context {
  readonly terminal: Terminal;
  readonly language: MessageLanguage;
}

/** A command's modules are loaded when it is called: `--help` answers at once. */
const lazily =
  (
    load: () => Promise<
      (target: string | undefined, options: BuildOptions, context: Context) => Promise<void>
    >,
    context: Context,
  ): Action =>
  async (target, options) =>
    (await load())(target, options, context);

function withBuildOptions(command: Command, language: MessageLanguage): Command {
  const help = helpTexts[language];
  return command
    .argument("[target]", help.target)
    .option("--commune <name>", help.commune)
    .option("--bbox <w,s,e,n>", help.bbox)
    .option("--paper <size>", help.paper)
    .option("--scale <scale>", help.scale)
    .option("--style <style>", help.style)
    .option("--out <folder>", help.out)
    .option("--format <list>", help.format)
    .option("--lang <list>", help.lang)
    .option("--strict", help.strict)
    .option("--json", help.json)
    .option("--quiet", help.quiet)
    .option("--debug", help.debug)
    .addHelpText("after", `\n${help.examples}`);
}
