import type { PdfFile } from "./pdf-file.ts";
import { isArray, type PdfDictionary, PdfName, PdfStream, type PdfValue } from "./pdf-value.ts";

/** What a color space means for the press. */
export interface ColorSpace {
  readonly kind: "cmyk" | "gray" | "rgb" | "lab" | "icc-cmyk" | "separation" | "pattern" | "unknown";
  /** As the file calls it: "DeviceRGB", a spot ink's name. */
  readonly name: string;
  /** Cyan, magenta, yellow, black and spot inks, each 0–1; undefined where that cannot be told. */
  inksOf(components: readonly number[]): readonly number[] | undefined;
  /** The color that a content has before it sets one. */
  readonly first: readonly number[];
}

const simple = (kind: ColorSpace["kind"], name: string, first: readonly number[] = []): ColorSpace => ({
  kind,
  name,
  first,
  inksOf: () => undefined,
});

export const CMYK: ColorSpace = {
  kind: "cmyk",
  name: "DeviceCMYK",
  first: [0, 0, 0, 1],
  inksOf: (components) => (components.length === 4 ? components : undefined),
};

export const GRAY: ColorSpace = {
  kind: "gray",
  name: "DeviceGray",
  first: [0],
  inksOf: ([gray]) => (gray === undefined ? undefined : [0, 0, 0, 1 - gray]),
};

export const RGB: ColorSpace = simple("rgb", "DeviceRGB", [0, 0, 0]);
const PATTERN: ColorSpace = simple("pattern", "Pattern");

const NAMED: Readonly<Record<string, ColorSpace>> = {
  DeviceCMYK: CMYK,
  CMYK,
  DeviceGray: GRAY,
  G: GRAY,
  DeviceRGB: RGB,
  RGB,
  Pattern: PATTERN,
};

const ICC_BY_COMPONENTS: Readonly<Record<number, ColorSpace["kind"]>> = {
  1: "gray",
  3: "rgb",
  4: "icc-cmyk",
};
const DEEPEST = 4;

/** The space that a value names; `resources` give the names of a content's own. */
export function colorSpaceOf(
  file: PdfFile,
  value: PdfValue | undefined,
  resources: PdfDictionary,
  depth = 0,
): ColorSpace {
  const found = file.lookup(value);
  if (depth > DEEPEST) return simple("unknown", "?");
  if (found instanceof PdfName) {
    const own = file.dictionary(resources.get("ColorSpace")).get(found.name);
    return (
      NAMED[found.name] ??
      (own ? colorSpaceOf(file, own, resources, depth + 1) : simple("unknown", found.name))
    );
  }
  if (!isArray(found)) return simple("unknown", "?");
  const [, second, third, fourth] = found;
  const family = file.nameOf(found[0]);
  const based = (base: PdfValue | undefined): ColorSpace => colorSpaceOf(file, base, resources, depth + 1);
  switch (family) {
    case "ICCBased":
      return iccSpace(file.number(file.dictionary(second).get("N"), 0));
    case "CalRGB":
      return simple("rgb", family, [0, 0, 0]);
    case "CalGray":
      return simple("gray", family, [0]);
    case "Lab":
      return simple("lab", family, [0, 0, 0]);
    case "Indexed":
    case "I":
      return { ...based(second), inksOf: () => undefined };
    case "Pattern":
      return PATTERN;
    case "Separation":
      return separation(file, { name: file.nameOf(second), base: based(third), tint: fourth });
    case "DeviceN":
      return separation(file, {
        name: file
          .array(second)
          .map((name) => file.nameOf(name))
          .join(", "),
        base: based(third),
        tint: fourth,
      });
    default:
      return NAMED[family] ?? simple("unknown", family);
  }
}

function iccSpace(components: number): ColorSpace {
  const kind = ICC_BY_COMPONENTS[components] ?? "unknown";
  const inksOf = kind === "icc-cmyk" ? CMYK.inksOf : () => undefined;
  return {
    ...simple(
      kind,
      "ICCBased",
      Array.from({ length: components }, () => 0),
    ),
    inksOf,
  };
}

interface Tinted {
  readonly name: string;
  readonly base: ColorSpace;
  readonly tint: PdfValue | undefined;
}

/** A spot ink is one plate, whatever its stand-in; a stand-in in RGB is as bad as RGB. */
function separation(file: PdfFile, { name, base, tint }: Tinted): ColorSpace {
  if (base.kind === "rgb" || base.kind === "lab") return { ...base, name };
  const isFunction = file.lookup(tint) instanceof PdfStream || file.dictionary(tint).size > 0;
  return {
    kind: isFunction ? "separation" : "unknown",
    name,
    first: name.split(", ").map(() => 1),
    inksOf: (components) => [0, 0, 0, 0, ...components],
  };
}
