import { expect, test } from "vitest";
import { ruleFinder } from "../../src/generalize/name-context.ts";
import type { LabelRule, Style } from "../../src/style/style.ts";

const rule = (id: string, more: Partial<LabelRule>) =>
  ({ id, from: "places", where: [[]], ...more }) as LabelRule;

const ruleOf = ruleFinder(
  {
    labels: [
      rule("commune", { side: "commune" }),
      rule("village", { side: "inside" }),
      rule("neighbour", { side: "outside" }),
    ],
  } as unknown as Style,
  { denominator: 10000, mmPerMetre: 0.1 },
);

test("the place of the commune's name has a rule of its own", () => {
  expect(ruleOf({ theme: "places", tags: {}, inside: true, own: true })?.id).toBe("commune");
});

test("another village of the commune has the next rule", () => {
  expect(ruleOf({ theme: "places", tags: {}, inside: true, own: false })?.id).toBe("village");
});

test("a neighbour of the same name is a neighbour", () => {
  expect(ruleOf({ theme: "places", tags: {}, inside: false, own: true })?.id).toBe("neighbour");
});
