const LOCAL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;
const MINUTE = 60_000;
/** The most that a clock is from UTC, in minutes. */
const FARTHEST = 14 * 60;

/**
 * An instant from the two times that WordPress writes: by the clock of the site, and by UTC. Their difference is the offset.
 * @param local `2026-11-23 06:30:00`; WordPress writes 0000-00-00 where there is none
 * @returns ISO 8601 with the offset; with `Z` when only the time by UTC is known, without an offset when only the other is
 */
export function instantOf(local: string | undefined, utc: string | undefined): string | undefined {
  const [clock, universal] = [epochOf(local), epochOf(utc)];
  if (clock === undefined) return universal === undefined ? undefined : written(universal, 'Z');
  if (universal === undefined) return written(clock, '');
  const offset = Math.round((clock - universal) / MINUTE);
  // Two times that somebody edited apart tell no offset.
  if (Math.abs(offset) > FARTHEST || offset % 15 !== 0) return written(universal, 'Z');
  return written(clock, offsetText(offset));
}

function epochOf(text: string | undefined): number | undefined {
  const [, day, time] = LOCAL.exec(text ?? '') ?? [];
  const epoch = Date.parse(`${day}T${time}Z`);
  // `Date` turns the 31st of February into a day of March.
  return Number.isNaN(epoch) || written(epoch, '').slice(0, 10) !== day ? undefined : epoch;
}

function written(epoch: number, offset: string): string {
  return `${new Date(epoch).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}${offset}`;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return '+00:00';
  const pad = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
