import { errorText } from "../core/messages/catalogue.ts";
import type { MessageLanguage } from "../core/messages/message.ts";
import type { UserError } from "../core/user-error.ts";

/** Every fault in two lines: where and what; then what to do. */
export function formatUserError(error: UserError, language: MessageLanguage): string {
  return error.faults
    .map(({ code, values, place }) => {
      const { what, cure } = errorText(code, values, language);
      const where = place ? `${place.file}:${place.line}:${place.column}: ` : "";
      return `${where}${what}\n→ ${cure}\n`;
    })
    .join("");
}
