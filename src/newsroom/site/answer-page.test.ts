import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { PUBLICATION } from '../publication-for-tests.ts';
import { answerAddress, refusalAddress, REFUSALS, type AnsweredForm } from './answer.ts';
import { nameAddresses, routePathOf } from './addresses.ts';
import { answerPages } from './answer-page.ts';
import { sitePages } from './site-pages.ts';

const memo = {
  name: 'The Memo',
  pitch: 'Start your day.',
  frequency: 'Daily',
  provider: { kind: 'buttondown', username: 'ledger' } as const,
};
const letters = { ...PUBLICATION.letters, server: 'https://letters.ledger.example' };

test.each<[AnsweredForm, object, string[]]>([
  [
    'newsletters',
    { newsletters: { memo } },
    ['/newsletters/thanks/', '/newsletters/check-mail/', '/newsletters/sorry/'],
  ],
  [
    'letters',
    { publication: { letters } },
    ['/letters/received/', '/letters/check-mail/', '/letters/confirmed/', '/letters/sorry/'],
  ],
])('the answers to %s exist only where a form can lead to them', (form, content, addresses) => {
  const [newsroom, without] = [newsroomForTests(content), newsroomForTests()];
  expect(answerPages(form, newsroom).map(({ head }) => head.canonical)).toEqual(addresses);
  const isListed = (url: string) => addresses.includes(url);
  expect(
    sitePages(newsroom)
      .map(({ url }) => url)
      .filter(isListed),
  ).toEqual(addresses);
  expect(answerPages(form, without)).toEqual([]);
  expect(
    sitePages(without)
      .map(({ url }) => url)
      .filter(isListed),
  ).toEqual([]);
});

test('no search engine lists an answer', () => {
  const newsroom = newsroomForTests({ newsletters: { memo }, publication: { letters } });
  for (const form of ['newsletters', 'letters'] as const)
    for (const { head } of answerPages(form, newsroom)) expect(head.noindex).toBe(true);
});

test('the page about a refusal has a section for each reason, and an address for those to whom it happens again', () => {
  const newsroom = newsroomForTests({ newsletters: { memo }, publication: { letters } });
  for (const form of ['newsletters', 'letters'] as const) {
    const sorry = answerPages(form, newsroom).find(({ id }) => id === 'sorry');
    expect(sorry?.reasons.map(({ id }) => id)).toEqual(REFUSALS[form]);
    expect(sorry?.email).toBe('letters@ledger.example');
  }
  expect(refusalAddress('letters', 'too-long')).toBe('/letters/sorry/#too-long');
});

test('a page that asks to check the mail names the spam folder', () => {
  const [, checkMail] = answerPages('newsletters', newsroomForTests({ newsletters: { memo } }));
  expect(checkMail?.paragraphs.join(' ')).toContain('spam folder');
});

test('the addresses of answers have the words of the publication', () => {
  const addresses = { newsletters: 'boletines', letters: 'cartas' };
  newsroomForTests({ publication: { addresses } });
  expect(answerAddress('newsletters', 'thanks')).toBe('/boletines/thanks/');
  expect(refusalAddress('letters', 'links')).toBe('/cartas/sorry/#links');
  newsroomForTests();
});

test('the addresses of the answers have the words of the publication', () => {
  const addresses = { letters: 'cartas', received: 'recibido', sorry: 'error', 'check-mail': 'revise-su-correo' };
  const newsroom = newsroomForTests({ publication: { letters, addresses } });
  nameAddresses(addresses);
  expect(answerPages('letters', newsroom).map(({ id, head }) => [id, head.canonical])).toEqual([
    ['recibido', '/cartas/recibido/'],
    ['revise-su-correo', '/cartas/revise-su-correo/'],
    ['confirmed', '/cartas/confirmed/'],
    ['error', '/cartas/error/'],
  ]);
  expect(refusalAddress('letters', 'links')).toBe('/cartas/error/#links');
  expect(routePathOf('/cartas/recibido/')).toBe('/letters/recibido/');
  nameAddresses({});
});
