import type PDFDocument from "pdfkit";
import type { PressProfile } from "../../config/press/press-profile.ts";
import type { Plate } from "../../core/plate.ts";
import type { PdfMetadata } from "./document.ts";
import { identify, uuidOf } from "./identify.ts";

export interface PdfXOptions {
  readonly profile: PressProfile;
  readonly metadata: PdfMetadata;
  readonly plates: readonly Plate[];
}

const VERSION = "PDF/X-4";

/** The registry of printing conditions (ISO 15930-7, 6.2.2). */
const REGISTRY = "http://www.color.org";

/** Makes the document say that it is PDF/X-4 (ISO 15930-7), in its info, its XMP and its output intent. */
export function declarePdfX(document: PDFDocument, options: PdfXOptions): void {
  const identity = identify(document, { ...options, edition: options.profile.name });
  Object.assign(document.info, { GTS_PDFXVersion: VERSION, Trapped: FALSE_NAME });
  const moment = new Date(options.metadata.date).toISOString().replace(/\.\d+Z$/, "Z");
  document.appendXML(xmpOf(moment, uuidOf(identity)));
  document._root.data.OutputIntents = [outputIntent(document, options.profile)];
}

/** pdfkit makes strings of an info's strings; what it does not know it prints as is. */
const FALSE_NAME = { [Symbol.toStringTag]: "PdfName", toString: () => "/False" };

/** What PDF/X-4 asks of the XMP beyond what pdfkit writes. */
const xmpOf = (moment: string, uuid: string): string => `
        <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
            <pdfxid:GTS_PDFXVersion>${VERSION}</pdfxid:GTS_PDFXVersion>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:ModifyDate>${moment}</xmp:ModifyDate>
            <xmp:MetadataDate>${moment}</xmp:MetadataDate>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
            <xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>
            <xmpMM:VersionID>1</xmpMM:VersionID>
            <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Trapped>False</pdf:Trapped>
        </rdf:Description>
        `;

/** The condition that the inks are meant for, with its profile; a registered one is named as the registry does. */
function outputIntent(document: PDFDocument, { bytes, name, condition }: PressProfile) {
  const stream = document.ref({ N: 4 });
  stream.end(bytes);
  const intent = document.ref({
    Type: "OutputIntent",
    S: "GTS_PDFX",
    // pdfkit takes String objects for PDF strings and bare strings for names.
    OutputConditionIdentifier: new String(condition ?? name),
    OutputCondition: new String(name),
    ...(condition !== undefined && { RegistryName: new String(REGISTRY) }),
    Info: new String(name),
    DestOutputProfile: stream,
  });
  intent.end();
  return intent;
}
