import type { ErrorMessages, WarningMessages } from "./message.ts";

export const exportErrors = {} as const satisfies ErrorMessages;

export const exportWarnings = {} as const satisfies WarningMessages;
