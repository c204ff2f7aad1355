export type MessageLanguage = "fr" | "en";

/** Values that a message names. */
export type Values = Readonly<Record<string, string | number>>;

/** Two lines: what is wrong, with its value and place; then what to do. */
export interface TwoLines {
  readonly what: string;
  readonly cure: string;
}

export type ErrorMessages = Readonly<
  Record<string, Readonly<Record<MessageLanguage, (values: never) => TwoLines>>>
>;
export type WarningMessages = Readonly<Record<string, Readonly<Record<MessageLanguage, string>>>>;
