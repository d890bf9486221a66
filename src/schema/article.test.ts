import { expect, test } from 'vitest';
import { mistakesIn, readStory, REQUIRED } from './article-for-tests.ts';

const FULL = `headline: Storm closes the coast road for a third day
standfirst: One or two sentences under the headline        # optional
kicker: Weather                                            # optional, before the headline
socialHeadline: Coast road closed again
section: livewire                                          # content/sections/livewire.yaml
type: news            # news (default), analysis, opinion, live, explainer, obituary, letter
dateline: { city: Madison, region: Alabama, country: US, date: 2016-02-28, source: AP }
published: 2026-11-23T06:30:00-05:00                       # an instant: the offset is required
updated: 2026-11-23T09:10:00-05:00                         # optional, explicit
byline: [jane-doe, { author: li-wei, role: reporting }, { name: A Guest }]
photo: { src: ./coast-road.jpg, alt: Waves, caption: At noon., credit: Photo by Ann Roe, focus: [0.5, 0.4] }
masthead: main                                             # content/mastheads/main.yaml
newsletter: morning-memo                                   # false hides the box
comments: true                                             # or false, or { closes: 7d }
tags: [coast, weather]
series: { id: winter-storms, part: 2 }
status: published                                          # draft, published (default), retracted, killed
embargo: 2026-11-23T10:00:00-05:00
corrections: [{ date: 2026-11-24T08:00:00-05:00, kind: correction, text: It was Tuesday. }]
aliases: [/old/path/]
canonical: https://example.com/storm
lang: en
`;

test('the full example of the design is read, field by field', () => {
  expect(readStory('', FULL)).toEqual({
    ok: true,
    value: {
      headline: 'Storm closes the coast road for a third day',
      standfirst: 'One or two sentences under the headline',
      kicker: 'Weather',
      socialHeadline: 'Coast road closed again',
      section: 'livewire',
      type: 'news',
      dateline: { city: 'Madison', region: 'Alabama', country: 'US', date: '2016-02-28', source: 'AP' },
      published: '2026-11-23T06:30:00-05:00',
      updated: '2026-11-23T09:10:00-05:00',
      byline: [{ author: 'jane-doe' }, { author: 'li-wei', role: 'reporting' }, { name: 'A Guest' }],
      photo: {
        src: './coast-road.jpg',
        alt: 'Waves',
        caption: 'At noon.',
        credit: 'Photo by Ann Roe',
        focus: [0.5, 0.4],
      },
      masthead: 'main',
      newsletter: 'morning-memo',
      comments: true,
      tags: ['coast', 'weather'],
      series: { id: 'winter-storms', part: 2 },
      status: 'published',
      embargo: '2026-11-23T10:00:00-05:00',
      corrections: [{ date: '2026-11-24T08:00:00-05:00', kind: 'correction', text: 'It was Tuesday.', minor: false }],
      disclosures: [],
      discussion: [],
      aliases: ['/old/path/'],
      canonical: 'https://example.com/storm',
      lang: 'en',
    },
  });
});

test('a headline, a section and an instant are enough, and the rest has its defaults', () => {
  expect(readStory('')).toEqual({
    ok: true,
    value: {
      headline: 'Storm',
      section: 'news',
      published: '2026-11-23T06:30:00-05:00',
      type: 'news',
      status: 'published',
      comments: true,
      tags: [],
      corrections: [],
      disclosures: [],
      discussion: [],
      aliases: [],
    },
  });
});

test.each([
  ['newsletter: false', { newsletter: false }],
  ['comments: false', { comments: false }],
  ['comments: { closes: 7d }', { comments: { closes: '7d' } }],
  ['published: 2026-11-23T11:30Z', { published: '2026-11-23T11:30Z' }],
  ['kicker: "  Weather "', { kicker: 'Weather' }],
  ['lang: zh-Hant', { lang: 'zh-Hant' }],
  ['photo: { src: /photos/pier.PNG, alt: The pier }', { photo: { src: '/photos/pier.PNG', alt: 'The pier' } }],
  ['byline: [{ author: li-wei }]', { byline: [{ author: 'li-wei' }] }],
  ['kicker: "2026"', { kicker: '2026' }],
])('%s is read', (field, expected) => {
  const base = field.startsWith('published') ? REQUIRED.replace(/published.*\n/, '') : REQUIRED;
  expect(readStory(field, base)).toMatchObject({ ok: true, value: expected });
});

test('all mistakes of a story are found at once', () => {
  const rules = mistakesIn('type: news2\nkiker: x\nupdated: now\ntags: a').map((text) => text.split(' ')[1]);
  expect(rules.sort()).toEqual(['unknown-field', 'wrong-type', 'wrong-value', 'wrong-value']);
});

test.each([
  ['covid-19', 'covid-19'],
  ['台風', '台風'],
  ['ニュース-2026', 'ニュース-2026'],
  ['كأس-العالم', 'كأس-العالم'],
  ['น้ำท่วม', 'น้ำท่วม'],
  ['हिन्दी', 'हिन्दी'],
  ['\u0440\u0430\u0438\u0306\u043e\u043d', '\u0440\u0430\u0439\u043e\u043d'],
])('the tag %s is %s', (written, tag) => {
  expect(readStory(`tags: [${written}]`)).toMatchObject({ value: { tags: [tag] } });
});

test.each([
  'Covid-19',
  'café',
  'Выборы',
  'city council',
  'a--b',
  '-a',
  'a-',
  '台風。',
  'a/b',
  '..',
  'ＡＩ',
  '字'.repeat(67),
])('the tag %s is refused', (written) => {
  expect(mistakesIn(`tags: ["${written}"]`)).toHaveLength(1);
});
