import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { publication } from '../../schema/publication.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { counterOf } from './analytics.ts';
import { siteView } from './site.ts';

type Analytics = z.input<typeof publication>['analytics'];

const newsroomWith = (analytics?: Analytics, isPreview = false) =>
  newsroomForTests({ isPreview, ...(analytics && { publication: { analytics } }) });

test.each<[Analytics, object]>([
  [
    { kind: 'plausible' },
    {
      name: 'Plausible',
      origin: 'https://plausible.io',
      script: 'https://plausible.io/js/script.js',
      data: { 'data-domain': 'ledger.example', 'data-api': 'https://plausible.io/api/event' },
    },
  ],
  [
    { kind: 'goatcounter', url: 'https://ledger.goatcounter.com/' },
    {
      name: 'GoatCounter',
      origin: 'https://ledger.goatcounter.com',
      script: 'https://ledger.goatcounter.com/count.js',
      data: { 'data-goatcounter': 'https://ledger.goatcounter.com/count' },
    },
  ],
  [
    { kind: 'umami', url: 'https://stats.example', website: 'abc' },
    {
      name: 'Umami',
      origin: 'https://stats.example',
      script: 'https://stats.example/script.js',
      data: { 'data-website-id': 'abc', 'data-host-url': 'https://stats.example' },
    },
  ],
])('%j loads one script, which talks to one site', (analytics, view) => {
  const newsroom = newsroomWith(analytics);
  expect(counterOf(newsroom.publication)).toEqual(view);
  expect(siteView(newsroom).counter).toEqual(view);
  for (const address of [...Object.values((view as { data: object }).data)].filter((value) => /^http/.test(value)))
    expect(new URL(address).origin).toBe((view as { origin: string }).origin);
});

test('nothing counts visits unless the publication says so, and never those of editors', () => {
  expect(siteView(newsroomWith()).counter).toBeUndefined();
  expect(siteView(newsroomWith({ kind: 'plausible' }, true)).counter).toBeUndefined();
});
