import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { exportPdf } from "../../src/export/pdf/export-pdf.ts";
import { openLettering, samplePlate } from "./sample-plate.ts";
import { fonts, metadata, palette, profile } from "./sample-style.ts";

const plate = samplePlate(await openLettering());

/** The PDF's bytes as text, and its XMP packet, read by an XML parser: element → content. */
async function pdfOf(title: string, own = profile) {
  const bytes = await exportPdf([plate], { palette, fonts, profile: own, metadata: { ...metadata, title } });
  const text = Buffer.from(bytes).toString("latin1");
  const [packet = ""] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(text) ?? [];
  const contents = new Map<string, string>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ name }) => open.push(name));
  parser.on("closetag", () => open.pop());
  parser.on("text", (content) => {
    if (content.trim() === "") return;
    const element = open.filter((name) => !name.startsWith("rdf:")).at(-1) ?? "";
    contents.set(element, content);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(Buffer.from(packet, "latin1").toString("utf8")).close();
  return { text, xmp: Object.fromEntries(contents) };
}

test("info and XMP say PDF/X-4, when, and that nothing is trapped", async () => {
  const { text, xmp } = await pdfOf("Plouarzel");
  expect(text).toContain("(PDF/X-4)");
  expect(text).toMatch(/\d+ 0 obj\n\/False\n/);
  expect(xmp).toMatchObject({
    "pdfxid:GTS_PDFXVersion": "PDF/X-4",
    "pdf:Trapped": "False",
    "xmp:CreateDate": "2025-02-15T20:21:22Z",
    "xmp:ModifyDate": "2025-02-15T20:21:22Z",
    "xmp:MetadataDate": "2025-02-15T20:21:22Z",
    "xmpMM:VersionID": "1",
    "xmpMM:RenditionClass": "default",
    "xmpMM:DocumentID": expect.stringMatching(/^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-/),
  });
});

test.each([
  ["A & B <c>", "A & B <c>"],
  [")", ")"],
  ["]]> <?xpacket end='w'?>", "]]> <?xpacket end='w'?>"],
  ["\u0001 \uD800 \r\n two", "\uFFFD \uFFFD   two"],
  ["« Ker-Ael » 🗺", "« Ker-Ael » 🗺"],
  ["é".repeat(5000), "é".repeat(5000)],
])("the title %j makes well-formed XMP, and reads as the info does", async (title, read) => {
  const { text, xmp } = await pdfOf(title);
  expect(xmp["dc:title"]).toBe(read);
  const utf16 = Buffer.from(`\uFEFF${read}`, "utf16le").swap16().toString("latin1");
  const isAscii = /^[\x20-\x7e]*$/.test(read);
  expect(text).toContain(`(${(isAscii ? read : utf16).replace(/[()\\\n\r]/g, escapeOf)})`);
});

const escapeOf = (character: string): string =>
  character === "\n" ? "\\n" : character === "\r" ? "\\r" : `\\${character}`;

test("the output intent names the registered condition and embeds its profile", async () => {
  const { text } = await pdfOf("Plouarzel");
  expect(text).toMatch(
    /\/S \/GTS_PDFX\n\/OutputConditionIdentifier \(FOGRA29\)[\s\S]*?\/RegistryName \(http:\/\/www\.color\.org\)/,
  );
  expect(text).toMatch(/\/DestOutputProfile \d+ 0 R/);
  expect(text).toContain("/N 4\n");
});

test("a profile of the printer's own is in no registry", async () => {
  const { file, bytes } = profile;
  const { text } = await pdfOf("Plouarzel", { file, bytes, name: "Presse 2 (offset)" });
  expect(text).toContain("/OutputConditionIdentifier (Presse 2 \\(offset\\))");
  expect(text).not.toContain("/RegistryName");
});

test("another title makes another identity", async () => {
  const identities = await Promise.all(
    ["Plouarzel", "Plouarzel", "Lampaul"].map(async (title) => (await pdfOf(title)).xmp["xmpMM:DocumentID"]),
  );
  expect(new Set(identities).size).toBe(2);
  expect(identities[0]).toBe(identities[1]);
});
