import { describe, expect, test } from "vitest";
import { hangsTogether, stretchesOf } from "../../src/lettering/writing-order.ts";

const onPaper = (text: string): string[] =>
  stretchesOf(text).map(({ text: letters, direction }) => `${direction} ${letters}`);

describe("the order of writing", () => {
  test("Latin text is one stretch", () => {
    expect(onPaper("Rue de l’Église 12")).toEqual(["ltr Rue de l’Église 12"]);
  });

  test("Latin words and numbers within an Arabic name run from left to right, where the name has come to", () => {
    expect(onPaper("شارع Foch 12")).toEqual(["ltr Foch 12", "rtl شارع "]);
    expect(onPaper("شارع 12")).toEqual(["ltr 12", "rtl شارع "]);
  });

  test("a Hebrew word within a French name turns by itself", () => {
    expect(onPaper("Rue הרצל nord")).toEqual(["ltr Rue ", "rtl הרצל", "ltr  nord"]);
  });

  test("brackets that turn open the other way", () => {
    expect(onPaper("(רחוב)")).toEqual(["rtl )רחוב("]);
  });
});

test.each([
  ["Łódź, Οδός, Улица, Երևան, თბილისი, רחוב 12", false],
  ["شارع", true],
  ["רְחוֹב", true],
  ["M\u0302", true],
])("of %j the letters hang together: %j", (text, hangs) => {
  expect(hangsTogether(text)).toBe(hangs);
});
