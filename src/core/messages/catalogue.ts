import { cliErrors, cliWarnings } from "./cli.ts";
import { configErrors, configWarnings } from "./config.ts";
import { polygonErrors } from "./config-polygon.ts";
import { pressErrors } from "./config-press.ts";
import { exportErrors, exportWarnings } from "./export.ts";
import { featuresErrors, featuresWarnings } from "./features.ts";
import { gazetteerErrors } from "./gazetteer.ts";
import { generalizeErrors, generalizeWarnings } from "./generalize.ts";
import { insetErrors, insetWarnings } from "./insets.ts";
import { labelsErrors, labelsWarnings } from "./labels.ts";
import { leafletErrors, leafletWarnings } from "./leaflet.ts";
import { letteringErrors, letteringWarnings } from "./lettering.ts";
import { marginaliaWarnings } from "./marginalia.ts";
import type { MessageLanguage, TwoLines } from "./message.ts";
import { osmErrors, osmWarnings } from "./osm.ts";
import { areaErrors } from "./osm-areas.ts";
import { preflightErrors } from "./preflight.ts";
import { sheetErrors, sheetWarnings } from "./sheet.ts";
import { sourceErrors, sourceWarnings } from "./source.ts";
import { netErrors } from "./source-net.ts";
import { styleErrors, styleWarnings } from "./style.ts";
import { symbolsErrors } from "./symbols.ts";
import { yamlErrors } from "./yaml.ts";

/** Every message the program can give, in every language it speaks. One file a room, joined here. */
const errors = {
  ...yamlErrors,
  ...sourceErrors,
  ...netErrors,
  ...osmErrors,
  ...areaErrors,
  ...configErrors,
  ...polygonErrors,
  ...pressErrors,
  ...styleErrors,
  ...featuresErrors,
  ...sheetErrors,
  ...insetErrors,
  ...generalizeErrors,
  ...letteringErrors,
  ...leafletErrors,
  ...labelsErrors,
  ...gazetteerErrors,
  ...symbolsErrors,
  ...exportErrors,
  ...preflightErrors,
  ...cliErrors,
};

const warnings = {
  ...sourceWarnings,
  ...osmWarnings,
  ...configWarnings,
  ...styleWarnings,
  ...featuresWarnings,
  ...sheetWarnings,
  ...insetWarnings,
  ...generalizeWarnings,
  ...letteringWarnings,
  ...leafletWarnings,
  ...labelsWarnings,
  ...marginaliaWarnings,
  ...exportWarnings,
  ...cliWarnings,
};

export type ErrorCode = keyof typeof errors;
export type ErrorValues<C extends ErrorCode> = Parameters<(typeof errors)[C]["fr"]>[0];
export type WarningCode = keyof typeof warnings;

export function errorText<C extends ErrorCode>(
  code: C,
  values: ErrorValues<C>,
  language: MessageLanguage,
): TwoLines {
  const say = errors[code][language] as (values: ErrorValues<C>) => TwoLines;
  return say(values);
}

export const warningText = (code: WarningCode, language: MessageLanguage): string => warnings[code][language];
