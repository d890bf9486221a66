const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant with an offset in the form of Atom and JSON Feed: RFC 3339, which requires the seconds. */
export function rfc3339(instant: string): string {
  const { day, clock, offset } = partsOf(instant);
  return `${day}T${clock}${offset}`;
}

/** An instant with an offset in the form of RSS: RFC 822 with a four-digit year: `Mon, 23 Nov 2026 06:30:00 -0500`. */
export function rfc822(instant: string): string {
  const { day, clock, offset } = partsOf(instant);
  const [year, month, date] = day.split('-');
  const name = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '');
  return `${name}, ${date} ${MONTHS[Number(month) - 1]} ${year} ${clock} ${zone}`;
}

/** The latest of some instants; undefined when there is none. */
export function latestOf(instants: readonly string[]): string | undefined {
  return instants.reduce<string | undefined>(
    (latest, instant) => (latest === undefined || Date.parse(instant) > Date.parse(latest) ? instant : latest),
    undefined,
  );
}

function partsOf(instant: string): { day: string; clock: string; offset: string } {
  const [, year, month, date, minutes = '00:00', seconds = ':00', offset = 'Z'] = INSTANT.exec(instant) ?? [];
  return { day: `${year}-${month}-${date}`, clock: minutes + seconds, offset };
}
