import { warningText } from "../core/messages/catalogue.ts";
import { cliTexts } from "../core/messages/cli.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import type { Warnings } from "../core/warnings.ts";
import { printable } from "./printable.ts";

/** What is wrong in the data, a line a kind with its first places; "" where nothing is. */
export function formatWarnings(warnings: Warnings, language: MessageLanguage): string {
  const list = warnings.list();
  if (list.length === 0) return "";
  const lines = list.map(({ code, count, examples }) => {
    const more = count > examples.length ? ", …" : "";
    return printable(`  ${count} × ${warningText(code, language)} (${examples.join(", ")}${more})`);
  });
  return `${[cliTexts[language].warnings, ...lines].join("\n")}\n`;
}
