import { readFile } from "node:fs/promises";
import type { SymbolDrawing } from "../core/plate.ts";
import { valueAtScale } from "../core/scale-table.ts";
import { type Fault, fault, UserError } from "../core/user-error.ts";
import type { IconRule } from "../style/style.ts";
import { drawIcon } from "./draw-icon.ts";
import { readSvg } from "./read-svg.ts";

/** Icon id ("maki:town-hall") → path of its SVG file. */
type IconFiles = Readonly<Record<string, string>>;

/**
 * The drawings of these rules at this scale, by rule id. Only their files are read.
 * Throws a UserError with every icon that cannot be found or read.
 */
export async function readIcons(
  rules: readonly IconRule[],
  denominator: number,
  iconFiles: IconFiles,
): Promise<Readonly<Record<string, SymbolDrawing>>> {
  const icons = await Promise.all(rules.map((rule) => readIcon(rule, denominator, iconFiles)));
  const faults = icons.flatMap((icon) => ("code" in icon ? icon : []));
  if (faults.length > 0) throw new UserError(2, faults);
  return Object.fromEntries(
    icons.flatMap((icon, index) => ("shapes" in icon ? [[rules[index]?.id ?? "", icon]] : [])),
  );
}

async function readIcon(
  { id, icon = "", paint, badge, size }: IconRule,
  denominator: number,
  iconFiles: IconFiles,
): Promise<SymbolDrawing | Fault> {
  const text = await readFile(iconFiles[icon] ?? "", "utf8").catch(() => undefined);
  if (text === undefined) return fault("icon-not-found", { icon, rule: id }) as Fault;
  const svg = readSvg(text);
  if ("fault" in svg) return fault("icon-unreadable", { icon, rule: id, why: svg.fault }) as Fault;
  return drawIcon(svg, { paint, badge, size: valueAtScale(size, denominator) });
}
