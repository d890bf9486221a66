/** Zones that `Intl` lists by a former name, and their name in the IANA database today, as its file `backward` has it. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/**
 * The time zone of the largest city of each country for which `Intl` knows no common time (of several zones, none is named
 * after the country).
 */
const LARGEST_CITY: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CY: 'Asia/Nicosia',
  FM: 'Pacific/Chuuk',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Gaza',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
};

/**
 * Finds the main time zone of a country: the only one; or the one that `Intl` names after the country, as "Spain Time" for
 * Europe/Madrid (CLDR, "Time Zone Format Terminology", generic location format); or the one of the largest city.
 * @param country ISO 3166-1 code of two capital letters
 * @returns the IANA name; undefined for an unknown country, and for Antarctica
 */
export function mainTimeZone(country: string): string | undefined {
  const zones = timeZonesOf(country);
  if (zones.length === 1) return zones[0];
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(country);
  return zones.find((timeZone) => zoneName(timeZone, 'shortGeneric') === `${name} Time`) ?? LARGEST_CITY[country];
}

/** The IANA names of the time zones of a country; empty for an unknown one. */
export function timeZonesOf(country: string): string[] {
  return (new Intl.Locale('und', { region: country }).getTimeZones() ?? []).map(currentName);
}

/** The IANA names of all time zones. */
export function allTimeZones(): string[] {
  return Intl.supportedValuesOf('timeZone').map(currentName);
}

/** The name of a zone today: Asia/Kolkata for Asia/Calcutta. */
export function currentName(timeZone: string): string {
  return RENAMED[timeZone] ?? timeZone;
}

/**
 * The name of a time zone or its distance from UTC, in English.
 * @param form `longGeneric` for "Eastern Time", `shortGeneric` for "Spain Time", `shortOffset` for "GMT-5"
 * @param at milliseconds since 1970: the distance changes with summer time
 */
export function zoneName(
  timeZone: string,
  form: 'longGeneric' | 'shortGeneric' | 'shortOffset',
  at = 0,
): string | undefined {
  return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: form })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
}
