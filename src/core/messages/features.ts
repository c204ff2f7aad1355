import type { ErrorMessages, WarningMessages } from "./message.ts";

export const featuresErrors = {} as const satisfies ErrorMessages;

export const featuresWarnings = {} as const satisfies WarningMessages;
