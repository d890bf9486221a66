import { epochOfClock } from '../../lib/time/zoned-instant.ts';
import { WEEKDAYS, type EditionSchedule } from '../../schema/newsletters/edition-rule.ts';

/** When an edition is sent that says nothing, of a newsletter that says nothing. */
const USUAL_TIME = '06:00';
const DAY = 86_400_000;

/** A day on which an edition comes out by a rule. */
export interface ScheduledDay {
  /** `2026-11-27` */
  date: string;
  rule: EditionSchedule;
  /** Milliseconds since 1970. */
  epoch: number;
}

/**
 * When the edition of a day is sent, in milliseconds since 1970.
 * @param time what the edition says: `06:30`
 */
export function sendingTime(
  date: string,
  time: string | undefined,
  rules: readonly EditionSchedule[],
  timeZone: string,
): number {
  return epochOfClock(`${date}T${time ?? ruleOn(date, rules)?.at ?? USUAL_TIME}`, timeZone);
}

/** The days on which editions come out by themselves, in order, until an instant. */
export function scheduledDays(rules: readonly EditionSchedule[], until: number, timeZone: string): ScheduledDay[] {
  const days: ScheduledDay[] = [];
  const [first] = rules;
  if (!first) return days;
  for (let date = first.from; ; date = dayAfter(date, 1)) {
    const epoch = sendingTime(date, undefined, rules, timeZone);
    if (epoch > until) return days;
    const rule = ruleOn(date, rules);
    if (rule && isOn(date, rule)) days.push({ date, rule, epoch });
  }
}

/** When the next edition comes out by a rule after an instant; undefined without rules. */
export function nextScheduled(
  rules: readonly EditionSchedule[],
  after: number,
  timeZone: string,
): ScheduledDay | undefined {
  const [first] = rules;
  if (!first) return undefined;
  const yesterday = new Date(after - DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
  // Whatever rule is in force, it has a day of the week: the search ends.
  for (let [date = ''] = [yesterday, first.from].sort().reverse(); ; date = dayAfter(date, 1)) {
    const rule = ruleOn(date, rules);
    const epoch = sendingTime(date, undefined, rules, timeZone);
    if (rule && isOn(date, rule) && epoch > after) return { date, rule, epoch };
  }
}

/**
 * The instant since which the first edition of a newsletter tells: when the edition before it would have come out, had the
 * rule been in force.
 */
export function startOf(first: EditionSchedule, timeZone: string): number {
  let date = dayAfter(first.from, -1);
  while (!isOn(date, first)) date = dayAfter(date, -1);
  return epochOfClock(`${date}T${first.at}`, timeZone);
}

/** The rule that is in force on a day; undefined before the first begins, and without rules. */
export function ruleOn(date: string, rules: readonly EditionSchedule[]): EditionSchedule | undefined {
  return rules.findLast(({ from }) => from <= date);
}

function isOn(date: string, { days }: EditionSchedule): boolean {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return days.some((day) => WEEKDAYS.indexOf(day) === (sundayFirst + 6) % 7);
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
