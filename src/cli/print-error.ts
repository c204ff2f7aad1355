import { errorText } from "../core/messages/catalogue.ts";
import { cliTexts } from "../core/messages/cli.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import type { UserError } from "../core/user-error.ts";
import { printable } from "./printable.ts";

/** Every fault in two lines: where and what; then what to do. */
export function formatUserError(error: UserError, language: MessageLanguage): string {
  return error.faults
    .map(({ code, values, place }) => {
      const { what, cure } = errorText(code, values, language);
      const where = place ? `${place.file}:${place.line}:${place.column}: ` : "";
      return twoLines(where + what, cure);
    })
    .join("");
}

/** A bug of ours in two lines; with `debug` the whole trace stands in the place of the first. */
export function formatBug(error: unknown, language: MessageLanguage, debug: boolean): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = trace.split("\n").map(printable);
  const cure = cliTexts[language].bug;
  return debug ? `${lines.join("\n")}\n→ ${cure}\n` : twoLines(lines[0] ?? "", cure);
}

const twoLines = (what: string, cure: string): string => `${printable(what)}\n→ ${printable(cure)}\n`;
