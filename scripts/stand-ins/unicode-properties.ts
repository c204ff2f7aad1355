type Property<Value> = (codePoint: number) => Value;

interface UnicodeProperties {
  readonly getCategory: Property<string>;
  readonly getCombiningClass: Property<string>;
  readonly getScript: Property<string>;
  readonly isDigit: Property<boolean>;
  readonly isMark: Property<boolean>;
}

let loaded: UnicodeProperties | undefined;

/** The library unpacks its tables when it is loaded; fontkit needs them for scripts beyond Latin alone. */
function tables(): UnicodeProperties {
  loaded ??= require("../../node_modules/unicode-properties/dist/module.mjs") as UnicodeProperties;
  return loaded;
}

export const getCategory: Property<string> = (codePoint) => tables().getCategory(codePoint);
export const getCombiningClass: Property<string> = (codePoint) => tables().getCombiningClass(codePoint);
export const getScript: Property<string> = (codePoint) => tables().getScript(codePoint);
export const isDigit: Property<boolean> = (codePoint) => tables().isDigit(codePoint);
export const isMark: Property<boolean> = (codePoint) => tables().isMark(codePoint);
