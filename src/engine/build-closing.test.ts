import path from 'node:path';
import { expect, test } from 'vitest';
import { buildClosing } from './build-closing.ts';

const ROOT = path.resolve('/paper');
const NOW = Date.parse('2026-11-23T12:00:00Z');

function closing(draft: number, scheduled: number, embargoed: number, next?: string) {
  const held = { counts: { draft, scheduled, embargoed }, ...(next !== undefined && { next: Date.parse(next) }) };
  return buildClosing({ root: ROOT, published: path.join(ROOT, 'dist'), held, now: NOW, timeZone: 'America/New_York' });
}

test.each([
  [closing(0, 0, 0), ''],
  [closing(1, 0, 0), ' Held back: 1 draft.'],
  [closing(2, 1, 0, '2026-11-27T11:30:00Z'), ' Held back: 2 drafts, 1 scheduled, the next at Nov. 27, 6:30 a.m. EST.'],
  [
    closing(0, 1200, 3, '2026-11-24T17:00:00Z'),
    ' Held back: 1,200 scheduled, 3 under embargo, the next at Nov. 24, noon EST.',
  ],
  // In the newsroom it is still 2026 at the end of that year in UTC.
  [closing(0, 1, 0, '2027-01-01T02:00:00Z'), ' Held back: 1 scheduled, the next at Dec. 31, 9 p.m. EST.'],
  [closing(0, 1, 0, '2027-07-01T12:00:00Z'), ' Held back: 1 scheduled, the next at July 1, 2027, 8 a.m. EDT.'],
])('the last line of a build: %s', (line, heldBack) => {
  expect(line).toBe(`The site is in dist/. Look at it with \`npm run preview\`.${heldBack}`);
});

test.each([
  [path.join(ROOT, 'out/site'), 'out/site', 'out/site/'],
  [path.resolve('/srv/www'), '/srv/www', path.resolve('/srv/www')],
])('a site in %s is looked at there', (published, out, place) => {
  const held = { counts: { draft: 0, scheduled: 0, embargoed: 0 } };
  expect(buildClosing({ root: ROOT, published, out, held, now: NOW, timeZone: 'UTC' })).toBe(
    `The site is in ${place}. Look at it with \`npm run preview -- --out ${out}\`.`,
  );
});
