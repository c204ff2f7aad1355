import type { ErrorMessages, WarningMessages } from "./message.ts";

export const sourceErrors = {} as const satisfies ErrorMessages;

export const sourceWarnings = {} as const satisfies WarningMessages;
