/** A value of a PDF as ISO 32000 names them: of the file's structure, or an operand or operator of a content. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfOperator
  | PdfArray
  | PdfDictionary
  | PdfStream;

export type PdfArray = readonly PdfValue[];
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export class PdfName {
  constructor(readonly name: string) {}
}

export class PdfString {
  /** A letter a byte. */
  constructor(readonly bytes: string) {}
}

export class PdfReference {
  constructor(readonly number: number) {}
}

/** A bare word: `re`, `obj`, `startxref`. */
export class PdfOperator {
  constructor(readonly word: string) {}
}

export class PdfStream {
  constructor(
    readonly dictionary: PdfDictionary,
    /** As it stands in the file. */
    readonly packed: Uint8Array,
  ) {}
}

export const isArray = (value: unknown): value is PdfArray => Array.isArray(value);
export const isDictionary = (value: unknown): value is PdfDictionary => value instanceof Map;
