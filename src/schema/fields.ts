import { z } from 'astro/zod';

/** Letters, digits and hyphens: what may stand in a URL and a file name on every system. */
const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** RFC 3339: date, time and offset. Seconds may be left out. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** C0 controls but tab, line feed and carriage return, and what is no character: XML 1.0 may not hold it, so no feed can. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/u;
/** A character that leaves a trace on the page. */
const VISIBLE = /[^\s\p{C}]/u;
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** A line of visible text: not empty, no control characters, spaces at its ends dropped. */
export const line = z
  .string()
  .trim()
  .min(1, { error: 'is empty', abort: true })
  .refine((text) => !CONTROL.test(text), { error: 'has a control character in it', abort: true })
  .refine((text) => VISIBLE.test(text), { error: 'has nothing in it that can be seen' });

/** The name of a file in `content/` without folder and ending: the id of an author, section, newsletter or tag. */
export const identifier = z.string().regex(IDENTIFIER, {
  error: (issue) => `${quoted(issue.input)} is not an id: use lower-case letters, digits and hyphens`,
});

/** A moment in time. The offset is required: "6:30" means nothing to a reader in another time zone. */
export const instant = z.string().refine(isInstant, {
  // What compares instants is not asked about one that is none.
  abort: true,
  error: (issue) => `${quoted(issue.input)} is not a date and time with an offset, such as 2026-11-23T06:30:00-05:00`,
});

/** A day of the calendar, without time and zone. */
export const calendarDay = z.string().refine((text) => CALENDAR_DAY.test(text) && isCalendarDay(text), {
  error: (issue) => `${quoted(issue.input)} is not a day of the calendar, such as 2026-02-28`,
});

/** ISO 3166, two capitals. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, {
    error: (issue) => `${quoted(issue.input)} is not a country code of two capitals (ISO 3166), such as US`,
    abort: true,
  })
  .refine(isCountry, { error: (issue) => countryError(String(issue.input)) });

/** BCP 47, language with optional script and region: `en`, `ar`, `zh-Hant`, `pt-BR`. */
export const language = z.string().regex(LANGUAGE, {
  error: (issue) => `${quoted(issue.input)} is not a language tag, such as en, ar or pt-BR`,
});

/** An absolute web address; `javascript:` and the like are refused. */
export const webAddress = z.url({
  protocol: /^https?$/,
  // A check that takes the address apart is not asked about what is none.
  abort: true,
  error: (issue) => `${quoted(issue.input)} is not a web address that begins with https://`,
});

/** An address on this site, from its root. */
export const sitePath = z.string().regex(/^\/(?:[^\s\\?#/][^\s\\?#]*)?$/, {
  error: (issue) => `${quoted(issue.input)} is not a path of this site, such as /old/path/`,
});

/** The value as it is quoted in a message, cut to a length that a terminal bears. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function isCountry(code: string): boolean {
  return canonicalCountry(code) === code && COUNTRIES.of(code) !== undefined;
}

function countryError(code: string): string {
  const country = canonicalCountry(code);
  const hint = isCountry(country) ? `; did you mean ${country}?` : ', such as US';
  return `${quoted(code)} is not the code of a country (ISO 3166)${hint}`;
}

/** The code that is in use for the same country: GB for UK. */
function canonicalCountry(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}

function isInstant(text: string): boolean {
  // Date.parse turns 2026-02-30 into March 2: the day has to be checked by itself.
  return INSTANT.test(text) && isCalendarDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
