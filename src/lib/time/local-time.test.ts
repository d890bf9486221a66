import { expect, test } from 'vitest';
import { localTime } from './local-time.ts';

const ZONES = [
  'America/New_York',
  'Asia/Tokyo',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/St_Johns',
];

test.each(ZONES)('every half hour of 2026 in %s is what Intl says', (timeZone) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const wrong: string[] = [];
  for (let epoch = Date.UTC(2026, 0, 1); epoch < Date.UTC(2027, 0, 1); epoch += 1_800_000) {
    const { year, month, day, hour, minute, zone } = localTime(epoch, timeZone);
    const two = (number: number) => String(number).padStart(2, '0');
    const ours = `${two(month)}/${two(day)}/${year}, ${two(hour)}:${two(minute)} ${zone}`;
    if (ours !== format.format(epoch)) wrong.push(`${ours} for ${format.format(epoch)}`);
  }
  expect(wrong).toEqual([]);
});
