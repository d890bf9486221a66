import { describe, expect, test } from 'vitest';
import { mistakesOf } from './wording/mistakes-for-tests.ts';
import { FILE_KINDS } from './kinds.ts';
import { readFields } from './yaml/yaml-fields.ts';

const LEDGER = `name: The Ledger
description: News of the harbor.
url: https://ledger.example
timeZone: America/New_York
country: US
masthead: main
navigation: [news]
letters: { email: letters@ledger.example }
`;

function read(yaml: string) {
  return readFields(FILE_KINDS.publication, { file: 'content/publication.yaml', firstLine: 1, yaml });
}

const mistakesIn = (yaml: string) => mistakesOf(read(yaml));

test('a publication is read, and what was left out has its default', () => {
  expect(read(LEDGER)).toEqual({
    ok: true,
    value: {
      name: 'The Ledger',
      description: 'News of the harbor.',
      url: 'https://ledger.example',
      lang: 'en',
      timeZone: 'America/New_York',
      comments: true,
      country: 'US',
      masthead: 'main',
      navigation: ['news'],
      letters: { email: 'letters@ledger.example' },
      footer: { pages: [] },
      feeds: { count: 30, sections: true, tags: true, authors: true, wire: false },
      history: false,
      hosting: {},
      organization: { profiles: [] },
      policies: {},
      machines: { search: true, answers: true, training: false, blocked: [], markdown: false },
      cards: { newest: 1000 },
      wire: { ninjs: false, newsml: false },
      search: true,
      offline: true,
      photos: { convert: 'now', searchCrops: true },
      addresses: {},
      deploy: {},
      redirects: [],
    },
  });
});

describe('a mistake is reported where it is', () => {
  test.each([
    ['timeZone: America/New_York', 'timeZone: Mars', '4:11 wrong-value `timeZone`: "Mars" is not a time zone.'],
    ['country: US', 'country: USA', '5:10 wrong-value `country`: "USA" is not a country code.'],
    ['country: US', 'country: SU', '5:10 wrong-value `country`: "SU" is not a country code.'],
    ['[news]', '[]', '7:13 wrong-value `navigation` lists no section.'],
    ['[news]', '[news]\ncards: { newest: -1 }', '8:18 wrong-value `newest` of `cards` is less than 0.'],
    [
      '[news]',
      '[news]\nhosting: { hsts: { days: 0 } }',
      '8:26 wrong-value `days` of `hsts` of `hosting` is less than a day.',
    ],
    [
      '[news]',
      '[news]\nhosting: { hsts: { preload: true } }',
      '8:29 wrong-value `preload` of `hsts` of `hosting` needs `subdomains: true` and 365 days or more.',
    ],
    [
      '[news]',
      "[news]\nhosting: { reports: 'https://reports.example/a;b' }",
      '8:21 wrong-value `reports` of `hosting` does not begin with https://, or contains a comma, a semicolon or a quotation mark.',
    ],
    ['[news]', '[news]\nindexNowKey: short', '8:14 wrong-value `indexNowKey` is not an IndexNow key.'],
    ['[news]', '[News]', '7:14 wrong-value Entry 1 of `navigation`: "News" is not an id.'],
    ['letters@ledger.example', 'letters', '8:19 wrong-value `email` of `letters`: "letters" is not an e-mail address.'],
    [
      'https://ledger.example',
      'https://ledger.example/site/',
      '3:6 wrong-value `url` contains more than the site name.',
    ],
    [
      'https://ledger.example',
      'ledger.example',
      '3:6 wrong-value `url`: "ledger.example" is not a web address that begins with https://.',
    ],
    [
      'https://ledger.example',
      'ftp://ledger.example',
      '3:6 wrong-value `url`: "ftp://ledger.example" is not a web address that begins with https://.',
    ],
    [
      'email: letters@ledger.example',
      'email: letters@ledger.example, server: https://ledger.example/letters',
      '8:51 wrong-value `server` of `letters` contains more than the name of the server.',
    ],
    [
      'email: letters@ledger.example',
      'email: letters@ledger.example, server: http://letters.ledger.example',
      '8:51 wrong-value `server` of `letters` would send the names and addresses of readers without encryption.',
    ],
    [
      'masthead: main',
      'masthed: main',
      '6:1 unknown-field `masthed` is not a field of the publication; did you mean `masthead`?',
    ],
  ])('%s → %s', (right, wrong, text) => {
    expect(mistakesIn(LEDGER.replace(right, wrong))).toEqual([text]);
  });

  test('in the footer', () => {
    expect(mistakesIn(`${LEDGER}footer: { page: [about] }\n`)).toEqual([
      '9:11 unknown-field `page` is not a field of `footer`; did you mean `pages`?',
    ]);
  });
});

test('an address may end in a slash', () => {
  expect(mistakesIn(LEDGER.replace('ledger.example\n', 'ledger.example/\n'))).toEqual([]);
});

test.each([
  ['https://letters.ledger.example/', 'https://letters.ledger.example'],
  ['http://127.0.0.1:4380', 'http://127.0.0.1:4380'],
  ['http://localhost:4380/', 'http://localhost:4380'],
])('the letters server %s is read as its origin', (server, origin) => {
  const reading = read(LEDGER.replace('letters@ledger.example', `letters@ledger.example, server: '${server}'`));
  expect(reading).toMatchObject({ ok: true, value: { letters: { server: origin } } });
});
