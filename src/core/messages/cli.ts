import type { ErrorMessages, WarningMessages } from "./message.ts";

export const cliErrors = {} as const satisfies ErrorMessages;

export const cliWarnings = {} as const satisfies WarningMessages;
