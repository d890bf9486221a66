import { z } from 'zod';
import { addressFault, LONGEST_NAME, nameFault } from '../lib/file-name.ts';
import { isCalendarDay } from '../lib/time/calendar-day.ts';
import {
  refusedEmail,
  refusedFediverseAccount,
  refusedSitePath,
  refusedStoryId,
  refusedWebAddress,
} from './wording/refused-address.ts';
import { refusedCountry, refusedId, refusedLanguage, refusedName, refusedTag } from './wording/refused-name.ts';
import { HOUR_24, isTooEarly, refusedDay, refusedInstant } from './wording/refused-time.ts';
import { isCountry } from './country.ts';
import { textReaders } from './text/text-readers.ts';
import { readClock } from './newsroom-clock.ts';
import { refusal } from './wording/refusal.ts';
import { unbrokenLine, visibleLine } from './text/visible-line.ts';
import { valueForms } from './wording/value-form.ts';

/** Letters, digits and hyphens: characters that are safe in URLs and file names on every system. */
const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A letter or digit of a tag: of Latin letters only those without accents, of other scripts all but capitals. */
const TAG_LETTER = String.raw`(?:[a-z]|\p{Nd}|(?!\p{Script=Latin})[\p{Ll}\p{Lo}\p{Lm}]\p{M}*)`;
export const TAG_FORM = new RegExp(`^${TAG_LETTER}+(?:-${TAG_LETTER}+)*$`, 'u');
/**
 * As much of {@link TAG_FORM} as a JSON Schema can say, whose validators do not agree on classes of letters: of ASCII, only
 * lower-case letters and digits.
 */
const TAG_IN_ASCII = /^[^ -/:-`{-~]+(?:-[^ -/:-`{-~]+)*$/;
/** RFC 3339: date, time and offset. Seconds may be left out. Without an offset, the time is by the newsroom's clock. */
const INSTANT =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})|[T ]\d{1,2}:\d{2}(?::\d{2})?)$/;
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Characters of a paragraph: a list of stories or a feed has several of each story. */
const LONGEST_PARAGRAPH = 5000;
/** Characters of a headline or name. */
const LONGEST_TITLE = 500;
/** Characters of a web address: browsers and hosts cut longer ones off. */
const LONGEST_ADDRESS = 2000;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** A line for readers: a title, a sentence, a paragraph. Wherever it is shown, it is in the typography of its language. */
export const line = visibleLine(LONGEST_PARAGRAPH).register(textReaders, { isProse: true });

/** A short line for readers: a headline, a name, a place, a credit. */
export const title = unbrokenLine(LONGEST_TITLE).register(textReaders, { isProse: true });

/** A line for programs or for the newsroom alone, such as an account: it stays exactly as it was typed. */
export const verbatim = unbrokenLine(LONGEST_TITLE).register(textReaders, { isProse: false });

/** The name of a file in `content/` without folder and extension: the id of an author, section or newsletter. */
export const identifier = z
  .string()
  .regex(IDENTIFIER, { error: refused(refusedId), abort: true })
  .max(LONGEST_NAME, { abort: true })
  .refine((text) => nameFault(text) === undefined, { error: refused(refusedName) })
  .register(valueForms, { words: 'an id (lower-case letters, digits, hyphens)' });

/**
 * The id of a topic, in any script, and the name of its file. One spelling only: no capitals, no accents on Latin letters, and marks composed (NFC),
 * because addresses and the file names of some systems tell others apart.
 */
export const tag = z
  .string()
  .normalize('NFC')
  .regex(TAG_IN_ASCII, { error: refused(refusedTag), abort: true })
  .max(LONGEST_NAME, { abort: true })
  .refine((text) => TAG_FORM.test(text), { error: refused(refusedTag), abort: true })
  .refine((text) => nameFault(text) === undefined, { error: refused(refusedName) })
  .register(valueForms, { words: 'an id (lower-case letters, digits, hyphens)' });

/** The id of a story: its path in `content/articles` without extension, which is also its address. */
export const storyId = z
  .string()
  .regex(/^\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: refused(refusedStoryId), abort: true })
  // With the year and the month.
  .max(LONGEST_NAME + 8)
  .register(valueForms, { words: 'the path of a story, such as 2026/11/coast-road-closed' });

/**
 * A moment in time: by the newsroom's clock (`2026-11-26 20:00`), or with an offset. What comes out has an offset.
 */
export const instant = z
  .string()
  .max(50, { abort: true })
  // The pattern by itself goes into the JSON Schema. What compares instants is not asked about one that is none.
  .regex(INSTANT, { error: refused(refusedInstant), abort: true })
  .refine(isInstant, { error: refused(refusedInstant), abort: true })
  .register(valueForms, { words: 'a date and time by the newsroom’s clock, such as 2026-11-26 20:00' })
  .transform((text) => readClock(text)?.instants[0] ?? text);

/** A calendar date, without time and zone. */
export const calendarDay = z
  .string()
  .regex(CALENDAR_DAY, { error: refused(refusedDay), abort: true })
  .refine(isDay, { error: refused(refusedDay) })
  .register(valueForms, { words: 'a date, such as 2026-02-28' });

/** ISO 3166, two capital letters. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: refused(refusedCountry), abort: true })
  .refine(isCountry, { error: refused(refusedCountry) })
  .register(valueForms, { words: 'a country code of two capital letters (ISO 3166), such as US' });

/** BCP 47, language with optional script and region: `en`, `ar`, `zh-Hant`, `pt-BR`. */
export const language = z
  .string()
  .regex(LANGUAGE, { error: refused(refusedLanguage) })
  .register(valueForms, { words: 'a language tag, such as en, ar or pt-BR' });

/** An absolute web address; `javascript:` and the like are refused. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    // Checks that parse the address run only on valid addresses.
    abort: true,
    error: refused(refusedWebAddress),
  })
  // Without an error of its own, this check would have the words of the form.
  .max(LONGEST_ADDRESS, { abort: true, error: tooLong(LONGEST_ADDRESS) })
  .register(valueForms, { words: 'a web address that begins with https://' });

/** An address on this site, from its root. */
export const sitePath = z
  .string()
  .max(LONGEST_ADDRESS, { abort: true })
  .regex(/^\/(?:[^\s\\?#/][^\s\\?#]*)?$/, { error: refused(refusedSitePath), abort: true })
  .refine((text) => addressFault(text) === undefined, { error: refused(refusedName) })
  .register(valueForms, { words: 'a path on this site, such as /old/path/' });

/** An address to which e-mail can be sent. */
export const emailAddress = z
  .email({ error: refused(refusedEmail) })
  // RFC 5321, section 4.5.3.1.3, without its angle brackets.
  .max(254, { error: tooLong(254) })
  .register(valueForms, { words: 'an e-mail address' });

/** An account in the fediverse: the user and the server. */
export const fediverseAccount = z
  .string()
  .max(500, { abort: true })
  .regex(/^@[\w.-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i, { error: refused(refusedFediverseAccount) })
  .register(valueForms, { words: 'an account such as @jane@mastodon.social' });

/** Quotes a value for a message, cut to a length that a terminal can show. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `"${short.replaceAll(/\s+/g, ' ')}"`;
}

/** The error of a rule for text: the text, and the reason for its refusal. */
export function refused(reason: (text: string) => string): (issue: { input?: unknown }) => string {
  return ({ input }) => `${quoted(input)} ${reason(String(input))}`;
}

function tooLong(most: number): string {
  return refusal(`is longer than ${most.toLocaleString('en-US')} characters`, 'Shorten it.');
}

function isDay(text: string): boolean {
  return isCalendarDay(text) && !isTooEarly(text);
}

function isInstant(text: string): boolean {
  // Date.parse turns 2026-02-30 into March 2, so the day is checked separately.
  // It also takes 24:00 for the beginning of the next day.
  if (!isDay(text.slice(0, 10)) || HOUR_24.test(text)) return false;
  const reading = readClock(text);
  return reading ? reading.instants.length === 1 : !Number.isNaN(Date.parse(text));
}

/**
 * The condition of a rule that compares fields: each of them is valid on its own. Without it, zod skips the rule while
 * anything else in the group is wrong.
 */
export function whenRight(schema: z.ZodType, ...names: readonly string[]): (payload: { value: unknown }) => boolean {
  return ({ value }) => names.every((name) => schema.safeParse(Object(value)[name]).success);
}
