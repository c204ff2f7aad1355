/** Seconds since 1970 as ISO 8601 in UTC; undefined for 0 and for what is no date. */
export function isoOfSeconds(seconds: number): string | undefined {
  const date = new Date(Math.round(seconds) * 1000);
  if (!(seconds > 0) || Number.isNaN(date.getTime())) return undefined;
  return date.toISOString().replace(".000Z", "Z");
}

/** The same of a date as a file writes it, e.g. "2025-02-15T21:20:42Z"; 0 for what is no date. */
export function secondsOf(text: string): number {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? 0 : milliseconds / 1000;
}
