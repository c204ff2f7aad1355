import { expect, test } from "vitest";
import { errorText } from "../../src/core/messages/catalogue.ts";

const TOO_LARGE = { commune: "Plouskouer", paper: "A4", scale: 10_000 };

test("a scale too large is answered with both cures", () => {
  const values = { ...TOO_LARGE, scaleThatFits: 25_000, paperThatFits: "A2" };
  expect(errorText("sheet-scale-too-large", values, "fr")).toEqual({
    what: "À 1:10000, Plouskouer ne tient pas sur A4.",
    cure: "Gardez A4 avec --scale 1:25000, ou prenez --paper A2.",
  });
});

test("a cure that does not exist is not named", () => {
  const values = { ...TOO_LARGE, scaleThatFits: 0, paperThatFits: "A2" };
  expect(errorText("sheet-scale-too-large", values, "en").cure).toBe("Take --paper A2.");
});

test("where neither scale nor paper would do, the area is too large", () => {
  const values = { ...TOO_LARGE, commune: "", scaleThatFits: 0, paperThatFits: "" };
  expect(errorText("sheet-scale-too-large", values, "en")).toEqual({
    what: "At 1:10000, this area does not fit on A4.",
    cure: "Map a smaller area.",
  });
});
