import type { ErrorMessages, WarningMessages } from "./message.ts";

export const letteringErrors = {} as const satisfies ErrorMessages;

export const letteringWarnings = {} as const satisfies WarningMessages;
