import { expect, test } from "vitest";
import { carte } from "../cli/fake-terminal.ts";
import { mutantOf } from "./mutated-inputs.ts";

/** `CARTE_MUTATIONS=500 npx vitest run test/hostile` tries more of them. */
const COUNT = Number(process.env.CARTE_MUTATIONS ?? 100);
const FIRST = Number(process.env.CARTE_FIRST_MUTATION ?? 0);
/** A call that takes longer hangs. */
const HANG_MS = 10_000;
const MB = 1024 ** 2;

/** What a call did that it may not. */
async function offence(seed: number): Promise<string[]> {
  const { name, words } = mutantOf(seed);
  const start = performance.now();
  const { code, stderr } = await carte(words);
  const seconds = (performance.now() - start) / 1000;
  const isBug = code === 1 || /\n\s+at /.test(stderr) || (code !== 0 && stderr === "");
  const isHang = seconds * 1000 > HANG_MS;
  return isBug || isHang
    ? [`${name}, seed ${seed}, ${seconds.toFixed(1)} s: ${code} ${stderr.slice(0, 300)}`]
    : [];
}

test(
  `${COUNT} mutated inputs end in a map or in an error of two lines`,
  async () => {
    const offences: string[] = [];
    for (let seed = FIRST; seed < FIRST + COUNT; seed++) offences.push(...(await offence(seed)));
    expect(offences).toEqual([]);
    expect(process.memoryUsage.rss() / MB).toBeLessThan(1024);
  },
  COUNT * HANG_MS,
);
