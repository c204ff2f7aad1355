/** Numbers and texts that programs have stumbled over. */
const NASTY = [
  ...[
    "0",
    "-1",
    "9007199254740993",
    "1e309",
    "-1e-320",
    "NaN",
    "Infinity",
    "4294967296",
    "181",
    "-2147483649",
  ],
  ...[
    "",
    "\u0000",
    "\u202e",
    "𐍊",
    "__proto__",
    "constructor",
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    "&#xFFFFFF;",
    "&b;",
  ],
  ...[
    "../../../etc/passwd",
    "*a",
    "&a [*a, *a]",
    "{{{{{{{{",
    "[[[[[[[[",
    "- - - -",
    "<g><g><g>",
    "M1e308 1e308z",
  ],
];

type Mutate = (bytes: Buffer, chance: () => number) => Buffer;

const pick = <T>(list: readonly T[], chance: () => number): T =>
  list[Math.floor(chance() * list.length)] as T;
const placeIn = (bytes: Buffer, chance: () => number): number => Math.floor(chance() * bytes.length);

/** Of bytes. */
const flipBit: Mutate = (bytes, chance) => {
  const copy = Buffer.from(bytes);
  const at = placeIn(copy, chance);
  copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  return copy;
};
const setByte: Mutate = (bytes, chance) => {
  const copy = Buffer.from(bytes);
  copy[placeIn(copy, chance)] = pick([0, 0x7f, 0x80, 0xff], chance);
  return copy;
};
const cutOff: Mutate = (bytes, chance) => bytes.subarray(0, placeIn(bytes, chance));
const cutOut: Mutate = (bytes, chance) => {
  const at = placeIn(bytes, chance);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.ceil(chance() * 60))]);
};
const repeat: Mutate = (bytes, chance) => {
  const at = placeIn(bytes, chance);
  const piece = bytes.subarray(at, at + Math.ceil(chance() * 200));
  const times = pick([1, 2, 50], chance);
  return Buffer.concat([
    bytes.subarray(0, at),
    ...Array.from({ length: times }, () => piece),
    bytes.subarray(at),
  ]);
};

/** Of texts: a number, a word or a quoted text becomes a nasty one. */
const replaceToken: Mutate = (bytes, chance) => {
  const text = bytes.toString("utf8");
  const tokens = [...text.matchAll(/-?\d+(?:\.\d+)?|"[^"\n]*"|[A-Za-z_]{3,}/g)];
  const token = pick(tokens, chance);
  if (!token) return bytes;
  const quote = token[0].startsWith('"') ? '"' : "";
  const rest = text.slice(token.index + token[0].length);
  return Buffer.from(`${text.slice(0, token.index)}${quote}${pick(NASTY, chance)}${quote}${rest}`);
};
const swapLines: Mutate = (bytes, chance) => {
  const lines = bytes.toString("utf8").split("\n");
  const [one, other] = [Math.floor(chance() * lines.length), Math.floor(chance() * lines.length)];
  [lines[one], lines[other]] = [lines[other] ?? "", lines[one] ?? ""];
  return Buffer.from(lines.join("\n"));
};

const repeatLine: Mutate = (bytes, chance) => {
  const lines = bytes.toString("utf8").split("\n");
  const at = Math.floor(chance() * lines.length);
  return Buffer.from(
    lines.flatMap((line, i) => (i === at ? Array(pick([2, 300], chance)).fill(line) : line)).join("\n"),
  );
};

const OF_BYTES = [flipBit, setByte, cutOff, cutOut, repeat];
/** What leaves the grammar of a text whole, so that what lies behind its parser is met. */
const OF_WORDS = [replaceToken, replaceToken, replaceToken, swapLines, repeatLine];

/** One to three changes, the same for the same chances. */
export function mutate(bytes: Buffer, kind: "text" | "bytes", chance: () => number): Buffer {
  let mutated = bytes;
  const ways = kind === "text" && chance() < 0.7 ? OF_WORDS : OF_BYTES;
  const times = 1 + Math.floor(chance() * 3);
  for (let i = 0; i < times && mutated.length > 0; i++) mutated = pick(ways, chance)(mutated, chance);
  return mutated;
}
