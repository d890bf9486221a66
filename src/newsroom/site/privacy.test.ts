import { expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests } from '../newsroom-for-tests.ts';
import { PUBLICATION } from '../publication-for-tests.ts';
import { policyPages } from './policy-page.ts';
import { privacyView } from './privacy.ts';

const said = (content: ContentForTests = {}) =>
  privacyView(newsroomForTests(content))
    .sections.flatMap(({ title, sentences }) => [title, ...sentences])
    .join('\n');

const newsletter = (name: string, provider: object) =>
  ({ name, pitch: 'Ours', frequency: 'Weekly', provider }) as never;

test('a site with nothing switched on stores only what a reader chooses, and the stories for reading without a network', () => {
  expect(privacyView(newsroomForTests()).sections.map(({ title }) => title)).toEqual([
    'On your device',
    'Letters and comments',
  ]);
  expect(said()).toContain('This site sets no cookies.');
  expect(said()).toContain('the last 30 stories that you read');
  expect(said({ publication: { offline: false } })).not.toContain('30 stories');
});

test('it names who gets the address of a subscriber, with the newsletters that they send', () => {
  const text = said({
    publication: { letters: { ...PUBLICATION.letters, server: 'https://letters.ledger.example' } },
    newsletters: {
      memo: newsletter('The Memo', { kind: 'buttondown', username: 'x' }),
      tide: newsletter('Tide', { kind: 'buttondown', username: 'x' }),
      ours: newsletter('Ours', { kind: 'letters' }),
      lists: newsletter('Lists', { kind: 'listmonk', url: 'https://lists.example', list: 'a' }),
    },
  });
  expect(text).toContain('If you sign up for The Memo or Tide, your e-mail address goes to Buttondown,');
  expect(text).toContain('If you sign up for Ours, our own server keeps your e-mail address.');
  expect(text).toContain('your e-mail address goes to lists.example,');
  expect(text).toContain('our server letters.ledger.example keeps your name');
});

test('it names the services whose films and posts public stories show, and no others', () => {
  const published = '2026-11-01T00:00:00Z';
  const stories = [
    { id: '2026/11/film', published, embeds: ['https://youtu.be/abcdefghijk', 'https://ours.example/paper.pdf'] },
    { id: '2026/11/post', published, embeds: ['https://bsky.app/profile/a.example/post/3k'] },
    { id: '2026/11/draft', published, status: 'draft' as const, embeds: ['https://vimeo.com/1'] },
  ];
  const view = privacyView(newsroomForTests({ stories }));
  expect(view.embedded).toEqual(['Bluesky', 'YouTube']);
  expect(said({ stories })).toContain('Some stories can show content from Bluesky or YouTube.');
});

test('it names the comment service that readers can load', () => {
  expect(said()).not.toContain('Comments are kept');
  const comments = { provider: { kind: 'coral', url: 'https://talk.ledger.example/' } } as const;
  expect(said({ publication: { comments } })).toContain('Comments are kept by Coral at talk.ledger.example.');
});

test('it says how readers are counted', () => {
  const stories = [{ id: '2026/11/storm', published: '2026-11-01T00:00:00Z' }];
  expect(said({ stories })).not.toContain('Counting readers');
  expect(said({ stories, mostRead: ['2026/11/storm'] })).toContain('We count from the log of our server');
  const analytics = { kind: 'goatcounter', url: 'https://ledger.goatcounter.com' } as const;
  expect(said({ publication: { analytics } })).toContain('We count visits with GoatCounter.');
  expect(said({ publication: { analytics } })).toContain('tells ledger.goatcounter.com which page');
});

test('it is at the end of the page that the publication names, and of no other', () => {
  const page = { title: 'Ours', description: 'Ours' };
  const pages = policyPages(
    newsroomForTests({ publication: { policies: { privacy: 'privacy' } }, pages: { about: page, privacy: page } }),
  );
  expect(pages.map(({ id, privacy }) => [id, privacy !== undefined])).toEqual([
    ['about', false],
    ['privacy', true],
  ]);
});

test('the privacy page is no publishing policy in the data for search engines', () => {
  const [page] = policyPages(
    newsroomForTests({
      publication: { policies: { privacy: 'privacy', ethics: 'privacy' } },
      pages: { privacy: { title: 'Ours', description: 'Ours' } },
    }),
  );
  expect(page?.site.organization.policies).toEqual({ ethics: '/privacy/' });
});

test.each(['en', 'es', 'fr', 'de', 'it', 'nl', 'pt-BR', 'pt-PT', 'ar', 'ja'])('it speaks %s', (lang) => {
  const text = said({ publication: { lang }, newsletters: { memo: newsletter('Memo', { kind: 'kit', form: 1 }) } });
  expect(text).toContain('Memo');
  expect(text.includes('your e-mail')).toBe(lang === 'en');
});
