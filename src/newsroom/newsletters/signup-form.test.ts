import { expect, test } from 'vitest';
import type { z } from 'zod';
import { newsletterProvider } from '../../schema/newsletters/newsletter-provider.ts';
import { signupCompany } from './signup-company.ts';
import { signupWay } from './signup-form.ts';

type Written = z.input<typeof newsletterProvider>;

const place = {
  id: 'memo',
  origin: 'https://ledger.example',
  language: 'de-AT',
  server: 'https://letters.ledger.example',
};
const wayOf = (written: Written) => signupWay(newsletterProvider.parse(written), place);

test.each<[Written, object]>([
  [
    { kind: 'buttondown', username: 'larkfield ledger', tags: ['daily', 'site'], metadata: { source: 'website' } },
    {
      action: 'https://buttondown.com/api/emails/embed-subscribe/larkfield%20ledger',
      field: 'email',
      hidden: [
        { name: 'embed', value: '1' },
        { name: 'tag', value: 'daily' },
        { name: 'tag', value: 'site' },
        { name: 'metadata__source', value: 'website' },
      ],
    },
  ],
  [
    { kind: 'listmonk', url: 'https://lists.example/sub/path/', list: 'abc-def' },
    {
      action: 'https://lists.example/sub/path/subscription/form',
      field: 'email',
      hidden: [{ name: 'next', value: 'https://ledger.example/newsletters/check-mail/' }],
      list: { name: 'l', value: 'abc-def' },
      honeypot: 'nonce',
      inPlace: 'listmonk',
    },
  ],
  [
    { kind: 'mailchimp', action: 'https://x.us1.list-manage.com/subscribe/post?u=aaa&amp;id=bbb&amp;f_id=c' },
    {
      action: 'https://x.us1.list-manage.com/subscribe/post?u=aaa&id=bbb&f_id=c',
      field: 'EMAIL',
      hidden: [],
      honeypot: 'b_aaa_bbb',
    },
  ],
  [
    { kind: 'kit', form: 1_234_567 },
    {
      action: 'https://app.kit.com/forms/1234567/subscriptions',
      field: 'email_address',
      hidden: [],
      inPlace: 'kit',
    },
  ],
  [
    { kind: 'brevo', action: 'https://abc.sibforms.com/serve/MUIF', consent: 'Ja, bitte' },
    {
      action: 'https://abc.sibforms.com/serve/MUIF',
      field: 'EMAIL',
      hidden: [{ name: 'locale', value: 'de' }],
      honeypot: 'email_address_check',
      consent: { name: 'OPT_IN', text: 'Ja, bitte' },
    },
  ],
  [
    { kind: 'form', action: 'https://f.example/', field: 'mail', hidden: { list: 'harbor' }, honeypot: 'url' },
    {
      action: 'https://f.example/',
      field: 'mail',
      hidden: [{ name: 'list', value: 'harbor' }],
      honeypot: 'url',
    },
  ],
  [
    { kind: 'letters' },
    {
      action: 'https://letters.ledger.example/signup',
      field: 'email',
      hidden: [],
      list: { name: 'newsletter', value: 'memo' },
      honeypot: 'website',
      inPlace: 'letters',
    },
  ],
])('%j gets the form that it takes, with a trap for robots only where it knows it', (written, form) => {
  expect(wayOf(written)).toEqual({ form });
});

test.each(['ghost', 'mailerlite', 'beehiiv', 'link'] as const)('%s has its own page in place of a form', (kind) => {
  expect(wayOf({ kind, page: 'https://news.example/join' })).toEqual({ page: 'https://news.example/join' });
});

test('listmonk leads to the thanks where nobody has to confirm an address', () => {
  const way = wayOf({ kind: 'listmonk', url: 'https://lists.example', list: 'abc', doubleOptIn: false });
  expect(way).toMatchObject({ form: { hidden: [{ value: 'https://ledger.example/newsletters/thanks/' }] } });
});

test.each<[Written, string | undefined]>([
  [{ kind: 'buttondown', username: 'x' }, 'Buttondown'],
  [{ kind: 'kit', form: 1 }, 'Kit'],
  [{ kind: 'listmonk', url: 'https://lists.example/sub', list: 'abc' }, 'lists.example'],
  [{ kind: 'form', action: 'https://f.example/join' }, 'f.example'],
  [{ kind: 'beehiiv', page: 'https://news.example/' }, 'beehiiv'],
  [{ kind: 'link', page: 'https://news.example/' }, 'news.example'],
  [{ kind: 'letters' }, undefined],
])('%j is, for readers, %s', (written, company) => {
  expect(signupCompany(newsletterProvider.parse(written))).toBe(company);
});
