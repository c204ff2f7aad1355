import { SaxesParser } from "saxes";
import type { Findings } from "./finding.ts";
import { infoText } from "./info-text.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfStream } from "./pdf-value.ts";

/** What the info dictionary and XMP both say. */
const TWINS: readonly (readonly [info: string, xmp: string])[] = [
  ["Title", "dc:title"],
  ["Creator", "xmp:CreatorTool"],
  ["Producer", "pdf:Producer"],
  ["GTS_PDFXVersion", "pdfxid:GTS_PDFXVersion"],
];

const LONGEST_QUOTE = 60;

/** XMP is there, is XML and says what the info says; the output intent is there. */
export function checkMetadata(file: PdfFile, findings: Findings): void {
  const metadata = file.lookup(file.catalog.get("Metadata"));
  const text = metadata instanceof PdfStream ? file.unpack(metadata) : undefined;
  const xmp = text === undefined ? undefined : readXmp(Buffer.from(text, "latin1").toString("utf8"));
  if (!xmp) findings.add("xmp-missing", {});
  else if (xmp.fault !== undefined) findings.add("xmp-malformed", { reason: xmp.fault });
  else checkTwins(file, xmp.values, findings);
  const version =
    infoText(file.info.get("GTS_PDFXVersion"), file) ?? xmp?.values.get("pdfxid:GTS_PDFXVersion");
  checkIntent(file, version, findings);
}

function checkTwins(file: PdfFile, xmp: ReadonlyMap<string, string>, findings: Findings): void {
  for (const [key, twin] of TWINS) {
    const info = infoText(file.info.get(key), file);
    const told = xmp.get(twin);
    if (info === undefined || told === undefined || info.trim() === told.trim()) continue;
    const values = { key, info: info.slice(0, LONGEST_QUOTE), xmp: told.slice(0, LONGEST_QUOTE) };
    findings.add("xmp-disagrees", values, { alike: key });
  }
}

function checkIntent(file: PdfFile, version: string | undefined, findings: Findings): void {
  const intents = file.array(file.catalog.get("OutputIntents")).map((value) => file.dictionary(value));
  const intent = intents.find((one) => file.nameOf(one.get("S")) === "GTS_PDFX");
  if (!intent) {
    if (version === undefined) findings.add("output-intent-missing", {});
    else findings.add("output-intent-missing-x", { version });
    return;
  }
  if (!intent.has("DestOutputProfile")) return;
  const components = file.number(file.dictionary(intent.get("DestOutputProfile")).get("N"), 0);
  if (components !== 4) findings.add("output-profile-not-cmyk", { components });
}

/** Values by qualified name; lists as their first entry. */
function readXmp(text: string): { readonly values: ReadonlyMap<string, string>; readonly fault?: string } {
  const values = new Map<string, string>();
  const path: string[] = [];
  let fault: string | undefined;
  const parser = new SaxesParser();
  const take = (name: string | undefined, value: string): void => {
    if (name !== undefined && value.trim() !== "" && !values.has(name)) values.set(name, value);
  };
  parser.on("error", (error) => {
    fault ??= error.message;
  });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    if (name === "rdf:Description") for (const [key, value] of Object.entries(attributes)) take(key, value);
  });
  parser.on("text", (value) =>
    take(
      path.findLast((name) => !name.startsWith("rdf:")),
      value,
    ),
  );
  parser.on("closetag", () => path.pop());
  parser.write(text.replace(/^\ufeff/, "").replace(/\0+$/, "")).close();
  return fault === undefined ? { values } : { values, fault };
}
