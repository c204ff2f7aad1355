import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { PAPER_SIZES } from "../core/paper-sizes.ts";
import { type Fault, fault, UserError, userError } from "../core/user-error.ts";
import { MAX_YAML_BYTES, tooLarge } from "../core/yaml-document.ts";
import type { InsetSpec } from "./insets-schema.ts";
import { completeLeaflet } from "./leaflet/complete-leaflet.ts";
import { parseProject } from "./parse-project.ts";
import { completePress } from "./press/complete-press.ts";
import type { AreaRequest, InsetRequest, Project, SheetOptions } from "./project.ts";
import { checkOptions, type ProjectOptions } from "./project-options.ts";
import { type ProjectSpec, USUAL_OUTPUTS } from "./project-schema.ts";
import { readPolygon } from "./read-polygon.ts";
import type { SheetSpec } from "./sheet-schema.ts";

export type { ProjectOptions };

export interface ProjectRequest {
  /** A project (.yaml, .yml) or an extract; absent: the carte.yaml of `cwd`. */
  readonly target: string | undefined;
  readonly options: ProjectOptions;
  /** Folder that relative paths of target and options start at. */
  readonly cwd: string;
}

/** Where a commune is looked for that is named without any data. */
const ONLINE = { overpass: "default" } as const;

/** What a project file leaves open. */
const DEFAULTS = { language: ["fr"], style: "plan", out: "out", paper: "A3", bleed: 3, margin: 10 } as const;

const DEFAULT_PAPER = PAPER_SIZES.find(({ name }) => name === DEFAULTS.paper) ?? PAPER_SIZES[0];

/**
 * The project, with the options over the keys of its file and the defaults below both; all paths absolute.
 * Rejects with a UserError (2) that holds every fault of file and options.
 */
export async function resolveProject({ target, options, cwd }: ProjectRequest): Promise<Project> {
  const file = projectFile({ target, options, cwd });
  const checked = [...(file ? [parseProject(await readProject(file), file)] : []), checkOptions(options)];
  const faults = checked.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) throw new UserError(2, faults);
  const [said = {}, overrides = {}] = checked.map((one) => (one.ok ? one.data : {}));
  if (file) {
    const spec = override(withPaths(said, dirname(file)), withPaths(overrides, cwd));
    const folder = dirname(file);
    return complete(spec, {
      file,
      cwd,
      area: await areaOf(spec, folder),
      insets: await insetsOf(spec, folder),
    });
  }
  const source = target === undefined ? ONLINE : { file: resolve(cwd, target) };
  const spec = { ...withPaths(said, cwd), source };
  const read = { area: await areaOf(spec, cwd), insets: await insetsOf(spec, cwd) };
  return complete(spec, { file: target ?? "", cwd, ...read });
}

/** A drawn area is read from the project's folder. */
async function areaOf({ area }: ProjectSpec, folder: string): Promise<AreaRequest> {
  if (!area) return { kind: "only" };
  return area.kind === "polygon-file" ? readPolygon(area.file, folder) : area;
}

/** Their drawn areas, too; undefined where there are none. */
async function insetsOf({ sheet }: ProjectSpec, folder: string): Promise<SheetOptions["insets"]> {
  const asked = sheet?.insets;
  if (asked === undefined || asked === "auto") return asked;
  if (asked.length === 0) return undefined;
  const read = async ({ ground, ...rest }: InsetSpec): Promise<InsetRequest> => ({
    ...rest,
    ground: ground.kind === "polygon-file" ? await readPolygon(ground.file, folder) : ground,
  });
  return Promise.all(asked.map(read));
}

/** The project file to read; undefined where the target is the data itself, or a commune alone is asked for. */
function projectFile({ target, options, cwd }: ProjectRequest): string | undefined {
  if (target !== undefined) return /\.ya?ml$/i.test(target) ? resolve(cwd, target) : undefined;
  const file = join(cwd, "carte.yaml");
  if (existsSync(file)) return file;
  if (options.commune !== undefined || options.bbox !== undefined) return undefined;
  throw userError(2, "project-nothing-to-build", { folder: cwd });
}

async function readProject(file: string): Promise<string> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) throw userError(2, "project-file-missing", { file });
  if (size > MAX_YAML_BYTES) throw new UserError(2, [tooLarge(file, size)]);
  return readFile(file, "utf8");
}

/** Paths start where they were written: in a file at its folder, on the command line at the working directory. */
const withPaths = (spec: ProjectSpec, folder: string): ProjectSpec => ({
  ...spec,
  ...(spec.source && "file" in spec.source && { source: { file: resolve(folder, spec.source.file) } }),
  ...(spec.out !== undefined && { out: resolve(folder, spec.out) }),
  ...(spec.style !== undefined && { style: stylePath(spec.style, folder) }),
});

/** A bare name is a style that comes along; anything with a slash is a folder. */
const stylePath = (style: string, folder: string): string =>
  /[\\/]|^\.+$/.test(style) ? resolve(folder, style) : style;

const override = (spec: ProjectSpec, over: ProjectSpec): ProjectSpec => ({
  ...spec,
  ...over,
  ...((spec.sheet || over.sheet) && { sheet: { ...spec.sheet, ...over.sheet } }),
});

/** What was read from files of the project's own. */
interface ReadParts {
  readonly area: AreaRequest;
  readonly insets: SheetOptions["insets"];
}

function complete(
  spec: ProjectSpec,
  { file, cwd, area, insets }: ReadParts & { readonly file: string; readonly cwd: string },
): Project {
  const source = spec.source ?? (spec.area && ONLINE);
  const faults = missingParts({ ...spec, ...(source && { source }) }, file);
  if (faults.length > 0 || !source) throw new UserError(2, faults);
  const { title, subtitle, edition, country } = spec;
  return {
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(edition !== undefined && { edition }),
    ...(country !== undefined && { country }),
    area,
    source,
    language: spec.language ?? DEFAULTS.language,
    names: spec.names ?? "both",
    style: spec.style ?? DEFAULTS.style,
    sheet: { ...completeSheet(spec.sheet ?? {}), ...(insets && { insets }) },
    outputs: spec.outputs ?? USUAL_OUTPUTS,
    index: spec.index ?? {},
    imprint: spec.imprint ?? {},
    ...(spec.sheet?.fold && { leaflet: completeLeaflet(spec.leaflet ?? {}, dirname(file)) }),
    press: completePress(spec.press ?? {}, dirname(file)),
    foldingDummy: spec.foldingDummy ?? false,
    search: spec.search ?? "default",
    out: spec.out ?? resolve(cwd, DEFAULTS.out),
    strict: spec.strict ?? false,
  };
}

/** What a project cannot do without, and nothing in its file says. */
function missingParts({ source, leaflet, sheet, foldingDummy }: ProjectSpec, file: string): readonly Fault[] {
  const place = { file, line: 1, column: 1 };
  return [
    ...(source ? [] : [fault("project-source-missing", { file }, place) as Fault]),
    ...(leaflet && !sheet?.fold ? [fault("project-leaflet-without-fold", { file }, place) as Fault] : []),
    ...(foldingDummy && !sheet?.fold ? [fault("project-dummy-without-fold", { file }) as Fault] : []),
  ];
}

/** A size that was given in millimetres means its orientation, too. */
function completeSheet(spec: SheetSpec): SheetOptions {
  const { paper, orientation, scale, projection, rotation, bleed, margin, fold, turn } = spec;
  const { name, width, height } = paper ?? DEFAULT_PAPER;
  const meant = paper?.isCustom && width !== height ? (width > height ? "landscape" : "portrait") : "auto";
  return {
    paper: { name, width: Math.min(width, height), height: Math.max(width, height) },
    orientation: orientation ?? meant,
    scale: scale ?? "auto",
    ...(projection !== undefined && { projection }),
    rotation: rotation ?? 0,
    bleed: bleed ?? DEFAULTS.bleed,
    margin: margin ?? DEFAULTS.margin,
    ...(fold && { fold: { ...fold, turn: turn ?? "auto" } }),
  };
}
