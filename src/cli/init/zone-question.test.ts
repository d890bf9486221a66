import { describe, expect, test } from 'vitest';
import { cloneForTests, GAZETTE } from './clone-for-tests.ts';

const { read, initAtTerminal } = cloneForTests();

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
      /^Time zones of [^:]+:\n {1,3}1 {2}[A-Z]\w+\/\w+ +GMT[+-]?\d*\n.*\nTime zone, by number or by city \[\w+\/\w+\]: $/s,
    );
    if (typed.includes('\n'))
      expect(asked[2]).toMatch(/^There is no time zone "Lisboa"; did you mean Europe\/Lisbon\?\n/);
    expect(read('content/publication.yaml')).toContain(`timeZone: ${timeZone}\n`);
  });
});
