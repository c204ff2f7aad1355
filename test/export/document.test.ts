import { expect, test } from "vitest";
import { finishDocument, gatherChunks, openDocument } from "../../src/export/pdf/document.ts";
import { metadata } from "./sample-style.ts";

test("a PDF that would never finish is an error, not a file cut short", async () => {
  const document = openDocument(metadata);
  const chunks = gatherChunks(document);
  document.addPage({ size: [100, 100], margin: 0 });
  document.ref({ Type: "Forgotten" });
  await expect(finishDocument(document, chunks)).rejects.toThrow("1 objects of the PDF were never ended");
});

test("a PDF without its end is an error", async () => {
  const document = openDocument(metadata);
  document.on("data", () => undefined);
  document.addPage({ size: [100, 100], margin: 0 });
  await expect(finishDocument(document, [Buffer.from("%PDF-1.6\n")])).rejects.toThrow("no trailer");
});
