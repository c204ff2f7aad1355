import type { ErrorCode, ErrorValues } from "./messages/catalogue.ts";

export type ExitCode = 2 | 3 | 4 | 5;

/** One mistake of the user, as code and values; the catalogue says it in two lines, in the user's language. */
export interface Fault<C extends ErrorCode = ErrorCode> {
  readonly code: C;
  readonly values: ErrorValues<C>;
  /** Where in a file the mistake stands, if in one; line and column from 1. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

export const fault = <C extends ErrorCode>(
  code: C,
  values: ErrorValues<C>,
  place?: Fault["place"],
): Fault<C> => (place ? { code, values, place } : { code, values });

/** The user's input is wrong. Anything else that is thrown is a bug of ours. */
export class UserError extends Error {
  override readonly name = "UserError";

  constructor(
    readonly exitCode: ExitCode,
    /** All of them at once, in file order. */
    readonly faults: readonly Fault[],
  ) {
    super(faults.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join("; "));
  }
}

export const userError = <C extends ErrorCode>(
  exitCode: ExitCode,
  code: C,
  values: ErrorValues<C>,
): UserError => new UserError(exitCode, [fault(code, values) as Fault]);
