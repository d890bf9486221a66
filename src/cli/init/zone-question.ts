import { nearestWord } from '../../lib/text/nearest-word.ts';
import { mainTimeZone, timeZonesOf, zoneName } from '../../lib/time/country-zone.ts';
import { publication } from '../../schema/publication.ts';
import { readBy, settle, type Answer, type Ask } from '../terminal/question.ts';

/** The zone of a country that Enter chooses, and the list of its zones. */
interface ZoneQuestion {
  country: string;
  /** The time zone of the machine, which counts where it is one of the country. */
  system: string;
  /** Milliseconds since 1970: the list shows the distance from UTC at this time. */
  now: number;
}

/**
 * The time zone of a new paper. A country with several zones has them listed, to choose one by its number or its city.
 * @throws UsageError for a wrong option
 */
export function askTimeZone(
  given: string | undefined,
  ask: Ask | undefined,
  { country, system, now }: ZoneQuestion,
): Promise<string> {
  const zones = timeZonesOf(country);
  const main = zones.includes(system) ? system : (mainTimeZone(country) ?? (ask ? undefined : system));
  // Enter chooses the first of the list.
  const listed = main === undefined ? zones : [main, ...zones.filter((zone) => zone !== main)];
  const isLong = listed.length > 1;
  return settle(given, ask, {
    question: isLong
      ? `Time zones of ${countryName(country)}:\n${listText(listed, now)}\nTime zone, by number or by city: `
      : 'Time zone: ',
    option: '--time-zone, such as Europe/Madrid',
    fallback: main,
    read: (text) => readTimeZone(text, listed),
  });
}

/**
 * Reads a time zone: the number in the list, the name, or the city at the end of the name.
 * @param listed the zones of the country, as they are numbered from 1
 */
export function readTimeZone(text: string, listed: readonly string[]): Answer<string> {
  const typed = text.trim();
  const byNumber = /^\d+$/.test(typed) ? listed[Number(typed) - 1] : undefined;
  // The cities of the country come first: two countries may have cities of one name.
  const known = [...listed, ...Intl.supportedValuesOf('timeZone')];
  const found = byNumber ?? known.find((zone) => [zone, cityOf(zone)].some((name) => plain(name) === plain(typed)));
  const answer = readBy(publication.shape.timeZone, 'The time zone')(found ?? typed);
  if (answer.ok) return answer;
  const near = nearestWord(
    plain(typed),
    known.flatMap((zone) => [plain(zone), plain(cityOf(zone))]),
  );
  const meant = near && known.find((zone) => [zone, cityOf(zone)].some((name) => plain(name) === near));
  return meant ? { ok: false, message: `There is no time zone "${typed}"; did you mean ${meant}?` } : answer;
}

function listText(zones: readonly string[], now: number): string {
  const width = String(zones.length).length;
  const longest = Math.max(...zones.map(({ length }) => length));
  return zones
    .map(
      (zone, index) =>
        `  ${String(index + 1).padStart(width)}  ${zone.padEnd(longest)}  ${zoneName(zone, 'shortOffset', now)}`,
    )
    .join('\n');
}

function countryName(country: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
}

/** `Sao Paulo` in `America/Sao_Paulo` */
function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Letters as people compare them: `São Paulo`, `sao paulo`. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('_', ' ')
    .toLowerCase();
}
