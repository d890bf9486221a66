import { expect, test } from 'vitest';
import { markExternal } from './external-link.ts';
import { element } from '../hast.ts';

function relOf(href: string, isPaid = false): unknown {
  const link = element('a', { href }, []);
  markExternal(link, 'https://ledger.example', isPaid);
  return link.properties['rel'];
}

test('a link to elsewhere is marked, one within the site is not', () => {
  expect(relOf('https://elsewhere.example/')).toEqual(['external']);
  expect(relOf('//elsewhere.example/')).toEqual(['external']);
  expect(relOf('https://ledger.example/news/')).toBeUndefined();
  expect(relOf('/news/')).toBeUndefined();
  expect(relOf('mailto:a@b.example')).toBeUndefined();
});

test('a link that was paid for says so, when it leads elsewhere', () => {
  expect(relOf('https://elsewhere.example/', true)).toEqual(['external', 'sponsored']);
  expect(relOf('/news/', true)).toBeUndefined();
});
