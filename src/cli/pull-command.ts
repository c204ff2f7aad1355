import { stat } from "node:fs/promises";
import { resolveProject } from "../config/resolve-project.ts";
import { cliTexts } from "../core/messages/cli.ts";
import { userError } from "../core/user-error.ts";
import { pullData } from "../pipeline.ts";
import { clearCache } from "../source/cache/trim-cache.ts";
import { formatWarnings } from "./format-warnings.ts";
import type { CommandOptions, Context } from "./options.ts";
import { printable } from "./printable.ts";
import { progress, SILENT } from "./progress.ts";
import { cacheIn, megabytes, sourceAccess } from "./source-access.ts";

/** `carte pull`: fetches what `build` would, or renews it; with `--clear`, empties the cache and no more. */
export async function pullCommand(
  target: string | undefined,
  options: CommandOptions,
  { terminal, language }: Context,
): Promise<void> {
  const talk = options.quiet ? SILENT : terminal.stderr;
  const texts = cliTexts[language];
  if (options.clear) {
    const folder = cacheIn(terminal, options);
    const freed = megabytes(await clearCache(folder));
    talk.write(`${printable(texts.cleared({ folder, megabytes: freed }))}\n`);
    return;
  }
  const project = await resolveProject({ target, options, cwd: terminal.cwd() });
  if ("file" in project.source) throw userError(2, "source-nothing-to-pull", project.source);
  const steps = progress(talk, texts.steps);
  const access = { ...sourceAccess({ terminal, options, language, note: steps.note }), mustAsk: true };
  const { path, data, warnings } = await pullData(project, steps.step, access).finally(steps.finish);
  const { size } = await stat(path);
  const pulled = texts.pulled({ path, megabytes: megabytes(size), date: data.timestamp ?? "" });
  talk.write(`${formatWarnings(warnings, language)}${printable(pulled)}\n`);
}
