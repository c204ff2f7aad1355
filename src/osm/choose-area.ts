import { UserError, userError } from "../core/user-error.ts";
import type { AdminArea } from "./admin-areas.ts";
import type { AreaShape, WholeArea } from "./area-shape.ts";
import { departmentOf } from "./departments.ts";
import { byLikeness, foldName } from "./match-name.ts";

/** What there is to choose from, and how to look closer. */
export interface AreaChoice {
  /** All administrative areas of the file, and the one asked for by id. */
  readonly areas: readonly AdminArea[];
  /** Those at the municipalities' level. */
  readonly municipalities: readonly AdminArea[];
  readonly shapeOf: (area: AdminArea) => AreaShape;
  /** Name of the smallest greater area that an area lies in, as far as the file has it whole. */
  readonly parentOf: (area: AdminArea) => string | undefined;
  /** The `--bbox` that shows what the file has of an area, or of all where none is given. */
  readonly bboxOf: (area?: AdminArea) => string;
}

export interface ChosenArea {
  readonly area: AdminArea;
  readonly shape: WholeArea;
}

/** How many areas or objects an error lists before it only counts the rest. */
const MAX_LISTED = 40;
const MAX_SUGGESTED = 10;
const MAX_MISSING = 8;

/** The only municipality whose boundary is whole. Throws a UserError: 2 for several, 4 for none. */
export function chooseOnly(choice: AreaChoice): ChosenArea {
  const whole = choice.municipalities.flatMap((area) => {
    const shape = choice.shapeOf(area);
    return shape.kind === "whole" ? [{ area, shape }] : [];
  });
  const [only, second] = whole;
  if (only && !second) return only;
  if (second) {
    const communes = listed(whole.map(({ area }) => describe(area)).sort(), MAX_LISTED);
    throw userError(2, "area-several", { count: whole.length, communes });
  }
  if (choice.municipalities.length === 0) throw userError(4, "area-none", { bbox: choice.bboxOf() });
  const communes = listed(choice.municipalities.map((area) => describe(area)).sort(), MAX_LISTED);
  throw userError(4, "area-none-whole", { communes, bbox: choice.bboxOf() });
}

/** The area of that name, code or OSM id. Throws a UserError: 2 for several, 4 where it isn't there or not whole. */
export function chooseAsked(query: string, choice: AreaChoice): ChosenArea {
  const [area, second, ...more] = matching(query, choice);
  if (!area) throw notFound(query, choice);
  if (second) {
    const namesakes = [area, second, ...more].map((one) => describe(one, choice.parentOf(one)));
    throw userError(2, "area-same-name", { query, id: area.osmId, communes: listed(namesakes, MAX_LISTED) });
  }
  const shape = choice.shapeOf(area);
  if (shape.kind === "whole") return { area, shape };
  const bbox = choice.bboxOf(area);
  if (shape.kind === "open") {
    throw userError(4, "area-open", { commune: describe(area), ends: listed(shape.ends, MAX_MISSING), bbox });
  }
  const missing = listed(shape.missing, MAX_MISSING);
  throw userError(4, "area-incomplete", { commune: describe(area), missing, bbox });
}

/**
 * Each of several areas, once. Throws a UserError with what is wrong with all that are asked for: 4 where one isn't
 * there or not whole, 2 where all are but some aren't clear.
 */
export function chooseSeveral(queries: readonly string[], choice: AreaChoice): readonly ChosenArea[] {
  const chosen = new Map<string, ChosenArea>();
  const refusals: UserError[] = [];
  for (const query of queries) {
    try {
      const found = chooseAsked(query, choice);
      chosen.set(found.area.osmId, found);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refusals.push(error);
    }
  }
  if (refusals.length === 0) return [...chosen.values()];
  const isLacking = refusals.some(({ exitCode }) => exitCode === 4);
  throw new UserError(
    isLacking ? 4 : 2,
    refusals.flatMap(({ faults }) => faults),
  );
}

/** Whether the person asks by OSM id: "r123" or "w123". */
export const askedId = (query: string): string | undefined =>
  /^[rw]\d+$/i.test(query.trim()) ? query.trim().toLowerCase() : undefined;

/** Municipalities before other areas, the proper name or code before other names: the first group that has any. */
function matching(query: string, { areas, municipalities }: AreaChoice): readonly AdminArea[] {
  const id = askedId(query);
  if (id) return areas.filter(({ osmId }) => osmId === id);
  const sought = foldName(query);
  const bearing = (among: readonly AdminArea[], isKey: (key: string) => boolean) =>
    among.filter(({ tags }) =>
      Object.entries(tags).some(([key, value]) => isKey(key) && foldName(value) === sought),
    );
  const groups = [
    () => bearing(municipalities, (key) => PROPER_KEYS.has(key)),
    () => bearing(municipalities, isOtherName),
    () => bearing(areas, (key) => PROPER_KEYS.has(key)),
    () => bearing(areas, isOtherName),
  ];
  for (const group of groups) {
    const found = group();
    if (found.length > 0) return found;
  }
  return [];
}

const PROPER_KEYS: ReadonlySet<string> = new Set(["name", "ref:INSEE", "ref"]);
const OTHER_NAMES: ReadonlySet<string> = new Set(["alt_name", "official_name", "short_name", "int_name"]);
const isOtherName = (key: string): boolean => OTHER_NAMES.has(key) || key.startsWith("name:");

function notFound(query: string, { areas, municipalities, bboxOf }: AreaChoice): UserError {
  const among = municipalities.length > 0 ? municipalities : areas;
  const names = among.flatMap(({ tags }) => tags.name ?? []);
  if (names.length === 0) return userError(4, "area-none", { bbox: bboxOf() });
  return userError(4, "area-not-found", { query, names: listed(byLikeness(query, names), MAX_SUGGESTED) });
}

/** "Lorient (Morbihan, 56121, r30305)"; of namesakes abroad, "Baden (Bezirk Baden, r1683619)". */
function describe({ osmId, tags }: AdminArea, parent?: string): string {
  const insee = tags["ref:INSEE"];
  const within = departmentOf(insee ?? "") ?? parent;
  const about = [within, insee ?? tags.ref, osmId].filter((word) => word !== undefined);
  return `${tags.name ?? "?"} (${about.join(", ")})`;
}

const listed = (items: readonly string[], limit: number): string =>
  items.length <= limit
    ? items.join(", ")
    : `${items.slice(0, limit).join(", ")}… (+${items.length - limit})`;
