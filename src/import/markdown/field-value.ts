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

const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A date of front matter as an instant.
 * @param zone the time zone of the site, for dates without an offset
 */
export function instantOf(value: string | undefined, zone: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const found =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?/.exec(
      value,
    );
  if (!found) {
    const time = Date.parse(OFFSET.test(value) ? value : `${value} UTC`);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
  }
  const [, year, month = '', day = '', hour = '0', minute = '00', second = '00', written] = found;
  const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${local}Z`))) return undefined;
  const offset =
    written === undefined
      ? offsetIn(local, zone)
      : written === 'UTC'
        ? 'Z'
        : written.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${local}${offset}`;
}

/** The offset of a time zone at a local time; `Z` where the zone is not known. */
function offsetIn(local: string, zone: string | undefined): string {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const parts = zone === undefined ? [] : format.formatToParts(new Date(`${local}Z`));
    return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || 'Z';
  } catch {
    return 'Z';
  }
}
