import { nearestWord } from '../../lib/text/nearest-word.ts';
import { withoutAccents } from '../../lib/text/without-accents.ts';
import { allTimeZones, currentName, mainTimeZone, timeZonesOf, zoneName } from '../../lib/time/country-zone.ts';
import { publication } from '../../schema/publication.ts';
import { placeOfZone } from '../../schema/wording/zone-place.ts';
import { readBy, settle, type Answer, type Ask } from '../terminal/question.ts';
import { readCountry } from './country-answer.ts';

/** The zone of a country that Enter chooses, and the list of its zones. */
interface ZoneQuestion {
  country: string;
  /** The time zone of the machine, which counts where it is one of the country. */
  system: string;
  /** BCP 47, of the paper: messages name its country in it. */
  language: string;
  /** Milliseconds since 1970: the list shows the distance from UTC at this time. */
  now: number;
}

/** A country, and the language in which messages name it. */
type Home = Pick<ZoneQuestion, 'country' | 'language'>;

/**
 * The time zone of a new paper. A country with several zones has them listed, to choose one by its number or its city.
 * @throws UsageError for a wrong option
 */
export function askTimeZone(
  given: string | undefined,
  ask: Ask | undefined,
  { country, language, system, now }: ZoneQuestion,
): Promise<string> {
  const zones = timeZonesOf(country);
  const own = currentName(system);
  const main = zones.includes(own) ? own : (mainTimeZone(country) ?? (ask ? undefined : system));
  // Enter chooses the first of the list.
  const listed = main === undefined ? zones : [main, ...zones.filter((zone) => zone !== main)];
  const isLong = listed.length > 1;
  return settle(given, ask, {
    question: isLong
      ? `Time zones of ${countryName(country, language)}:\n${listText(listed, now)}\nTime zone (number or city): `
      : 'Time zone: ',
    option: '--time-zone, such as Europe/Madrid',
    fallback: main,
    read: (text) => readTimeZone(text, listed, { country, language }),
  });
}

/**
 * Reads a time zone: the number in the list, the name, the city at the end of the name, or a country that has only one.
 * @param listed the zones of the country of the paper, as they are numbered from 1
 * @param home the country of the paper, ISO 3166-1, and its language
 */
export function readTimeZone(text: string, listed: readonly string[], home: Home): Answer<string> {
  const typed = text.trim();
  const byNumber = /^\d+$/.test(typed) ? listed[Number(typed) - 1] : undefined;
  // The cities of the country come first: two countries may have cities of one name. Former names come last.
  const known = [...listed, ...allTimeZones(), ...Intl.supportedValuesOf('timeZone')];
  const found = byNumber ?? known.find((zone) => isCalled(zone, plain(typed)));
  const answer = readBy(publication.shape.timeZone, 'The time zone')(currentName(found ?? typed));
  // Another city with the same clock is proposed for an abbreviation.
  if (answer.ok || placeOfZone(typed) !== undefined) return answer;
  const named = typed.length > 2 ? readCountry(typed) : undefined;
  if (named?.ok) return zoneOf({ ...home, country: named.value });
  const near = nearZone(typed, listed) ?? nearZone(typed, known);
  const hint = near === undefined ? zonesText(home, listed) : `did you mean ${near}?`;
  return { ok: false, message: `There is no time zone "${typed}"${near === undefined ? '. ' : '; '}${hint}` };
}

/** The zone of a country; of several, the person has to choose. */
function zoneOf(home: Home): Answer<string> {
  const zones = timeZonesOf(home.country);
  const [only] = zones;
  if (zones.length === 1 && only !== undefined) return { ok: true, value: only };
  return { ok: false, message: zonesText(home, zones) };
}

/** What to write in a country: large cities often have the zone of another one. */
function zonesText({ country, language }: Home, zones: readonly string[]): string {
  if (zones.length === 0) return 'Write a region and a city, such as America/New_York.';
  if (zones.length === 1) return `Time zone of ${countryName(country, language)}: ${zones[0]}.`;
  return `Time zones of ${countryName(country, language)}: ${zones.join(', ')}. Write one of them; for a city of another country, write that country.`;
}

/** The zone whose name or city is misspelt. Another first letter makes another city: Mumbai is not Dubai. */
function nearZone(typed: string, zones: readonly string[]): string | undefined {
  const names = zones.flatMap((zone) => [plain(zone), plain(cityOf(zone))]);
  const near = nearestWord(
    plain(typed),
    names.filter((name) => name[0] === plain(typed)[0]),
  );
  const meant = near && zones.find((zone) => isCalled(zone, near));
  return meant && currentName(meant);
}

function isCalled(zone: string, name: string): boolean {
  return [zone, cityOf(zone)].some((one) => plain(one) === name);
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

function countryName(country: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
}

/** `Sao Paulo` in `America/Sao_Paulo` */
function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Letters as people compare them: `São Paulo`, `sao paulo`. */
function plain(name: string): string {
  return withoutAccents(name).replaceAll('_', ' ').toLowerCase();
}
