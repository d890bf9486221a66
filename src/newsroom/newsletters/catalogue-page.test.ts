import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { AddressNames } from '../../schema/address-names.ts';
import type { newsletter } from '../../schema/newsletters/newsletter.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { nameAddresses } from '../site/addresses.ts';
import { sitePages } from '../site/site-pages.ts';
import { siteView } from '../site/site.ts';
import { cataloguePage } from './catalogue-page.ts';
import { newsletterPages } from './newsletter-page.ts';

type Provider = z.input<typeof newsletter>['provider'];

const listmonk = (list: string, doubleOptIn = true) =>
  ({ kind: 'listmonk', url: 'https://lists.example', list, doubleOptIn }) as const;
const buttondown = { kind: 'buttondown', username: 'ledger' } as const;

function newsroomOf(providers: Record<string, Provider>, addresses: AddressNames = {}) {
  const entry = (provider: Provider) => ({ name: 'Memo', pitch: 'Ours', frequency: 'Weekly', provider });
  return newsroomForTests({
    publication: { addresses },
    newsletters: Object.fromEntries(Object.entries(providers).map(([id, provider]) => [id, entry(provider)])),
  });
}

function idsIn(providers: Record<string, Provider>): [several: string[], single: string[]] {
  const page = cataloguePage(newsroomOf(providers));
  const ids = (entries: { signup: { id: string } }[] = []) => entries.map(({ signup }) => signup.id);
  return [ids(page?.several?.entries), ids(page?.single)];
}

test('newsletters with one service that takes several share a form, and the others keep their own', () => {
  expect(idsIn({ memo: listmonk('a'), tide: buttondown, harbor: listmonk('b') })).toEqual([
    ['memo', 'harbor'],
    ['tide'],
  ]);
});

test.each<[string, Record<string, Provider>]>([
  ['one newsletter', { memo: listmonk('a') }],
  ['a service that takes one at a time', { memo: buttondown, tide: buttondown }],
  ['two servers', { memo: listmonk('a'), tide: { ...listmonk('b'), url: 'https://other.example' } }],
])('there is no form for several with %s', (_, providers) => {
  expect(idsIn(providers)).toEqual([[], Object.keys(providers)]);
});

test('the form for several posts a field for each that is chosen, and leads to where the reader learns to check the mail', () => {
  const page = cataloguePage(newsroomOf({ memo: listmonk('a', false), tide: listmonk('b') }));
  expect(page?.several?.entries.map(({ choice }) => choice)).toEqual([
    { name: 'l', value: 'a' },
    { name: 'l', value: 'b' },
  ]);
  expect(page?.several?.form).toMatchObject({
    action: 'https://lists.example/subscription/form',
    hidden: [{ name: 'next', value: 'https://ledger.example/newsletters/check-mail/' }],
  });
  expect(page?.several?.form.list).toBeUndefined();
});

test('so it does under another name of that page', () => {
  const addresses = { 'check-mail': 'postfach' };
  const page = cataloguePage(newsroomOf({ memo: listmonk('a', false), tide: listmonk('b') }, addresses));
  nameAddresses({});
  expect(page?.several?.form.hidden).toEqual([{ name: 'next', value: 'https://ledger.example/newsletters/postfach/' }]);
});

test('the list and a page for each newsletter exist only where there are newsletters', () => {
  const urls = (newsroom: ReturnType<typeof newsroomOf>) =>
    sitePages(newsroom).flatMap(({ url }) => (/^\/newsletters\/(?:memo\/)?$/.test(url) ? [url] : []));
  const [newsroom, without] = [newsroomOf({ memo: buttondown }), newsroomOf({})];
  expect(urls(newsroom)).toEqual(['/newsletters/', '/newsletters/memo/']);
  expect(newsletterPages(newsroom).map(({ head }) => head.canonical)).toEqual(['/newsletters/memo/']);
  expect(siteView(newsroom).newsletters).toBe(true);
  expect(urls(without)).toEqual([]);
  expect(cataloguePage(without)).toBeUndefined();
  expect(siteView(without).newsletters).toBeUndefined();
});
