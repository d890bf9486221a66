/** Names for the time at which a film starts, in the query or fragment of its address. */
const NAMES = ['start', 't', 'time_continue'];
const SECONDS = /^(\d{1,6})s?$/;
const UNITS = /^(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/i;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/;

/**
 * Reads where a film starts, as the addresses of YouTube and Vimeo say it: `start=90`, `t=90s`, `t=1h2m3s`, `#t=1m30s`.
 * @returns whole seconds; undefined for the beginning, and for a time that cannot be read
 */
export function startOf({ searchParams, hash }: URL): number | undefined {
  const fragment = new URLSearchParams(hash.slice(1));
  const written = [searchParams, fragment].flatMap((values) => NAMES.flatMap((name) => values.get(name) ?? []))[0];
  if (written === undefined) return undefined;
  const [, seconds = 'x'] = SECONDS.exec(written) ?? [];
  if (seconds !== 'x') return Number(seconds) || undefined;
  const [, h = '0', m = '0', s = '0'] = UNITS.exec(written) ?? CLOCK.exec(written) ?? [];
  return Number(h) * 3600 + Number(m) * 60 + Number(s) || undefined;
}
