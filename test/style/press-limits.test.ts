import { describe, expect, test } from "vitest";
import { UserError } from "../../src/core/user-error.ts";
import { checkStyle, type StyleFile } from "../../src/style/check-style.ts";
import { plainCmyk } from "../../src/style/plain-cmyk.ts";
import { SMALL_STYLE } from "./small-style.ts";

/** Code, line and column of every fault. */
function faultsOf(file: StyleFile, text: string, inkLimit?: number): unknown[] {
  try {
    const rules = { toCmyk: plainCmyk, ...(inkLimit !== undefined && { inkLimit }) };
    checkStyle({ ...SMALL_STYLE, [file]: text }, "styles/small", rules);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.faults.map(({ code, place }) => [code, place?.line, place?.column]);
  }
}

const layer = (line: string): string =>
  `- id: road\n  from: roads\n  where: { highway: service }\n  line: ${line}\n`;

describe("ink", () => {
  const deep = "ink: { cmyk: [80, 80, 80, 20] }";
  test("within the usual limit may be above that of the project", () => {
    expect(faultsOf("palette", deep)).toEqual([]);
    expect(faultsOf("palette", deep, 250)).toEqual([["style-total-ink", 1, 14]]);
  });

  test("above the usual limit may be within that of the project", () => {
    const deepest = "ink: { cmyk: [80, 80, 80, 80] }";
    expect(faultsOf("palette", deepest)).toEqual([["style-total-ink", 1, 14]]);
    expect(faultsOf("palette", deepest, 330)).toEqual([]);
  });

  test("of its own has one look", () => {
    const gold = "ink: { cmyk: [0, 20, 60, 20], spot: Gold }\n";
    expect(faultsOf("palette", `${gold}old: { cmyk: [0, 20, 60, 20], spot: Gold }`)).toEqual([]);
    expect(faultsOf("palette", `${gold}old: { cmyk: [0, 20, 60, 30], spot: Gold }`)).toEqual([
      ["style-spot-looks", 2, 14],
    ]);
  });
});

describe("a line", () => {
  test("that a share makes a hairline is told at the share", () => {
    expect(faultsOf("layers", layer("{ width: 0.1mm, times: 0.7, color: ink }"))).toEqual([
      ["style-hairline", 4, 32],
    ]);
  });

  test("between two casings leaves 0.15 mm open", () => {
    const cased = (width: string) =>
      layer(`{ width: ${width}, color: ink, casing: { width: 0.1mm, color: ink } }`);
    expect(faultsOf("layers", cased("0.15mm"))).toEqual([]);
    expect(faultsOf("layers", cased("0.14mm"))).toEqual([["style-reversed", 4, 18]]);
  });

  test("within a line is 0.15 mm wide", () => {
    const inlaid = (inset: string) =>
      layer(`{ width: 0.35mm, color: ink, inlay: { inset: ${inset}, color: ink } }`);
    expect(faultsOf("layers", inlaid("0.2mm"))).toEqual([]);
    expect(faultsOf("layers", inlaid("0.21mm"))).toEqual([["style-reversed", 4, 54]]);
  });
});
