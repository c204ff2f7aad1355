import { existsSync, mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheFolder } from "../../src/source/cache/cache-folder.ts";
import { entryFolder } from "../../src/source/cache/entry.ts";
import { withLock } from "../../src/source/cache/lock.ts";
import { clearCache, trimCache } from "../../src/source/cache/trim-cache.ts";
import { fakeAccess } from "./fake-access.ts";

const scratch = (): string => mkdtempSync(join(tmpdir(), "carte-cache-"));

describe("where the cache is", () => {
  test.each([
    ["linux", {}, "/home/anna/.cache/carte-ouverte"],
    ["linux", { XDG_CACHE_HOME: "/var/xdg" }, "/var/xdg/carte-ouverte"],
    ["darwin", {}, "/home/anna/Library/Caches/carte-ouverte"],
    ["win32", { LOCALAPPDATA: "/local" }, "/local/carte-ouverte/Cache"],
    ["linux", { CARTE_CACHE: "/mnt/cache" }, "/mnt/cache"],
  ])("%s %j", (platform, env, folder) => {
    expect(cacheFolder({ platform, env, home: "/home/anna" })).toBe(folder);
  });
});

describe("a lock", () => {
  test("lets one in at a time", async () => {
    const folder = scratch();
    const order: string[] = [];
    const { wait: _, ...rest } = fakeAccess();
    const access = {
      ...rest,
      isAlive: () => true,
      wait: (ms: number) => new Promise((done) => setTimeout(done, ms / 50)),
    };
    const work = (name: string) => async () => {
      order.push(`${name} in`);
      await new Promise((done) => setTimeout(done, 50));
      order.push(`${name} out`);
    };
    await Promise.all([withLock(folder, access, work("one")), withLock(folder, access, work("two"))]);
    expect(order.filter((_, i) => i % 2 === 0).map((word) => word.replace("in", "out"))).toEqual(
      order.filter((_, i) => i % 2 === 1),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of a dead process is taken over", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "lock"), `999999 ${hostname()}`);
    expect(await withLock(folder, fakeAccess(), async () => "done")).toBe("done");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of a process that lives for ever is told", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "lock"), `4242 ${hostname()}`);
    const access = fakeAccess({ isAlive: () => true });
    await expect(withLock(folder, access, async () => "done")).rejects.toThrow("source-locked");
    expect(existsSync(join(folder, "lock"))).toBe(true);
  });

  test("is given back where the work fails", async () => {
    const folder = scratch();
    const failing = withLock(folder, fakeAccess(), () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(readdirSync(folder)).toEqual([]);
  });
});

function entry(cache: string, name: string, usedAt: number): string {
  const folder = entryFolder(cache, name, name);
  mkdirSync(folder);
  writeFileSync(join(folder, name), "data");
  utimesSync(join(folder, name), usedAt / 1000, usedAt / 1000);
  return folder;
}

describe("a full cache", () => {
  const DAY = 86_400_000;

  test("loses what nobody has used for two months, but never what is in use", async () => {
    const cache = scratch();
    const [old, inUse, fresh] = [
      entry(cache, "old.osm", DAY),
      entry(cache, "used.osm", DAY),
      entry(cache, "new.osm", 70 * DAY),
    ];
    await trimCache(cache, inUse ?? "", 71 * DAY);
    expect([old, inUse, fresh].map((folder) => existsSync(folder ?? ""))).toEqual([false, true, true]);
  });

  test("is emptied of what is ours alone", async () => {
    const cache = scratch();
    entry(cache, "town.osm", DAY);
    mkdirSync(join(cache, "holiday-pictures"));
    expect(await clearCache(cache)).toBe(4);
    expect(readdirSync(cache)).toEqual(["holiday-pictures"]);
  });

  test("that isn't there is empty", async () => {
    expect(await clearCache(join(scratch(), "nowhere"))).toBe(0);
  });
});
