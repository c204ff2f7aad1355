import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Range,
  visit,
} from "yaml";
import { type Fault, fault } from "./user-error.ts";
import { tooDeepAt } from "./yaml-depth.ts";

/** A settings file of a thousand layers has 200 kB; more is a mistake, or an attack. */
export const MAX_YAML_BYTES = 2 ** 18;
/** Repeats that anchors inside anchors may ask for, before the file is taken for a bomb. */
const MAX_ALIASES = 1000;
/** Of a wrong value, so much is shown. */
const MAX_SHOWN = 40;

export type Path = readonly PropertyKey[];
export type Place = NonNullable<Fault["place"]>;

/** One value of a file, as its author wrote it. */
export interface Located {
  readonly place: Place;
  readonly found: string;
  /** False: nothing is written there; `place` is then the group that lacks it. */
  readonly exists: boolean;
}

/** A YAML file read once: its plain value, and where each part of it stands. */
export interface YamlDocument {
  readonly value: unknown;
  /** Faults of the YAML itself; where there are any, `value` is undefined. */
  readonly faults: readonly Fault[];
  locate(path: Path, part: "key" | "value"): Located;
}

/** The YAML text as a value with places. Never throws: what cannot be read is in `faults`. */
export function readYaml(text: string, file: string): YamlDocument {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refused = refuseUnread(text, file);
  if (refused) {
    const empty = { place: { file, line: 1, column: 1 }, found: "", exists: false };
    return { value: undefined, faults: [refused], locate: () => empty };
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const faults: Fault[] = document.errors.map((error) => syntaxFault(error, text, place(error.pos[0])));
  const value = faults.length === 0 ? plainValue(document, faults, place) : undefined;
  const locate = (path: Path, part: "key" | "value"): Located => {
    const { node, exists } = find(document, path, part);
    const [start, end] = node?.range ?? ([0, 0, 0] satisfies Range);
    return { place: place(start), found: excerpt(text.slice(start, end)), exists };
  };
  return { value, faults, locate };
}

/** The fault of a text that the parser had better not see. */
function refuseUnread(text: string, file: string): Fault | undefined {
  if (Buffer.byteLength(text) > MAX_YAML_BYTES) return tooLarge(file, Buffer.byteLength(text));
  const at = tooDeepAt(text);
  if (at === undefined) return undefined;
  const lines = text.slice(0, at).split("\n");
  const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return fault("yaml-syntax", { found: excerpt(text.slice(at, at + 2 * MAX_SHOWN)) }, place) as Fault;
}

/** The fault of a file whose size alone says that it is no settings file. */
export const tooLarge = (file: string, bytes: number): Fault =>
  fault("yaml-file-too-large", {
    file,
    kilobytes: Math.ceil(bytes / 1024),
    limit: MAX_YAML_BYTES / 1024,
  }) as Fault;

function plainValue(document: Document, faults: Fault[], place: (offset: number) => Place): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const dangling = danglingAliases(document, place);
    const bomb = fault("yaml-too-many-aliases", { limit: MAX_ALIASES }, place(0)) as Fault;
    faults.push(...(dangling.length > 0 ? dangling : [bomb]));
    return undefined;
  }
}

/** Aliases without an anchor before them. */
function danglingAliases(document: Document, place: (offset: number) => Place): Fault[] {
  const anchors = new Set<string>();
  const faults: Fault[] = [];
  visit(document, {
    Value: (_key, { anchor }) => {
      if (anchor) anchors.add(anchor);
    },
    Alias: (_key, { source, range }) => {
      if (anchors.has(source)) return;
      faults.push(fault("yaml-bad-alias", { found: `*${source}` }, place(range?.[0] ?? 0)) as Fault);
    },
  });
  return faults;
}

interface SyntaxError {
  readonly code: string;
  readonly pos: readonly [number, number];
}

function syntaxFault({ code, pos: [start] }: SyntaxError, text: string, place: Place): Fault {
  const found = excerpt(text.slice(start, start + MAX_SHOWN * 2));
  switch (code) {
    case "DUPLICATE_KEY":
      return fault("yaml-duplicate-key", { key: /^[^:]*/.exec(found)?.[0] ?? found }, place) as Fault;
    case "TAB_AS_INDENT":
      return fault("yaml-tab", { found }, place) as Fault;
    case "MULTIPLE_DOCS":
      return fault("yaml-several-documents", { file: place.file }, place) as Fault;
    default:
      return fault("yaml-syntax", { found }, place) as Fault;
  }
}

/** The first line of what was written, short enough for a message. */
function excerpt(written: string): string {
  const line = written.trim().split(/\r?\n/, 1)[0] ?? "";
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

/** The node at the end of the path; where it does not exist, the last one on the way. */
function find(
  document: Document,
  path: Path,
  part: "key" | "value",
): { node: Node | undefined; exists: boolean } {
  let node = document.contents ?? undefined;
  let key: Node | undefined;
  for (const step of path) {
    const next = child(isAlias(node) ? node.resolve(document) : node, step);
    if (!next) return { node: key ?? node, exists: false };
    key = next.key;
    node = next.value ?? next.key;
  }
  return { node: part === "key" ? (key ?? node) : node, exists: true };
}

function child(
  node: Node | undefined,
  step: PropertyKey,
): { key?: Node; value: Node | undefined } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { value: item as Node };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
  return pair && { key: pair.key as Node, value: (pair.value ?? undefined) as Node | undefined };
}
