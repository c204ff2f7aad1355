import { resolveProject } from "../config/resolve-project.ts";
import { warningText } from "../core/messages/catalogue.ts";
import { cliTexts } from "../core/messages/cli.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import { checkProject } from "../pipeline.ts";
import type { BuildOptions } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** `carte check`: everything that a build would complain of before it draws. */
export async function checkCommand(
  target: string | undefined,
  options: BuildOptions,
  { terminal, language }: { readonly terminal: Terminal; readonly language: MessageLanguage },
): Promise<void> {
  const project = await resolveProject({ target, options, cwd: terminal.cwd() });
  const { title, sheet, warnings } = await checkProject(project);
  if (options.quiet) return;
  const texts = cliTexts[language];
  for (const { code, count, examples } of warnings.list()) {
    terminal.stderr.write(`${warningText(code, language)} (${count}: ${examples.join(", ")})\n`);
  }
  const scale = `1:${sheet.frames[0].scaleDenominator}`;
  terminal.stderr.write(`${texts.checked({ title, scale, paper: sheet.paper })}\n`);
}
