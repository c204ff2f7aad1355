/** Unsigned, up to 2^53. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

export const zigzag = (value: number): Buffer => varint(value >= 0 ? 2 * value : -2 * value - 1);

/** A field with a number. */
export const numberField = (field: number, value: number): Buffer =>
  Buffer.concat([varint(field * 8), varint(value)]);

export const zigzagField = (field: number, value: number): Buffer =>
  Buffer.concat([varint(field * 8), zigzag(value)]);

/** A field with bytes: a message, a string or a packed list. */
export const bytesField = (field: number, value: Buffer | string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
};

export const packed = (field: number, values: readonly number[]): Buffer =>
  bytesField(field, Buffer.concat(values.map(varint)));

/** A packed list of the differences between neighbours. */
export const packedDifferences = (field: number, values: readonly number[]): Buffer =>
  bytesField(field, Buffer.concat(values.map((value, i) => zigzag(value - (values[i - 1] ?? 0)))));
