import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { newsletter } from '../../schema/newsletter.ts';
import { allSignups, signupView } from './newsletter.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';

type Provider = z.input<typeof newsletter>['provider'];

function newsroomWith(provider: Provider) {
  const memo = { name: 'The "Memo"', pitch: "Start your day: it's free", frequency: 'Weekdays', provider };
  return newsroomForTests({ newsletters: { memo } });
}

describe('each provider gets the form that it wants, with a trap for robots only where the provider knows it', () => {
  test.each<[Provider, object]>([
    [
      { kind: 'buttondown', username: 'larkfield ledger' },
      {
        action: 'https://buttondown.com/api/emails/embed-subscribe/larkfield%20ledger',
        field: 'email',
        hidden: [{ name: 'embed', value: '1' }],
      },
    ],
    [
      { kind: 'listmonk', url: 'https://lists.example/sub/path', list: 'abc-def' },
      {
        action: 'https://lists.example/subscription/form',
        field: 'email',
        hidden: [{ name: 'l', value: 'abc-def' }],
        honeypot: 'nonce',
      },
    ],
    [
      { kind: 'mailchimp', action: 'https://x.us1.list-manage.com/subscribe/post?u=aaa&id=bbb&f_id=c' },
      {
        action: 'https://x.us1.list-manage.com/subscribe/post?u=aaa&id=bbb&f_id=c',
        field: 'EMAIL',
        hidden: [],
        honeypot: 'b_aaa_bbb',
      },
    ],
    [
      {
        kind: 'form',
        action: 'https://f.example/',
        field: 'mail',
        hidden: { list: 'harbor', source: 'site' },
        honeypot: 'url',
      },
      {
        action: 'https://f.example/',
        field: 'mail',
        hidden: [
          { name: 'list', value: 'harbor' },
          { name: 'source', value: 'site' },
        ],
        honeypot: 'url',
      },
    ],
    [
      { kind: 'form', action: 'https://f.example/' },
      { action: 'https://f.example/', field: 'email', hidden: [] },
    ],
  ])('%j', (provider, form) => {
    expect(signupView('memo', newsroomWith(provider))).toEqual({
      id: 'memo',
      name: 'The “Memo”',
      pitch: 'Start your day: it’s free',
      frequency: 'Weekdays',
      ...form,
      language: 'en-US',
    });
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
