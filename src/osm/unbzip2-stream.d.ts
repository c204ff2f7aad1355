/** unbzip2-stream 1.4 ships no types; what it gives is a stream of the oldest kind, which works at once. */
declare module "unbzip2-stream" {
  interface Unbzip2Stream {
    on(event: "data", listener: (block: Buffer) => void): this;
    on(event: "error", listener: (error: Error) => void): this;
    write(bytes: Uint8Array): boolean;
    end(): void;
  }
  export default function unbzip2Stream(): Unbzip2Stream;
}
