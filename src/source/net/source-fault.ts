import type { ErrorCode, ErrorValues } from "../../core/messages/catalogue.ts";
import { type Fault, fault } from "../../core/user-error.ts";

/** What helps against a failure: the same server once more, or another one. */
export type Cure = "again" | "elsewhere";

/** One attempt has failed. Whoever persists makes a UserError of it in the end. */
export class SourceFault extends Error {
  override readonly name = "SourceFault";

  constructor(
    readonly fault: Fault,
    readonly cure: Cure,
    /** The server says when to come back. */
    readonly afterMs?: number,
  ) {
    super(fault.code);
  }
}

export const sourceFault = <C extends ErrorCode>(
  code: C,
  values: ErrorValues<C>,
  { cure = "again", afterMs }: { readonly cure?: Cure; readonly afterMs?: number | undefined } = {},
): SourceFault => new SourceFault(fault(code, values) as Fault, cure, afterMs);
