/**
 * An instant in UTC to the second: `2026-11-23T11:30:00Z`. It is valid in W3C Date and Time Formats, RFC 3339 and the
 * `dateTime` of XML Schema, which all require the seconds that an author may leave out.
 * @param epoch milliseconds since 1970
 */
export function utcInstant(epoch: number): string {
  return new Date(epoch).toISOString().replace(/\.\d+Z$/, 'Z');
}
