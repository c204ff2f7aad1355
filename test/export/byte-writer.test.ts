import { describe, expect, test } from "vitest";
import { ByteWriter, shortNumber } from "../../src/export/byte-writer.ts";

const written = (count: number): string => new ByteWriter(1).fraction(count).take().toString("latin1");

describe("hundredths", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [5, ".05"],
    [-5, "-.05"],
    [50, ".5"],
    [100, "1"],
    [1230, "12.3"],
    [-123456, "-1234.56"],
    [168400, "1684"],
    [1000, "10"],
  ])("%d of them are written %s", (count, text) => {
    expect(written(count)).toBe(text);
  });

  test("read back as the same number whatever it is", () => {
    for (let count = -12_345; count < 12_345; count += 7) expect(Number(written(count))).toBe(count / 100);
  });
});

describe("a short number", () => {
  test("has no needless zeros", () => expect(shortNumber(0.12)).toBe(".12"));
  test("is rounded to its decimals", () => expect(shortNumber(2.83465, 3)).toBe("2.835"));
  test("is never minus zero", () => expect(shortNumber(-0.0001)).toBe("0"));
});

describe("a byte writer", () => {
  test("grows as text comes in", () => {
    const out = new ByteWriter(2);
    out.ascii("q\n").utf8("Île").ascii("a text that is longer than a short one is");
    expect(out.take().toString("utf8")).toBe("q\nÎlea text that is longer than a short one is");
  });

  test("starts afresh once its bytes are taken", () => {
    const out = new ByteWriter();
    const first = out.ascii("one").take();
    out.ascii("two");
    expect([first.toString(), out.take().toString()]).toEqual(["one", "two"]);
  });
});
