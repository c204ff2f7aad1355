import type { ErrorMessages, WarningMessages } from "./message.ts";

export const labelsErrors = {} as const satisfies ErrorMessages;

export const labelsWarnings = {} as const satisfies WarningMessages;
