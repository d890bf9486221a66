import { intl } from '../../lib/intl.ts';
import type { TimeGrain } from '../../schema/table/chart-axis.ts';
import { niceTicks } from './nice-ticks.ts';

/** A place on an axis of time with its words. */
export interface TimeTick {
  at: number;
  text: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Steps between two places, from the least: those of a clock and of weeks in milliseconds, those of a calendar in months. */
const STEPS: { grain: TimeGrain; length?: number; months?: number }[] = [
  ...[1, 3, 6, 12].map((hours) => ({ grain: 'minute' as const, length: hours * HOUR })),
  ...[1, 2, 7, 14].map((days) => ({ grain: 'day' as const, length: days * DAY })),
  ...[1, 3, 6].map((months) => ({ grain: 'month' as const, months })),
];
const GRAINS: TimeGrain[] = ['minute', 'day', 'month', 'year'];

/** The whole name of a time: "January 2026". */
export function timeName(at: number, grain: TimeGrain, language: string): string {
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  if (grain === 'year') return format(at, language, { year: 'numeric' });
  if (grain === 'month') return format(at, language, { year: 'numeric', month: 'long' });
  return format(at, language, grain === 'day' ? day : { ...day, hour: 'numeric', minute: '2-digit' });
}

/** The shortest name that differs from the time before it: "Jan 2026", "Feb", "Mar". */
export function shortTimeName(at: number, before: number | undefined, grain: TimeGrain, language: string): string {
  const [date, last] = [new Date(at), before === undefined ? undefined : new Date(before)];
  const isNewYear = last?.getUTCFullYear() !== date.getUTCFullYear();
  if (grain === 'year') return format(at, language, { year: 'numeric' });
  if (grain === 'month') return format(at, language, { month: 'short', ...(isNewYear && { year: 'numeric' }) });
  const isNewDay = isNewYear || last?.getUTCMonth() !== date.getUTCMonth() || last?.getUTCDate() !== date.getUTCDate();
  if (grain === 'day' || isNewDay) return format(at, language, { month: 'short', day: 'numeric' });
  return format(at, language, { hour: 'numeric', minute: '2-digit' });
}

/**
 * Round places on an axis of time: whole hours, days, months or years.
 * @param grain how exact the times are: the steps are no finer
 * @param most how many places there may be
 */
export function timeTicks(from: number, to: number, grain: TimeGrain, most: number, language: string): TimeTick[] {
  const step = STEPS.find(
    ({ grain: own, length, months }) =>
      GRAINS.indexOf(own) >= GRAINS.indexOf(grain) && (to - from) / (length ?? (months ?? 1) * 30.4 * DAY) < most,
  );
  const places = step === undefined ? years(from, to, most) : placesOf(step, from, to);
  const inside = places.filter((at) => at >= from && at <= to);
  const shown = inside.length > 1 ? inside : [from, to];
  const words = inside.length > 1 ? (step?.grain ?? 'year') : grain;
  return shown.map((at, index) => ({ at, text: shortTimeName(at, shown[index - 1], words, language) }));
}

function placesOf({ length, months = 1 }: (typeof STEPS)[number], from: number, to: number): number[] {
  const places: number[] = [];
  if (length !== undefined) {
    for (let at = Math.ceil(from / length) * length; at <= to; at += length) places.push(at);
    return places;
  }
  const first = new Date(from);
  for (let month = Math.floor(first.getUTCMonth() / months) * months; ; month += months) {
    const at = Date.UTC(first.getUTCFullYear(), month);
    if (at > to) return places;
    places.push(at);
  }
}

function years(from: number, to: number, most: number): number[] {
  const yearOf = (at: number) => new Date(at).getUTCFullYear();
  const { values } = niceTicks(yearOf(from), yearOf(to), Math.min(most - 1, Math.max(1, yearOf(to) - yearOf(from))));
  return values.filter(Number.isInteger).map((year) => Date.UTC(year));
}

function format(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  return intl(Intl.DateTimeFormat, language, { ...options, timeZone: 'UTC', calendar: 'gregory' }).format(at);
}
