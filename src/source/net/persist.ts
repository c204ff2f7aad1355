import type { SourceAccess } from "../source-access.ts";
import { SourceFault } from "./source-fault.ts";

const ATTEMPTS = 4;
/** Doubled with each attempt: 5, 10, 20 s. */
const FIRST_WAIT_MS = 5000;
/** Whoever asks us to wait longer is given up for the next server. */
const LONGEST_WAIT_MS = 120_000;

/**
 * The result of `work`, which is tried again where that may help: after the time that the server names, else
 * after ever longer ones, each somewhat blurred. Throws the last SourceFault.
 */
export async function persist<T>(
  work: () => Promise<T>,
  access: Pick<SourceAccess, "wait" | "chance" | "tell">,
  host: string,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SourceFault) || error.cure === "elsewhere" || attempt === ATTEMPTS) throw error;
      const named = error.afterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
      if (named > LONGEST_WAIT_MS) throw error;
      await waitFor(named, access, host);
    }
  }
}

/** At least `ms`, and up to a half more. */
export async function waitFor(
  ms: number,
  { wait, chance, tell }: Pick<SourceAccess, "wait" | "chance" | "tell">,
  host: string,
): Promise<void> {
  const blurred = Math.round(ms * (1 + chance() / 2));
  tell({ kind: "waiting", host, seconds: Math.ceil(blurred / 1000) });
  await wait(blurred);
}
