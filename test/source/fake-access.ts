import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceAccess, SourceEvent } from "../../src/source/source-access.ts";

export interface FakeAccess extends SourceAccess {
  /** Waits that were asked for, in seconds; none of them takes any time. */
  readonly waits: number[];
  readonly events: SourceEvent[];
  /** Moves the clock. */
  later(hours: number): void;
}

/** Access to servers on this computer alone, with a clock and chances of its own and no patience. */
export function fakeAccess(over: Partial<SourceAccess> = {}): FakeAccess {
  const waits: number[] = [];
  const events: SourceEvent[] = [];
  let clock = Date.UTC(2026, 10, 24, 3, 0, 0);
  return {
    cacheFolder: mkdtempSync(join(tmpdir(), "carte-cache-")),
    offline: false,
    mustAsk: false,
    userAgent: "carte-ouverte/0.0.0 (+https://example.org)",
    proxy: { http: "", https: "", except: "" },
    servers: { overpass: [], geofabrik: "" },
    limits: { connectMs: 1000, headMs: 300, stallMs: 300, slowestBytesPerSecond: 1e6 },
    now: () => clock,
    async wait(ms) {
      waits.push(ms / 1000);
      clock += ms;
    },
    chance: () => 0,
    pid: process.pid,
    isAlive: () => false,
    tell: (event) => events.push(event),
    waits,
    events,
    later(hours) {
      clock += hours * 3_600_000;
    },
    ...over,
  };
}
