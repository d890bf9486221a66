/**
 * The minutes of each hour at which the workflow of scheduled publication looks whether something is due.
 * @param workflow the text of `.github/workflows/due.yml`
 * @returns undefined for a schedule that does not run every hour
 */
export function dueMinutes(workflow: string): number[] | undefined {
  const cron = /^[^#\n]*cron:\s*['"]([^'"\n]+)['"]/m.exec(workflow)?.[1] ?? '';
  const [minutes = '', ...others] = cron.trim().split(/\s+/);
  if (others.length !== 4 || others.some((part) => part !== '*')) return undefined;
  const found = minutes.split(',').flatMap(minutesOf);
  return found.length > 0 && found.every((minute) => minute >= 0 && minute < 60)
    ? found.sort((a, b) => a - b)
    : undefined;
}

function minutesOf(part: string): number[] {
  const step = Number(/^\*\/(\d+)$/.exec(part)?.[1] ?? (part === '*' ? 1 : 0));
  if (step > 0) return Array.from({ length: Math.ceil(60 / step) }, (_, index) => index * step);
  return /^\d+$/.test(part) ? [Number(part)] : [Number.NaN];
}

const MINUTE = 60_000;

/**
 * The first of these minutes that is not before an instant.
 * @param epoch milliseconds since 1970
 */
export function nextDue(minutes: readonly number[], epoch: number): number {
  const start = Math.ceil(epoch / MINUTE);
  for (let minute = start; minute < start + 60; minute++) if (minutes.includes(minute % 60)) return minute * MINUTE;
  return epoch;
}
