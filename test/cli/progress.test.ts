import { expect, test } from "vitest";
import { progress } from "../../src/cli/progress.ts";
import { cliTexts } from "../../src/core/messages/cli.ts";

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
}

test("in a file, each finished step is a plain line", async () => {
  const output = stream(false);
  const { step, finish } = progress(output, cliTexts.fr.steps);
  await step("boundary", () => 1);
  await step("cut", () => 2);
  finish();
  expect(output.written).toEqual([
    expect.stringMatching(/^Limite de la commune \(\d+ ms\)\n$/),
    expect.stringMatching(/^Lecture des données \(\d+ ms\)\n$/),
  ]);
});

test("in a terminal, one line renews itself and is gone at the end", async () => {
  const output = stream(true);
  const { step, finish } = progress(output, cliTexts.en.steps);
  await step("boundary", () => 1);
  await step("cut", () => 2);
  finish();
  expect(output.written).toEqual([
    "\r\x1b[KBoundary of the commune…",
    "\r\x1b[KReading the data…",
    "\r\x1b[K",
  ]);
});

test("a step hands its result back and is timed", async () => {
  const { step, timings } = progress(stream(false), cliTexts.en.steps);
  expect(await step("labels", async () => "placed")).toBe("placed");
  expect(timings).toEqual([{ step: "labels", ms: expect.any(Number) }]);
});

test("a step that fails is not timed, and its error passes", async () => {
  const { step, timings } = progress(stream(false), cliTexts.en.steps);
  const failing = step("pdf", () => Promise.reject(new Error("no ink")));
  await expect(failing).rejects.toThrow("no ink");
  expect(timings).toEqual([]);
});
