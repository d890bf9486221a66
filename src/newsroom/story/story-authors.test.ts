import { expect, test } from 'vitest';
import { article } from '../../schema/article.ts';
import { author } from '../../schema/author.ts';
import { storyAuthors } from './story-authors.ts';

const STORY = { headline: 'Snow', section: 'news', published: '2026-11-23T06:30:00-05:00' };
const JANE = author.parse({ name: 'Jane Doe', role: 'Reporter', fediverse: '@jane@social.example' });

const authorsOf = (fields: object) =>
  storyAuthors(article.parse({ ...STORY, ...fields }), new Map([['jane-doe', JANE]]));

test('an author has their page, their job and their account in the fediverse, and a guest a name', () => {
  expect(authorsOf({ byline: ['jane-doe', { name: 'Petra Lindgren' }] })).toEqual([
    { name: 'Jane Doe', url: '/authors/jane-doe/', jobTitle: 'Reporter', fediverse: '@jane@social.example' },
    { name: 'Petra Lindgren' },
  ]);
});

test('a name belongs to an organization when the byline says so, or when the dateline has it as its source', () => {
  const agency = { name: 'The Associated Press', isOrganization: true };
  expect(authorsOf({ byline: [{ name: agency.name, organization: true }] })).toEqual([agency]);
  for (const source of [agency.name, 'Associated Press', 'AP']) {
    const dateline = { city: 'Boston', source };
    const byline = [{ name: agency.name }, { name: 'Abe Roe' }];
    expect(authorsOf({ byline, dateline }), source).toEqual([agency, { name: 'Abe Roe' }]);
  }
  const dateline = { city: 'Paris', source: 'AFP' };
  expect(authorsOf({ byline: [{ name: 'Agence France-Presse' }], dateline })[0]?.isOrganization).toBe(true);
});

test('a story without a byline is by the agency in its dateline, if there is one', () => {
  expect(authorsOf({ dateline: { city: 'Boston', source: 'AP' } })).toEqual([{ name: 'AP', isOrganization: true }]);
  expect(authorsOf({})).toEqual([]);
});
