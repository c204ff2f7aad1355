/** Settings are six deep. The parser calls itself for each level, and Node ends without a word where that goes too far. */
const MAX_BRACKETS = 64;
/** Each level of a block is indented by one space at least, or begins with a sign of its own: "- - - x". */
const MAX_INDENT = 300;

/** Where a YAML text nests deeper than any settings do; undefined where it doesn't. Brackets in texts count, too. */
export function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let indent = 0;
  let isIndent = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === "\n") {
      isIndent = true;
      indent = 0;
      continue;
    }
    isIndent &&= INDENT.includes(sign);
    if (isIndent) indent++;
    if (OPENING.includes(sign)) brackets++;
    else if (CLOSING.includes(sign) && brackets > 0) brackets--;
    if (brackets > MAX_BRACKETS || indent > MAX_INDENT) return at;
  }
  return undefined;
}

const INDENT = " -?:";
const OPENING = "[{";
const CLOSING = "]}";
