import { epochOfClock, offsetText } from '../../lib/time/zoned-instant.ts';

/** Fields of front matter, whose values can be anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** The first of some fields that holds a text, a number or a date, as text. Names may lead into objects: `cover.image`. */
export function textField(fields: Fields, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = valueAt(fields, name);
    const text = value instanceof Date ? value.toISOString() : typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}

/** The value of a field; names with a stop lead into objects. */
export function valueAt(fields: Fields, name: string): unknown {
  return name.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.hasOwn(value, key) ? (value as Fields)[key] : undefined;
  }, fields);
}

/** A list of texts, also from a single text. @param separator what divides a single text, if anything */
export function listField(fields: Fields, name: string, separator?: RegExp): string[] {
  const value = valueAt(fields, name);
  if (typeof value === 'string')
    return (separator ? value.split(separator) : [value]).map((one) => one.trim()).filter((one) => one !== '');
  if (!Array.isArray(value)) return [];
  return (value as unknown[])
    .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one).trim()] : []))
    .filter((one) => one !== '');
}

/** A name as the last part of an address. */
export function slugOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/**
 * A date of front matter in ISO 8601. A date without a time stays a day, `2024-07-01`. A time without an offset gets the offset of
 * the site's time zone. Where the zone is not known, it stays without one, and is read by the newsroom's clock.
 * @param zone the time zone of the site
 */
export function timeOf(value: string | undefined, zone: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const found =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?/.exec(
      value,
    );
  if (!found) return otherTime(value, zone);
  const [, year, month = '', day = '', hour, minute = '00', second = '00', written] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // JavaScript takes 30 February for 1 March.
  if (Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(0, 10) !== date) return undefined;
  if (hour === undefined) return date;
  const local = `${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${local}Z`))) return undefined;
  const offset =
    written === undefined
      ? offsetIn(local, zone)
      : written === 'UTC'
        ? 'Z'
        : written.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${local}${offset}`;
}

const OFFSET = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$/;

/** A date in another form: `Jul 08 2024`. */
function otherTime(value: string, zone: string | undefined): string | undefined {
  const isWhole = OFFSET.test(value);
  const time = Date.parse(isWhole ? value : `${value} UTC`);
  if (Number.isNaN(time)) return undefined;
  const written = new Date(time).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  if (isWhole) return `${written}Z`;
  return /\d:\d/.test(value) ? `${written}${offsetIn(written, zone)}` : written.slice(0, 'YYYY-MM-DD'.length);
}

/** The offset of a time zone at a local time; empty where the zone is not known. */
function offsetIn(local: string, zone: string | undefined): string {
  if (zone === undefined) return '';
  try {
    return offsetText(epochOfClock(local, zone), zone);
  } catch {
    return '';
  }
}
