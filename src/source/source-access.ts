/** What fetching needs from the world outside; the command line hands it in, tests hand in their own. */
export interface SourceAccess {
  readonly cacheFolder: string;
  /** Nothing is asked of any server. */
  readonly offline: boolean;
  /** Servers are asked although the cache is fresh. */
  readonly mustAsk: boolean;
  readonly userAgent: string;
  readonly proxy: Proxies;
  readonly servers: Servers;
  readonly limits: NetLimits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  /** From 0 to 1, so that many who wait don't come back at once. */
  readonly chance: () => number;
  /** This process, and whether another still runs. */
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  readonly tell: (event: SourceEvent) => void;
}

/** URLs, as the environment names them; empty for none. */
export interface Proxies {
  readonly http: string;
  readonly https: string;
  /** Hosts that are reached without, separated by commas. */
  readonly except: string;
}

/** The servers behind `overpass: default` and `geofabrik: …`. No other is asked that the project doesn't name. */
export interface Servers {
  /** In the order in which they are asked. */
  readonly overpass: readonly string[];
  readonly geofabrik: string;
}

/** How patient we are with a server, in milliseconds. */
export interface NetLimits {
  readonly connectMs: number;
  /** From the request to the head of the answer, beyond what the request itself allows the server. */
  readonly headMs: number;
  /** Without a byte. */
  readonly stallMs: number;
  /** For a whole answer that may have `limitBytes`; below, a server drips. */
  readonly slowestBytesPerSecond: number;
}

export const PATIENT: NetLimits = {
  connectMs: 15_000,
  headMs: 60_000,
  stallMs: 60_000,
  slowestBytesPerSecond: 100_000,
};

export const PUBLIC_SERVERS: Servers = {
  overpass: ["https://overpass-api.de/api/interpreter", "https://overpass.private.coffee/api/interpreter"],
  geofabrik: "https://download.geofabrik.de",
};

/** What goes on while the user waits. */
export type SourceEvent =
  | { readonly kind: "asking"; readonly host: string }
  | { readonly kind: "waiting"; readonly host: string; readonly seconds: number }
  | {
      readonly kind: "receiving";
      readonly host: string;
      readonly bytes: number;
      readonly bytesPerSecond: number;
      /** Absent where the server doesn't say how much there is. */
      readonly secondsLeft?: number;
      readonly totalBytes?: number;
    };
