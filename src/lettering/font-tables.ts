/**
 * What is read of a font file by its own tables; undefined where one of them points beyond the file.
 */
export function readTables<T>(file: Buffer, read: (data: DataView) => T | undefined): T | undefined {
  try {
    return read(new DataView(file.buffer, file.byteOffset, file.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export const tagAt = (data: DataView, at: number): string =>
  String.fromCharCode(data.getUint8(at), data.getUint8(at + 1), data.getUint8(at + 2), data.getUint8(at + 3));

/** Where a table of the font file begins; undefined where it has none of that name. Throws a RangeError beyond the file. */
export function tableOffset(data: DataView, tag: string): number | undefined {
  const count = data.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i;
    if (tagAt(data, record) === tag) return data.getUint32(record + 8);
  }
  return undefined;
}
