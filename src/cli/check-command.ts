import { resolveProject } from "../config/resolve-project.ts";
import { cliTexts } from "../core/messages/cli.ts";
import { checkProject } from "../pipeline.ts";
import { formatWarnings } from "./format-warnings.ts";
import type { CommandOptions, Context } from "./options.ts";
import { checkOutFolder } from "./out-folder.ts";
import { printable } from "./printable.ts";
import { progress, SILENT } from "./progress.ts";
import { sourceAccess } from "./source-access.ts";

/** `carte check`: everything that a build would complain of before it draws. Writes no file. */
export async function checkCommand(
  target: string | undefined,
  options: CommandOptions,
  { terminal, language }: Context,
): Promise<void> {
  const project = await resolveProject({ target, options, cwd: terminal.cwd() });
  await checkOutFolder(project.out);
  const steps = progress(options.quiet ? SILENT : terminal.stderr, cliTexts[language].steps);
  const access = sourceAccess({ terminal, options, language, note: steps.note });
  const { title, sheet, warnings } = await checkProject(project, access).finally(steps.finish);
  if (options.quiet) return;
  const scale = `1:${sheet.frames[0].scaleDenominator}`;
  const checked = printable(cliTexts[language].checked({ title, scale, paper: sheet.paper }));
  terminal.stderr.write(`${formatWarnings(warnings, language)}${checked}\n`);
}
