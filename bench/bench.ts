import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { build, type Input, type Run } from "./build.ts";
import { measureGrowth } from "./growth.ts";
import { measureSearches } from "./search.ts";

/*
 * Time and memory of whole builds, each by a process of its own, start-up included: `npm run bench [FILE.json]`.
 * Medians are given. It runs `dist`: build first.
 */
const RUNS = 5;
const extracts = process.env.CARTE_EXTRACTS ?? "../shared/data";

const INPUTS: readonly Input[] = [
  { name: "Plouskouer A2", arguments: ["fixtures/plouskouer/carte.yaml"] },
  {
    name: "Monaco A3",
    arguments: [join(extracts, "monaco-2025-02-15.osm.pbf"), "--paper", "A3"],
    budget: { seconds: 1.5, rssMb: 350 },
  },
  {
    name: "Vaduz A2",
    arguments: [join(extracts, "liechtenstein-2021-10-28.osm.pbf"), "--commune", "Vaduz", "--paper", "A2"],
    budget: { seconds: 3, rssMb: 500 },
  },
  {
    // Out of five extracts from all over the world: at most 1.5 s more than out of Liechtenstein's own.
    name: "Vaduz A2 (region)",
    arguments: [join(extracts, "region-merged.osm.pbf"), "--commune", "Vaduz", "--paper", "A2"],
    budget: { seconds: 4.5, rssMb: 500 },
  },
  {
    name: "Lorient A3",
    arguments: [
      join(extracts, "lorient-2019-07.osm.gz"),
      "--bbox=-3.3654,47.7430,-3.3454,47.7554",
      "--paper",
      "A3",
    ],
  },
];

/** What the PNG may add to the PDF's time. */
const PROOF_SECONDS = 1.5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const rounded = (value: number): number => Number(value.toFixed(2));

/** The medians of one input in one format; steps are those of the report. */
function mediansOf(
  runs: readonly Run[],
  { input, format }: { readonly input: string; readonly format: string },
) {
  const steps = runs[0]?.report.timings.map(({ step }) => step) ?? [];
  const msOf = (step: string) =>
    median(runs.map(({ report }) => report.timings.find((timing) => timing.step === step)?.ms ?? 0));
  const pdf = runs[0]?.report.outputs.find(({ path }) => path.endsWith(".pdf"))?.bytes ?? 0;
  return {
    input,
    format,
    seconds: rounded(median(runs.map(({ seconds }) => seconds))),
    peakRssMb: median(runs.map(({ report }) => report.peakRssMb)),
    pdfMb: rounded(pdf / 1e6),
    stepsMs: Object.fromEntries(steps.map((step) => [step, msOf(step)])),
  };
}

const judged = (value: number, most: number) => ({ value, most, kept: value <= most });

/** One input as PDF alone and with its proof, in turn: other work on the machine then slows both alike. */
function measureInput(input: Input) {
  const pairs = Array.from({ length: RUNS }, () => ({
    pdf: build(input, "pdf"),
    proof: build(input, "pdf,png"),
  }));
  const { name, budget } = input;
  const pdf = mediansOf(
    pairs.map((pair) => pair.pdf),
    { input: name, format: "pdf" },
  );
  const proof = mediansOf(
    pairs.map((pair) => pair.proof),
    { input: name, format: "pdf,png" },
  );
  const added = median(pairs.map((pair) => pair.proof.seconds - pair.pdf.seconds));
  const budgets = budget && {
    "PDF, s": judged(pdf.seconds, budget.seconds),
    "PDF, MB": judged(pdf.peakRssMb, budget.rssMb),
    "PNG adds, s": judged(rounded(added), PROOF_SECONDS),
  };
  return { rows: [pdf, proof], budgets: { input: name, ...budgets } };
}

const measured = INPUTS.map(measureInput);
const rows = measured.flatMap((input) => input.rows);
const budgets = measured.map((input) => input.budgets);
console.table(rows.map(({ stepsMs, ...row }) => row));
console.table(rows.map(({ input, format, stepsMs }) => ({ input, format, ...stepsMs })));
console.table(
  budgets.flatMap(({ input, ...limits }) =>
    Object.entries(limits).map(([what, { value, most, kept }]) => ({
      input,
      what,
      value,
      budget: most,
      kept: kept ? "yes" : "NO",
    })),
  ),
);
const searches = measureSearches(join(extracts, "monaco-2025-02-15.osm.pbf"));
console.table(searches);
const growth = measureGrowth();
console.table(growth.map(({ stepsTimes, ...row }) => row));
console.table(growth.map(({ copies, stepsTimes }) => ({ copies, ...stepsTimes })));
const file = process.argv[2] ?? "out/bench.json";
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ rows, budgets, searches, growth }, null, 2)}\n`);
console.log(`→ ${file}`);
