import type { Grid } from "../sheet/sheet.ts";
import { type Choice, compareOsm } from "./choose.ts";

/**
 * Numbers for all streets that got a disc, from `first` on, as one reads the map: by rows of its grid from top to bottom,
 * in each row from left to right.
 */
export function numberKeys(
  choices: readonly Choice[],
  { rows }: Pick<Grid, "rows">,
  first: number,
): ReadonlyMap<Choice, string> {
  const rowOf = (y: number): number => rows.findIndex(({ to }) => y < to);
  const keyed = choices.flatMap((choice) => {
    const at = choice.candidate?.printKey && choice.candidate.at;
    return at ? [{ choice, x: at[0], y: at[1], row: rowOf(at[1]) }] : [];
  });
  keyed.sort(
    (a, b) => a.row - b.row || a.x - b.x || a.y - b.y || compareOsm(a.choice.wanted.osm, b.choice.wanted.osm),
  );
  return new Map(keyed.map(({ choice }, i) => [choice, String(first + i)]));
}
