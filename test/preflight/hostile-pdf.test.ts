import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { preflightPdf } from "../../src/preflight/preflight-pdf.ts";

const read = (text: string) => preflightPdf(Buffer.from(text, "latin1"), "strange.pdf");

/** A page with one content and what else is to stand in the file. */
const pdf = (content: string, more = "", page = ""): string => `%PDF-1.6
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 300]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R ${page}>> endobj
4 0 obj <</Length 9 0 R>> stream
${content}
endstream endobj
${more}
trailer <</Root 1 0 R>>
%%EOF`;

const codesOf = (text: string): readonly string[] => read(text).findings.map(({ code }) => code);

test("what is no PDF is told as such", () => {
  expect(() => read("PK\u0003\u0004")).toThrow("preflight-not-a-pdf");
});

test("a PDF cut short before its pages is told as broken", () => {
  expect(() => read(pdf("").slice(0, 40))).toThrow("preflight-broken-pdf");
});

test("a file without a table of places is read all the same", () => {
  expect(codesOf(pdf("1 0 0 rg 0 0 9 9 re f"))).toContain("color-rgb");
});

test("of two objects with one number the later one counts", () => {
  const changed = "4 0 obj <<>> stream\n1 0 0 rg 0 0 9 9 re f\nendstream endobj";
  expect(codesOf(pdf("0 0 0 1 k 0 0 9 9 re f", changed))).toContain("color-rgb");
});

test("objects packed in a stream are read", () => {
  const packed = deflateSync(Buffer.from("5 0 <</ExtGState<</G<</TR<</FunctionType 2>>>>>>>>")).toString(
    "latin1",
  );
  const stream = `7 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>> stream\n${packed}\nendstream endobj`;
  expect(codesOf(pdf("/G gs", stream))).toContain("transfer-curve");
});

test("an encrypted file is told so, and not read", () => {
  const report = read(pdf("").replace("<</Root", "<</Encrypt 8 0 R/Root"));
  expect(report.findings.map(({ code }) => code)).toEqual(["encrypted"]);
});

test("a nesting without end is beyond measure", () => {
  expect(() => read(pdf("[".repeat(100_000)))).toThrow("preflight-beyond-measure");
});

test("a stream that swells beyond all measure is refused", () => {
  const bomb = deflateSync(Buffer.alloc(2 ** 28 + 2 ** 20)).toString("latin1");
  const content = `4 0 obj <</Filter/FlateDecode/Length ${bomb.length}>> stream\n${bomb}\nendstream endobj`;
  expect(() => read(pdf("", content))).toThrow("preflight-beyond-measure");
});

test("a form that draws itself ends", () => {
  const form =
    "5 0 obj <</XObject<</F 6 0 R>>>> endobj 6 0 obj <</Subtype/Form>> stream\n/F Do\nendstream endobj";
  expect(codesOf(pdf("/F Do", form))).toContain("page-empty");
});

test("pages that hang on themselves end", () => {
  expect(read(pdf("").replace("[3 0 R]", "[3 0 R 2 0 R]")).pages).toHaveLength(1);
});

test("digits without end take no square time", () => {
  expect(read(pdf("", "1".repeat(2_000_000))).pages).toHaveLength(1);
});

test("strings, comments and pictures in the line hide no operators", () => {
  const content =
    "(1 0 0 rg \\) f) pop % 1 0 0 rg 0 0 9 9 re f\nBI /W 1 /H 1 /IM true ID 1 0 0 rg f EI 0 0 0 1 k 0 0 9 9 re f";
  expect(codesOf(pdf(content))).not.toContain("color-rgb");
});
