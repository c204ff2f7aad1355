import { join } from "node:path";

/** The surroundings that decide where programs keep what they could fetch again. */
export interface CacheSurroundings {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const OURS = "carte-ouverte";

/** Where the system wants a cache to be; `CARTE_CACHE` says otherwise. */
export function cacheFolder({ platform, home, env }: CacheSurroundings): string {
  if (env.CARTE_CACHE) return env.CARTE_CACHE;
  if (platform === "win32") return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), OURS, "Cache");
  if (platform === "darwin") return join(home, "Library", "Caches", OURS);
  // XDG Base Directory Specification.
  return join(env.XDG_CACHE_HOME || join(home, ".cache"), OURS);
}
