/** The name that English has for few time zones: it writes the others as their distance from UTC. */
const DISTANCE = /\b(?:GMT|UTC)(?:[+−-][\d:]+)?$/;

/**
 * A time for editors with the name of its zone, where English wrote only a distance: `6:30 a.m. GMT+1` becomes
 * `6:30 a.m. (Europe/Madrid)`; `6:30 a.m. EST` stays.
 * @param time a time that ends with the zone
 */
export function withNamedZone(time: string, timeZone: string): string {
  return time.replace(DISTANCE, timeZone === 'UTC' ? 'UTC' : `(${timeZone})`);
}
