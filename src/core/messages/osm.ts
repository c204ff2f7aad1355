import type { ErrorMessages, WarningMessages } from "./message.ts";

export const osmErrors = {} as const satisfies ErrorMessages;

export const osmWarnings = {} as const satisfies WarningMessages;
