import { expect, test } from 'vitest';
import { mistakesOf } from '../wording/mistakes-for-tests.ts';
import { FILE_KINDS } from '../kinds.ts';
import { readFields } from '../yaml/yaml-fields.ts';

function read(provider: string) {
  const yaml = `name: The Memo\npitch: Start your day\nfrequency: Daily\n${provider}\n`;
  return readFields(FILE_KINDS.newsletters, { file: 'content/newsletters/memo.yaml', firstLine: 1, yaml });
}

test.each([
  ['{ kind: buttondown, username: ledger }', { kind: 'buttondown', username: 'ledger' }],
  [
    '{ kind: listmonk, url: https://l.example, list: abc }',
    { kind: 'listmonk', url: 'https://l.example', list: 'abc' },
  ],
  [
    '{ kind: mailchimp, action: "https://x.us1.list-manage.com/subscribe/post?u=1&amp;id=2" }',
    { kind: 'mailchimp', action: 'https://x.us1.list-manage.com/subscribe/post?u=1&id=2' },
  ],
  ['{ kind: kit, form: 1234567 }', { kind: 'kit', form: 1_234_567 }],
  ['{ kind: beehiiv, page: https://news.example/ }', { kind: 'beehiiv', page: 'https://news.example/' }],
  ['{ kind: letters }', { kind: 'letters' }],
  [
    '{ kind: form, action: https://f.example/ }',
    { kind: 'form', action: 'https://f.example/', field: 'email', hidden: {} },
  ],
  [
    '{ kind: form, action: https://f.example/, field: mail, hidden: { list: "7" } }',
    { kind: 'form', action: 'https://f.example/', field: 'mail', hidden: { list: '7' } },
  ],
])('the provider %s is read', (written, provider) => {
  expect(read(`provider: ${written}`)).toMatchObject({ ok: true, value: { provider } });
});

test.each([
  [
    'provider: { kind: buttondwn, username: x }',
    '4:19 wrong-value `kind` of `provider`: "buttondwn" is not one of buttondown, listmonk, mailchimp, kit, brevo, ghost, mailerlite, beehiiv, link, form, letters; did you mean buttondown?',
  ],
  ['provider: { username: x }', '4:11 missing-field `kind` of `provider` is missing.'],
  ['provider: { kind: form }', '4:11 missing-field `action` of `provider` is missing.'],
  [
    'provider: { kind: buttondown, usernam: x }',
    '4:31 unknown-field `usernam` is not a field of `provider`; did you mean `username`?',
  ],
  [
    'provider: { kind: form, action: "javascript:alert(1)" }',
    '4:33 wrong-value `action` of `provider`: "javascript:alert(1)" is not a web address that begins with https://.',
  ],
  [
    'provider: { kind: form, action: https://f.example/, hidden: { list: 7 } }',
    '4:69 wrong-type `list` of `hidden` of `provider` must be text, not the number 7.',
  ],
  [
    'provider: { kind: mailchimp, action: https://x.us1.list-manage.com/subscribe }',
    '4:38 wrong-value `action` of `provider` is not the address of a form of Mailchimp: it does not name the account (`u`) and the list (`id`).',
  ],
  [
    'provider: { kind: brevo, action: https://www.brevo.com/ }',
    '4:34 wrong-value `action` of `provider` is not the address of a form of Brevo.',
  ],
  ['provider: { kind: kit, form: "abc" }', '4:30 wrong-type `form` of `provider` must be a number, not "abc".'],
  ['provider: { kind: ghost }', '4:11 missing-field `page` of `provider` is missing.'],
  ['provider: buttondown', '4:11 wrong-type `provider` must be a group of fields, not "buttondown".'],
  ['provider:', '4:10 empty-field `provider` is empty.'],
  ['kind: form', '1:1 missing-field `provider` is missing.'],
])('%s is refused', (provider, text) => {
  expect(mistakesOf(read(provider))).toContain(text);
});

test('the message for a missing provider explains its purpose and its possible values', () => {
  const reading = read('provider: { username: x }');
  expect(reading.ok ? [] : reading.problems.map(({ fix }) => fix)).toEqual([
    'Add `kind` to `provider`: The service: buttondown, listmonk, mailchimp, kit, brevo, letters, form, ghost, mailerlite, beehiiv or link.',
  ]);
});

test.each(['javascript:alert(1)', 'JAVA\tSCRIPT:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/hosts'])(
  'the link with which a subscriber leaves is not %j',
  (text) => {
    const reading = read(`provider: { kind: letters }\nunsubscribe: ${JSON.stringify(text)}`);
    expect(reading).toMatchObject({ ok: false, problems: [{ what: expect.stringContaining('none of the web') }] });
  },
);

test.each([
  '{{unsubscribe}}',
  '{$unsubscribe}',
  '*|UNSUB|*',
  '[unsubscribe]',
  '%link%',
  'https://l.example/{{id}}',
  'mailto:a@b.example',
])('the link with which a subscriber leaves may be %j', (text) => {
  const reading = read(`provider: { kind: letters }\nunsubscribe: ${JSON.stringify(text)}`);
  expect(reading).toMatchObject({ ok: true, value: { unsubscribe: text } });
});
