import { createRequire } from "node:module";
import { Command } from "commander";
import { helpTexts } from "../core/messages/help.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import { packagedFile } from "../core/package-folder.ts";
import { userError } from "../core/user-error.ts";
import type { CommandOptions, Context, RunCommand } from "./options.ts";

/** The commands and options of `carte`, their help in the user's language. Errors are thrown, never printed. */
export function programOf(context: Context): Command {
  const { terminal, language } = context;
  const help = helpTexts[language];
  const program = new Command("carte")
    .description(help.program)
    .usage(help.programUsage)
    .version(version(), "-V, --version", help.version)
    .helpOption("-h, --help", help.help)
    .helpCommand(help.helpCommand, help.help)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: () => undefined,
    })
    .addHelpText("after", `\n${help.examples}`);
  withOptions(program.command("build").description(help.build), language)
    .option("--json", help.json)
    .option("--debug-labels", help.debugLabels)
    .action(lazily(async () => (await import("./build-command.ts")).buildCommand, context));
  withOptions(program.command("check").description(help.check), language).action(
    lazily(async () => (await import("./check-command.ts")).checkCommand, context),
  );
  withOptions(program.command("pull").description(help.pull), language)
    .option("--clear", help.clear)
    .action(lazily(async () => (await import("./pull-command.ts")).pullCommand, context));
  addPreflight(program, context);
  return program;
}

/** Its file is a PDF, not a project: it has none of the options of a map. */
function addPreflight(program: Command, context: Context): void {
  const help = helpTexts[context.language];
  program
    .command("preflight")
    .description(help.preflight.says)
    .usage(help.preflight.usage)
    .argument(`[${help.preflight.file}]`, help.preflight.target)
    .allowExcessArguments()
    .option("--json", help.preflight.json)
    .option("--lang <fr|en>", help.preflight.lang)
    .option("--quiet", help.preflight.quiet)
    .option("--debug", help.preflight.debug)
    .helpOption("-h, --help", help.help)
    .addHelpText("after", `\n${help.preflight.codes}`)
    .action(lazily(async () => (await import("./preflight-command.ts")).preflightCommand, context));
}

function withOptions(command: Command, language: MessageLanguage): Command {
  const help = helpTexts[language];
  command.usage(help.usage).argument(`[${help.target.value}]`, help.target.says).allowExcessArguments();
  for (const [name, { value, says }] of Object.entries(help.options))
    addOption(command, value ? `--${name} <${value}>` : `--${name}`, says);
  return command.helpOption("-h, --help", help.help).addHelpText("after", `\n${help.examples}`);
}

/** The communes of one sheet may be several: `--commune A --commune B`. */
function addOption(command: Command, flags: string, says: string): void {
  const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];
  if (flags.startsWith("--commune ")) command.option(flags, says, collect);
  else command.option(flags, says);
}

/** A command's modules are loaded when it is called: `--help` answers at once. */
const lazily =
  (load: () => Promise<RunCommand>, context: Context) =>
  async (target: string | undefined, options: CommandOptions, { args }: Command): Promise<void> => {
    const extra = args.slice(1);
    if (extra.length > 0) throw userError(2, "arguments-left-over", { words: extra.join(" ") });
    await (await load())(target, options, context);
  };

const version = (): string => createRequire(import.meta.url)(packagedFile("package.json")).version;
