import fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenPbf, countPacked, ProtobufReader } from "../../src/osm/pbf/protobuf.ts";
import { varint, zigzag } from "./protobuf-writer.ts";

test("300 is two bytes", () => {
  expect(new ProtobufReader(Uint8Array.of(0xac, 0x02)).varint()).toBe(300);
});

test("any number up to 2^53 is read as it was written", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      expect(new ProtobufReader(varint(value)).varint()).toBe(value);
    }),
  );
});

test("any signed number is read as it was written in zigzag", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), (value) => {
      expect(new ProtobufReader(zigzag(value)).zigzag()).toBe(value);
    }),
  );
});

test("ten bytes of two's complement are a negative number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 40), max: -1 }), (value) => {
      let rest = BigInt.asUintN(64, BigInt(value));
      const bytes: number[] = [];
      for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
      expect(new ProtobufReader(Uint8Array.from([...bytes, Number(rest)])).integer()).toBe(value);
    }),
  );
});

test("a number that the bytes cut off is broken", () => {
  expect(() => new ProtobufReader(Uint8Array.of(0x80)).varint()).toThrow(BrokenPbf);
});

test("a number may not go beyond the end of its message, though the file goes on", () => {
  expect(() => new ProtobufReader(Uint8Array.of(0x80, 0x01), 0, 1).varint()).toThrow(BrokenPbf);
});

test("a number of endless bytes is broken", () => {
  expect(() => new ProtobufReader(new Uint8Array(99).fill(0xff)).varint()).toThrow(BrokenPbf);
});

test("a message longer than what holds it is broken", () => {
  const reader = new ProtobufReader(Uint8Array.of(0x0a, 0x05, 1, 2));
  expect(reader.next()).toBe(true);
  expect(() => reader.message()).toThrow(BrokenPbf);
});

test("the numbers of a packed list are counted without reading them", () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (values) => {
      expect(countPacked(new ProtobufReader(Buffer.concat(values.map(varint))))).toBe(values.length);
    }),
  );
});
