import { describe, expect, test } from 'vitest';
import { timeZonesOf } from '../../lib/time/country-zone.ts';
import { cloneForTests, GAZETTE } from './clone-for-tests.ts';
import { readTimeZone } from './zone-question.ts';

const { read: readFile, initAtTerminal } = cloneForTests();

const read = (text: string, country: string) => readTimeZone(text, timeZonesOf(country), { country, language: 'en' });

describe('a time zone', () => {
  test.each([
    ['India', 'ES', 'Asia/Kolkata'],
    ['Kenya', 'KE', 'Africa/Nairobi'],
    ['Kenia', 'ES', 'Africa/Nairobi'],
    ['calcutta', 'IN', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'ES', 'Asia/Kolkata'],
    ['Kyiv', 'UA', 'Europe/Kyiv'],
    ['Sao Paulo', 'BR', 'America/Sao_Paulo'],
  ])('may be called %s', (text, country, value) => {
    expect(read(text, country)).toEqual({ ok: true, value });
  });

  test.each([
    ['Mumbai', 'IN', 'There is no time zone "Mumbai". Time zone of India: Asia/Kolkata.'],
    ['Mumbai', 'PT', 'Time zones of Portugal: Atlantic/Azores, Atlantic/Madeira, Europe/Lisbon. Write one of'],
    [
      'Brasil',
      'PT',
      /^Time zones of Brazil: .*America\/Sao_Paulo.*\. Write one of them; for a city of another country, write that country\.$/,
    ],
    ['San Francisco', 'US', /^There is no time zone "San Francisco"\. Time zones of United States: /],
    ['Lisboa', 'ES', 'There is no time zone "Lisboa"; did you mean Europe/Lisbon?'],
    ['Europe/Madrit', 'ES', 'did you mean Europe/Madrid?'],
    ['PST', 'US', 'Write America/Los_Angeles, or another city with the same clock.'],
    ['GMT+1', 'ES', 'Write Europe/Berlin, or another city'],
    ['7', 'PT', 'There is no time zone "7". Time zones of Portugal:'],
  ])('%s in %s is answered with what there is', (text, country, words) => {
    expect(read(text, country)).toEqual({
      ok: false,
      message: typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words),
    });
  });
});

describe('npm run init', () => {
  test.each([
    ['PT', '', 'Europe/Lisbon'],
    ['Portugal', '3', 'Atlantic/Madeira'],
    ['España', 'canary', 'Atlantic/Canary'],
    ['US', '', 'America/New_York'],
    ['Brasil', 'São Paulo', 'America/Sao_Paulo'],
    ['BR', 'america/manaus', 'America/Manaus'],
    ['ES', 'Lisboa\nLisbon', 'Europe/Lisbon'],
  ])('at a terminal, lists the time zones of %s: %j means %s', async (country, typed, timeZone) => {
    const answers = [country, ...typed.split('\n'), 'Noticias'];
    const { asked } = await initAtTerminal(answers, ...GAZETTE);
    expect(asked[1]).toMatch(
      /^Time zones of [^:]+:\n {1,3}1 {2}[A-Z]\w+\/\w+ +GMT[+-]?\d*\n.*\nTime zone \(number or city\) \[\w+\/\w+\]: $/s,
    );
    if (typed.includes('\n'))
      expect(asked[2]).toMatch(/^There is no time zone "Lisboa"; did you mean Europe\/Lisbon\?\n/);
    expect(readFile('content/publication.yaml')).toContain(`timeZone: ${timeZone}\n`);
  });
});
