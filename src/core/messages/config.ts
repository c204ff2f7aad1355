import type { ErrorMessages, WarningMessages } from "./message.ts";

export const configErrors = {} as const satisfies ErrorMessages;

export const configWarnings = {} as const satisfies WarningMessages;
