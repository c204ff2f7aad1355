import { expect, test } from "vitest";
import { UserError } from "../../src/core/user-error.ts";
import { checkStyle } from "../../src/style/check-style.ts";
import { plainCmyk } from "../../src/style/plain-cmyk.ts";
import { SMALL_STYLE } from "./small-style.ts";

/** A rule as a file writes it, with one key changed. */
function rule(key: string, value: string): string {
  const keys = {
    id: "street",
    kind: "street",
    from: "roads",
    font: "Fira Sans",
    size: "6pt",
    color: "ink",
    priority: "1",
    [key]: value,
  };
  return `- { ${Object.entries(keys)
    .map(([name, said]) => `${name}: ${said}`)
    .join(", ")} }`;
}

/** Code of the fault and the way to its value. */
function faultsOf(text: string): unknown[] {
  try {
    checkStyle({ ...SMALL_STYLE, labels: text }, "styles/small", { toCmyk: plainCmyk });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.faults.map(({ code, place, values }) => {
      expect(place?.line).toBe(1);
      return [code, (values as { at?: string }).at];
    });
  }
  return [];
}

test.each([
  ["font", "Fyra Sans", "style-unknown-font", "font"],
  ["condensed", "Fira Sans Narrow", "style-unknown-font", "condensed"],
  ["size", "4pt", "style-small-type", "size"],
  ["size", "6mm", "yaml-wrong-kind", "size"],
  ["size", "{ 1:5000: 7 }", "yaml-bare-number", "size.1:5000"],
  ["case", "Upper", "yaml-unknown-value", "case"],
  ["tracking", "2em", "yaml-too-big", "tracking"],
  ["tracking", "0.1", "yaml-bare-number", "tracking"],
  ["color", "inc", "style-unknown-swatch", "color"],
  ["halo", "{ width: 5mm, color: own }", "yaml-too-big", "halo.width"],
  ["halo", "{ width: 0.2mm }", "yaml-missing-key", "halo"],
  ["priority", "101", "yaml-too-big", "priority"],
  ["repeat", "110mm", "yaml-wrong-kind", "repeat"],
  ["repeat", "{ every: 110mm }", "yaml-missing-key", "repeat"],
  ["repeat", "{ every: 5mm, apart: 5mm }", "yaml-too-small", "repeat.every"],
  ["abbreviate", "yes", "yaml-wrong-kind", "abbreviate"],
  ["beside", "1", "yaml-wrong-kind", "beside"],
  ["key", "non", "yaml-wrong-kind", "key"],
  ["maxLines", "0", "yaml-too-small", "maxLines"],
  ["until", "12500", "yaml-wrong-kind", "until"],
  ["kind", "road", "yaml-unknown-value", "kind"],
  ["from", "landcover", "style-label-theme", "from"],
])("a label rule with %s: %s is refused at that value (%s)", (key, value, code, at) => {
  expect(faultsOf(rule(key, value))).toEqual([[code, at]]);
});

test.each([
  ["size", "{ 1:5000: 8pt, 1:10000: 7pt }"],
  ["case", "upper"],
  ["halo", "{ width: 0.2mm, color: own, tint: 60% }"],
  ["repeat", "{ every: 110mm, apart: 90mm }"],
  ["abbreviate", "true"],
  ["beside", "false"],
  ["key", "false"],
])("a label rule may say %s: %s", (key, value) => {
  expect(faultsOf(rule(key, value))).toEqual([]);
});

test("a key that a rule does not know is refused with the one it may have been meant for", () => {
  try {
    checkStyle({ ...SMALL_STYLE, labels: rule("abreviate", "true") }, "styles/small", { toCmyk: plainCmyk });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      faults: [{ code: "yaml-unknown-key", values: { nearest: "abbreviate" } }],
    });
  }
});
