import type { ErrorMessages, WarningMessages } from "./message.ts";

export const generalizeErrors = {} as const satisfies ErrorMessages;

export const generalizeWarnings = {} as const satisfies WarningMessages;
