/**
 * Finds the time zone in which most of a country lives: the only one, or the one that `Intl` names after the country, as
 * "Spain Time" for Europe/Madrid (CLDR, "Time Zone Format Terminology", generic location format).
 * @param country ISO 3166-1 code of two capital letters
 * @returns the IANA name; undefined for a country without such a zone, such as the United States or Brazil
 */
export function mainTimeZone(country: string): string | undefined {
  const zones = timeZonesOf(country);
  if (zones.length === 1) return zones[0];
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(country);
  return zones.find((timeZone) => genericName(timeZone) === `${name} Time`);
}

/** The IANA names of the time zones of a country; empty for an unknown one. */
export function timeZonesOf(country: string): string[] {
  return new Intl.Locale('und', { region: country }).getTimeZones() ?? [];
}

function genericName(timeZone: string): string | undefined {
  return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value;
}
