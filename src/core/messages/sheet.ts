import type { ErrorMessages, WarningMessages } from "./message.ts";

export const sheetErrors = {} as const satisfies ErrorMessages;

export const sheetWarnings = {} as const satisfies WarningMessages;
