/** The part of Node's process that the command line needs: tests hand in their own. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  cwd(): string;
  on(signal: Interruption, listener: () => void): unknown;
  off(signal: Interruption, listener: () => void): unknown;
}

/** Ctrl+C, and the stop that machines send. */
export const INTERRUPTIONS = ["SIGINT", "SIGTERM"] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

export interface Output {
  write(text: string): unknown;
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  readonly isTTY?: boolean;
}
