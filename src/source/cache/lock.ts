import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { userError } from "../../core/user-error.ts";
import type { SourceAccess } from "../source-access.ts";

const LOCK_NAME = "lock";
const LOOK_EVERY_MS = 500;
/** The largest download that two builds wait for each other's. */
const LONGEST_WAIT_MS = 3_600_000;

type World = Pick<SourceAccess, "pid" | "isAlive" | "wait" | "tell">;

/** Runs `work` while no other build works in the folder. Waits for a living one; takes over from a dead one. */
export async function withLock<T>(folder: string, world: World, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, LOCK_NAME);
  const mine = `${world.pid} ${hostname()}`;
  for (let waited = 0; !(await take(lock, mine)); waited += LOOK_EVERY_MS) {
    const holder = await readFile(lock, "utf8").catch(() => "");
    if (isDead(holder, world)) await removeLock(lock, holder, world.pid);
    else if (waited >= LONGEST_WAIT_MS) throw userError(3, "source-locked", { lock, holder });
    else await world.wait(LOOK_EVERY_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string, mine: string): Promise<boolean> {
  try {
    await writeFile(lock, mine, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** A lock of another computer (a cache on a shared disk) is believed. */
function isDead(holder: string, { pid, isAlive }: World): boolean {
  const [number = "", host = ""] = holder.split(" ");
  return host === hostname() && Number(number) !== pid && !isAlive(Number(number));
}

/** Moved before it is removed: of two that find the same dead lock one alone moves it. */
async function removeLock(lock: string, holder: string, pid: number): Promise<void> {
  const moved = `${lock}.${pid}`;
  try {
    await rename(lock, moved);
    const taken = await readFile(moved, "utf8");
    // Another build has taken over meanwhile: it gets its lock back.
    if (taken !== holder) await rename(moved, lock);
    else await rm(moved, { force: true });
  } catch {
    // Somebody else was faster.
  }
}
