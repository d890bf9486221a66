import { offsetText } from '../../lib/time/zoned-instant.ts';

/** Instants that are compared with each zone: enough for several years with summer time. */
const SAMPLE = 80;
/** Those with the most sites first: many zones have the same clock, and a person has to know the name of one. */
const CONTINENTS = ['Europe', 'America', 'Asia', 'Australia', 'Africa'];
const WITH_OFFSET = /[+-]\d{2}:\d{2}$/;

/**
 * The time zones whose clocks show the times of an export: the offset of each instant tells when they were put forward and back.
 * @param instants ISO 8601, of which those with an offset count
 * @param preferred zones that are tried first
 * @returns the zones that fit: preferred ones, or else all, with the continents of the preferred ones first; none when the export tells no
 * offset
 */
export function fittingZones(instants: readonly string[], preferred: readonly string[]): string[] {
  // One of each half month and offset is enough.
  const kinds = new Map(
    instants
      .filter((instant) => WITH_OFFSET.test(instant))
      .map((instant) => [`${instant.slice(0, 8)}${Number(instant.slice(8, 10)) > 15}${instant.slice(-6)}`, instant]),
  );
  const all = [...kinds.values()].sort();
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const sample = all.filter((_, index) => index % step === 0);
  if (sample.length === 0) return [];
  const fits = (zone: string) =>
    sample.every((instant) => offsetText(Date.parse(instant), zone) === instant.slice(-6).replace('-00:00', '+00:00'));
  const first = preferred.filter(isZone).filter(fits);
  if (first.length > 0) return first;
  const utc = fits('UTC') ? ['UTC'] : [];
  const near = [...preferred, ...CONTINENTS].map((zone) => zone.split('/')[0] ?? '');
  const farness = (zone: string) => {
    const place = near.indexOf(zone.split('/')[0] ?? '');
    return place < 0 ? near.length : place;
  };
  const zones = Intl.supportedValuesOf('timeZone').filter(fits);
  return [...utc, ...zones.sort((one, other) => farness(one) - farness(other))];
}

/** Whether `Intl` knows a time zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
