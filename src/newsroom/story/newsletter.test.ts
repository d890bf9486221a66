import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { newsletter } from '../../schema/newsletters/newsletter.ts';
import { allSignups, signupView } from './newsletter.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';

type Provider = z.input<typeof newsletter>['provider'];

function newsroomWith(provider: Provider) {
  const memo = { name: 'The "Memo"', pitch: "Start your day: it's free", frequency: 'Weekdays', provider };
  return newsroomForTests({ newsletters: { memo } });
}

test('a signup has the typography of its language, and the form or the page of its service', () => {
  const view = { id: 'memo', name: 'The “Memo”', pitch: 'Start your day: it’s free', frequency: 'Weekdays' };
  expect(signupView('memo', newsroomWith({ kind: 'form', action: 'https://f.example/' }))).toEqual({
    ...view,
    form: { action: 'https://f.example/', field: 'email', hidden: [] },
    language: 'en-US',
  });
  expect(signupView('memo', newsroomWith({ kind: 'ghost', page: 'https://ledger.ghost.io/' }))).toEqual({
    ...view,
    page: 'https://ledger.ghost.io/',
    language: 'en-US',
  });
});

test('no signup is offered where none is wanted, or none is known', () => {
  const newsroom = newsroomWith({ kind: 'buttondown', username: 'x' });
  expect(signupView(false, newsroom)).toBeUndefined();
  expect(signupView(undefined, newsroom)).toBeUndefined();
  expect(signupView('evening', newsroom)).toBeUndefined();
});

test('all signups are known by their newsletter', () => {
  const newsroom = newsroomWith({ kind: 'buttondown', username: 'x' });
  expect(allSignups(newsroom)).toEqual({ memo: signupView('memo', newsroom) });
});

test('a newsletter for a letters server that the publication does not have is not offered', () => {
  expect(allSignups(newsroomWith({ kind: 'letters' }))).toEqual({});
});
