import type { ErrorMessages, WarningMessages } from "./message.ts";

export const styleErrors = {} as const satisfies ErrorMessages;

export const styleWarnings = {} as const satisfies WarningMessages;
