import { run } from "../../src/cli/run.ts";
import type { Interruption, Terminal } from "../../src/cli/terminal.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  /** "fr_FR.UTF-8" */
  readonly lang?: string;
  readonly isTTY?: boolean;
}

/** What `carte <words>` prints, and its exit code, without a process of its own. */
export async function carte(words: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { terminal, printed } = fakeTerminal(words, surroundings);
  const code = await run(terminal);
  return { code, ...printed };
}

export function fakeTerminal(
  words: readonly string[],
  { cwd = "/nowhere", lang = "en_GB.UTF-8", isTTY = false }: Surroundings,
) {
  const printed = { stdout: "", stderr: "" };
  const signals: Interruption[] = [];
  const output = (name: keyof typeof printed) => ({
    isTTY,
    on: () => undefined,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const terminal: Terminal = {
    argv: ["node", "carte", ...words],
    env: { LC_ALL: lang },
    stdout: output("stdout"),
    stderr: output("stderr"),
    cwd: () => cwd,
    on: (signal) => signals.push(signal),
    off: (signal) => signals.splice(signals.indexOf(signal), 1),
  };
  return { terminal, printed, signals };
}
