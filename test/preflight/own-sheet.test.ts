import { expect, test } from "vitest";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { buildMap } from "../../src/pipeline.ts";
import { preflightPdf } from "../../src/preflight/preflight-pdf.ts";

test("our own sheet is passed without a word", async () => {
  const target = "fixtures/plouskouer/carte.yaml";
  const project = await resolveProject({ target, options: { format: "pdf" }, cwd: process.cwd() });
  const { files } = await buildMap(project, async (_, work) => work());
  const sheet = files.find(({ name }) => name.endsWith("-print.pdf"));
  const { pages, findings } = preflightPdf(sheet?.bytes ?? new Uint8Array(), "plouskouer-print.pdf");
  expect(pages).toEqual([
    { width: 594, height: 420 },
    { width: 594, height: 420 },
  ]);
  expect(findings).toEqual([]);
}, 60_000);
