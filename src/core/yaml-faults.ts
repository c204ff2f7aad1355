import type { z } from "zod";
import type { ErrorCode, ErrorValues } from "./messages/catalogue.ts";
import { isYamlKind, type YamlKind } from "./messages/yaml.ts";
import { nearestWord } from "./nearest-word.ts";
import { type Fault, fault } from "./user-error.ts";
import type { Path, YamlDocument } from "./yaml-document.ts";
import { unitOf } from "./yaml-quantity.ts";

type Issue = z.core.$ZodIssue;

/** Where a value came from and how it was written: a file, or the command line. */
export interface Origin {
  /** `at` is the way to the value in words, "line.casing.width" or "--paper". */
  locate(
    path: Path,
    part: "key" | "value",
  ): Partial<ReturnType<YamlDocument["locate"]>> & {
    readonly at: string;
    readonly found: string;
    readonly exists: boolean;
  };
}

export type Checked<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The document's value as the schema makes it, or every fault of the file in file order. */
export function checkYaml<T>(document: YamlDocument, schema: z.ZodType<T>): Checked<T> {
  if (document.faults.length > 0) return { ok: false, faults: document.faults };
  const origin: Origin = {
    locate: (path, part) => ({ at: wayTo(path), ...document.locate(path, part) }),
  };
  return checkValue(document.value, schema, origin);
}

/** As `checkYaml`, for a value from anywhere. */
export function checkValue<T>(value: unknown, schema: z.ZodType<T>, origin: Origin): Checked<T> {
  // Compiling a schema pays off after hundreds of values; each file is checked once.
  const result = schema.safeParse(value, { jitless: true });
  if (result.success) return { ok: true, data: result.data };
  const faults = result.error.issues
    .slice(0, MAX_FAULTS)
    .flatMap((issue) => faultsOfIssue(issue, [], origin));
  return { ok: false, faults: faults.sort(byPlace) };
}

/**
 * In a schema's transform or check: the value, or the part of it that `path` leads to, is wrong in the words
 * of our catalogue. `at` and `found` are filled in later.
 */
export function refuse<C extends ErrorCode>(
  context: z.RefinementCtx,
  code: C,
  values: Omit<ErrorValues<C>, "at" | "found">,
  path: PropertyKey[] = [],
): void {
  context.addIssue({ code: "custom", params: { code, values }, message: code, path });
}

/** So many faults of a file are told; each is looked up in it, and a file can hold a hundred thousand. */
const MAX_FAULTS = 50;

/** Names only: list positions say nothing to a reader who sees the line. */
const wayTo = (path: Path): string => path.filter((step) => typeof step === "string").join(".");

const byPlace = (a: Fault, b: Fault): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);

/** Issues inside unions and record keys carry paths from there: `base` is the way to it. */
function faultsOfIssue(issue: Issue, base: Path, origin: Origin): Fault[] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case "invalid_union":
      return unionFaults(issue, path, origin);
    case "invalid_key":
      return issue.issues.map((inner) => keyFault(inner, path, origin));
    case "unrecognized_keys":
      return issue.keys
        .slice(0, MAX_FAULTS)
        .map((key) => unknownKey(key, issue.message.split(" "), path, origin));
    default:
      return [valueFault(issue, path, origin)];
  }
}

/**
 * Of several shapes that a value might have had, its author meant the one that fits best: the first
 * whose outermost kind (text, list, group) is right. Where none is, the union's own name for it is asked for.
 */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, path: Path, origin: Origin): Fault[] {
  const meant = issue.errors.find((branch) =>
    branch.every(({ code, path: inner }) => inner.length > 0 || code !== "invalid_type"),
  );
  if (meant) return meant.flatMap((inner) => faultsOfIssue(inner, path, origin));
  return [wrongKind(isYamlKind(issue.message) ? issue.message : "text", path, origin)];
}

function unknownKey(key: string, known: readonly string[], path: Path, origin: Origin): Fault {
  const { at } = origin.locate(path, "value");
  const { place } = origin.locate([...path, key], "key");
  const nearest = nearestWord(key, known);
  return fault("yaml-unknown-key", { at, key, nearest, known: known.join(", ") }, place) as Fault;
}

function keyFault(issue: Issue, path: Path, origin: Origin): Fault {
  const { at, place } = origin.locate(path, "key");
  const found = String(path.at(-1));
  if (issue.code === "custom" && issue.params) return customFault(issue.params, { at, found, place });
  const expected = isYamlKind(issue.message) ? issue.message : "text";
  return fault("yaml-wrong-kind", { at, found, expected }, place) as Fault;
}

function valueFault(issue: Issue, path: Path, origin: Origin): Fault {
  const { at, found, place } = origin.locate(path, "value");
  const spot = { at, found };
  switch (issue.code) {
    case "custom":
      return customFault(issue.params ?? {}, { ...spot, place });
    case "invalid_value": {
      const known = issue.values.map(String);
      const values = { ...spot, nearest: nearestWord(found, known), known: known.join(", ") };
      if (!origin.locate(path, "value").exists) return wrongKind("text", path, origin);
      return fault("yaml-unknown-value", values, place) as Fault;
    }
    case "too_small":
    case "too_big":
      return limitFault(issue, spot, place);
    default:
      return wrongKind(kindOf(issue), path, origin);
  }
}

function limitFault(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  spot: { at: string; found: string },
  place: Fault["place"],
): Fault {
  const isSmall = issue.code === "too_small";
  const limit = Number(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === "number" || issue.origin === "int") {
    const code = isSmall ? "yaml-too-small" : "yaml-too-big";
    return fault(code, { ...spot, limit: String(limit) }, place) as Fault;
  }
  const of = issue.origin === "string" ? "letters" : "values";
  return fault("yaml-wrong-count", { ...spot, limit, bound: isSmall ? "least" : "most", of }, place) as Fault;
}

function wrongKind(expected: YamlKind, path: Path, origin: Origin): Fault {
  const { at, found, exists, place } = origin.locate(path, "value");
  if (!exists) {
    const missing = { at: wayTo(path.slice(0, -1)), key: String(path.at(-1)), expected };
    return fault("yaml-missing-key", missing, place) as Fault;
  }
  const corrected = withUnit(found, expected);
  if (corrected) return fault("yaml-bare-number", { at, found, corrected }, place) as Fault;
  return fault("yaml-wrong-kind", { at, found, expected }, place) as Fault;
}

/** A bare number as it was most likely meant; a share of 1 was meant in percent. */
function withUnit(found: string, kind: YamlKind): string | undefined {
  const unit = unitOf(kind);
  if (!unit || !/^-?\d+(\.\d+)?$/.test(found)) return undefined;
  const isShare = unit === "%" && Number(found) <= 1;
  return `${isShare ? Number(found) * 100 : found}${unit}`;
}

interface Spotted {
  readonly at: string;
  readonly found: string;
  readonly place: Fault["place"];
}

/** What `refuse` has said, completed by where. */
function customFault(params: Readonly<Record<string, unknown>>, { at, found, place }: Spotted): Fault {
  const code = params.code as ErrorCode;
  const values = { at, found, ...(params.values as object) } as ErrorValues<ErrorCode>;
  return fault(code, values, place) as Fault;
}

const KIND_OF_ZOD_TYPE: Readonly<Record<string, YamlKind>> = {
  object: "map",
  record: "map",
  array: "list",
  tuple: "list",
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "yes-or-no",
};

/** A schema of ours may name its kind in place of zod's message. */
function kindOf(issue: Issue): YamlKind {
  if (isYamlKind(issue.message)) return issue.message;
  const expected = issue.code === "invalid_type" ? issue.expected : "string";
  return KIND_OF_ZOD_TYPE[expected] ?? "text";
}
