import fc from "fast-check";
import { expect, test } from "vitest";
import type { FoldPattern, FoldRequest } from "../../src/config/project.ts";
import { type Box, heightOf, type PaperPoint, widthOf } from "../../src/core/geometry.ts";
import type { FoldPanel, FoldPlan } from "../../src/sheet/fold/fold.ts";
import { foldsThatDo, planFold } from "../../src/sheet/fold/plan-fold.ts";
import { foldSpecks } from "./fold-paper.ts";

const A2 = { width: 594, height: 420 };
const A3 = { width: 420, height: 297 };
type Turn = FoldRequest["turn"];

const gridOf = (columns: number, rows: number, turn: Turn = "auto"): FoldRequest => ({
  name: `${columns}x${rows}`,
  turn,
  kind: "grid",
  columns,
  rows,
});
const patternOf = (pattern: FoldPattern, turn: Turn = "auto"): FoldRequest => ({
  name: pattern,
  turn,
  kind: "pattern",
  pattern,
});

const requests = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 })).map(([c, r]) => gridOf(c, r)),
  fc.constantFrom<FoldPattern>("accordion", "cross", "map", "two-wing").map((pattern) => patternOf(pattern)),
);
const turns = fc.constantFrom<Turn>("auto", "long-edge", "short-edge");
const papers = fc.record({
  width: fc.integer({ min: 200, max: 1200 }),
  height: fc.integer({ min: 200, max: 900 }),
});
const plans = fc
  .tuple(requests, turns, papers)
  .map(([request, turn, paper]) => ({ paper, fold: planFold({ ...request, turn }, paper) }))
  .filter((made): made is { paper: typeof A2; fold: FoldPlan } => made.fold !== undefined);

/** A point of the back's plate as it lies on the front's. */
const onFront = ([x, y]: PaperPoint, { turn }: FoldPlan, { width, height }: typeof A2): PaperPoint =>
  turn === "vertical" ? [width - x, y] : [x, height - y];

const middleOf = ({ minX, minY, maxX, maxY }: Box): PaperPoint => [(minX + maxX) / 2, (minY + maxY) / 2];

/** What is seen of a panel of the back once all is folded: its height in the pile, and where its own up points. */
function seen(panel: FoldPanel, fold: FoldPlan, paper: typeof A2) {
  const [x, y] = middleOf(panel.box);
  const middles = fold.back.map(({ box }) => onFront(middleOf(box), fold, paper));
  const above = onFront([x, panel.turned ? y + 5 : y - 5], fold, paper);
  const left = onFront([panel.box.minX + 1, y], fold, paper);
  const specks = foldSpecks([...middles, onFront([x, y], fold, paper), above, left], fold.steps);
  const [own, up, edge] = specks.slice(-3) as [(typeof specks)[0], (typeof specks)[0], (typeof specks)[0]];
  const heights = specks.slice(0, middles.length).map(({ height }) => height);
  return {
    isOnTop: own.height === Math.max(...heights) && !own.frontUp,
    isBelow: own.height === Math.min(...heights) && own.frontUp,
    up: Math.sign(up.at[1] - own.at[1]),
    edge: edge.at,
  };
}

test("cover and last panel are outermost, on either side of the pile, and upright together", () => {
  fc.assert(
    fc.property(plans, ({ fold, paper }) => {
      const places = fold.back.filter(({ place }) => place !== "inside");
      const sides = places.map((panel) => seen(panel, fold, paper));
      expect(fold.back.filter(({ place }) => place === "cover")).toHaveLength(1);
      for (const side of sides) expect(side.isOnTop || side.isBelow).toBe(true);
      if (sides.length === 2) {
        expect(sides.filter(({ isOnTop }) => isOnTop)).toHaveLength(1);
        expect(sides[0]?.up).toBe(sides[1]?.up);
      }
    }),
  );
});

test("an even number of columns has the whole map inside", () => {
  for (const request of [gridOf(4, 2), gridOf(4, 1), ...patterns()]) {
    const fold = planFold(request, A3);
    expect(
      fold?.back
        .map(({ place }) => place)
        .filter((place) => place !== "inside")
        .sort(),
    ).toEqual(["cover", "last"]);
  }
});

const patterns = () => (["accordion", "cross", "map", "two-wing"] as const).map((name) => patternOf(name));

test("the cover opens like a book: the sheet goes on at its left", () => {
  for (const turn of ["auto", "long-edge", "short-edge"] as const) {
    for (const request of [gridOf(4, 2, turn), gridOf(4, 1, turn), patternOf("two-wing", turn)]) {
      const fold = planFold(request, A3) as FoldPlan;
      const cover = fold.back.find(({ place }) => place === "cover") as FoldPanel;
      expect(fold.back.some(({ box }) => Math.abs(box.maxX - cover.box.minX) < 1e-6)).toBe(true);
    }
  }
});

test("the same number stands on both sides of a piece of paper", () => {
  fc.assert(
    fc.property(plans, ({ fold, paper }) => {
      for (const { number, box } of fold.back) {
        const other = fold.front.find((panel) => panel.number === number)?.box;
        const [x, y] = onFront(middleOf(box), fold, paper);
        expect(other && middleOf(other)[0]).toBeCloseTo(x);
        expect(other && middleOf(other)[1]).toBeCloseTo(y);
      }
    }),
  );
});

test("the panels of each side cover the sheet, and each neighbour is parted by one crease", () => {
  fc.assert(
    fc.property(plans, ({ fold, paper }) => {
      const area = (panels: readonly FoldPanel[]) =>
        panels.reduce((sum, { box }) => sum + widthOf(box) * heightOf(box), 0);
      expect(area(fold.front)).toBeCloseTo(paper.width * paper.height);
      expect(area(fold.back)).toBeCloseTo(paper.width * paper.height);
      const columns = new Set(fold.front.map(({ box }) => box.minX)).size;
      const rows = fold.front.length / columns;
      expect(fold.creases).toHaveLength((columns - 1) * rows + (rows - 1) * columns);
    }),
  );
});

test("an accordion bends the paper to and fro", () => {
  const directions = planFold(patternOf("accordion"), A3)?.creases.map(({ direction }) => direction);
  expect(directions).toEqual(["valley", "mountain", "valley"]);
});

test("the wings of a two-wing fold do not meet", () => {
  const fold = planFold(patternOf("two-wing"), A3);
  expect(fold?.front.map(({ box }) => widthOf(box))).toEqual([104, 106, 106, 104]);
});

test("turned on the edge that the printer names, the back lies mirrored about the right middle", () => {
  expect(planFold(gridOf(4, 2, "short-edge"), A2)?.turn).toBe("vertical");
  expect(planFold(gridOf(4, 2, "long-edge"), A2)?.turn).toBe("horizontal");
  expect(planFold(gridOf(2, 2, "long-edge"), { width: 297, height: 420 })?.turn).toBe("vertical");
});

test("a fold into strips or onto a stamp is none, and others are proposed", () => {
  expect(planFold(gridOf(12, 1), A3)).toBeUndefined();
  expect(planFold(gridOf(4, 4), A3)).toBeUndefined();
  expect(foldsThatDo(A3)).toEqual(["4x1", "4x2"]);
});
