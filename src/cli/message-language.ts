import type { MessageLanguage } from "../core/messages/message.ts";

/**
 * The language the terminal speaks: the map's first language where we speak it, else the computer's,
 * else French. POSIX order of the variables; Windows sets none, so the system's locale comes last.
 */
export function messageLanguage(
  mapLanguages: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): MessageLanguage {
  const fromEnvironment = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  // All of Intl know the system's locale; plural rules are loaded soonest, 12 ms before formats of dates.
  const ofSystem = new Intl.PluralRules().resolvedOptions().locale;
  const locales = [mapLanguages[0], fromEnvironment, ofSystem];
  const codes = locales.map((locale) => locale?.slice(0, 2).toLowerCase());
  return codes.find((code): code is MessageLanguage => code === "fr" || code === "en") ?? "fr";
}
