import { describe, expect, test } from 'vitest';
import { authorPages } from './author-page.ts';
import { mastheadView } from './masthead.ts';
import { newsroomForTests, type ContentForTests } from '../newsroom-for-tests.ts';
import { staffPage } from './staff-page.ts';

const CONTENT: ContentForTests = {
  authors: {
    ann: { name: 'Ann Roe', role: 'Founder', desk: 'Editors' },
    ben: { name: 'Ben Oak', role: 'Reporter', desk: 'News', from: '2020-03-01', to: '2026-11-30' },
    zoe: { name: 'Zoë Ash', role: 'Photographer', desk: 'News' },
    ada: { name: 'Ada Elm', role: 'Reporter', desk: 'News', from: '2026-12-01' },
    guest: { name: 'Guy Pine', role: 'Columnist' },
  },
  mastheads: {
    main: {
      roles: [
        { role: 'Publisher', name: 'Pat Fir', desk: 'Business office' },
        { role: 'Editor', author: 'ann' },
        { role: 'Head of Product', desk: 'Business office' },
        { role: 'News Editor', author: 'ben' },
      ],
    },
  },
  stories: [{ id: '2026/11/a', byline: ['ben'], tags: ['harbor'] }],
};

const at = (now: string, more: ContentForTests = {}) => newsroomForTests({ ...CONTENT, now, ...more });
const LAST_DAY = '2026-12-01T04:59:59Z';
const DAY_AFTER = '2026-12-01T05:00:00Z';

function desks(now: string, more: ContentForTests = {}) {
  return staffPage(at(now, more)).desks.map(({ name, members }) => [
    name,
    members.map((member) => `${member.person?.name ?? member.name ?? 'vacant'}: ${member.roles.join(', ')}`),
  ]);
}

test('the staff page has every role by desk, then the people of the desk without a role, by name', () => {
  expect(desks(LAST_DAY)).toEqual([
    ['Business office', ['Pat Fir: Publisher', 'vacant: Head of Product']],
    ['Editors', ['Ann Roe: Editor']],
    ['News', ['Ben Oak: News Editor', 'Zoë Ash: Photographer']],
  ]);
});

test('the masthead may say the order of the desks; one without people is left out', () => {
  const main = { ...CONTENT.mastheads?.['main'], roles: [{ role: 'Editor', author: 'ann' }], desks: ['News', 'Arts'] };
  expect(desks(LAST_DAY, { mastheads: { main } }).map(([name]) => name)).toEqual(['News', 'Editors']);
});

test('a person with two roles of a desk is listed once', () => {
  const roles = ['Editor', 'Publisher'].map((role) => ({ role, author: 'ann' }));
  expect(desks(LAST_DAY, { mastheads: { main: { roles } } })[0]).toEqual(['Editors', ['Ann Roe: Editor, Publisher']]);
});

describe('on the day after the last, by the clock of the newsroom, who has left', () => {
  test('a person who left is not on the staff page and the role is vacant; a person who joined is listed', () => {
    expect(desks(DAY_AFTER).at(-1)).toEqual([
      'News',
      ['vacant: News Editor', 'Ada Elm: Reporter', 'Zoë Ash: Photographer'],
    ]);
  });

  test('is off the masthead of stories, where the role stays', () => {
    const held = (now: string) => mastheadView(undefined, at(now)).roles.at(-1);
    expect(held(LAST_DAY)).toEqual({ role: 'News Editor', holder: { name: 'Ben Oak', url: '/authors/ben/' } });
    expect(held(DAY_AFTER)).toEqual({ role: 'News Editor' });
  });

  test('keeps the page and the stories, and the page says so', () => {
    const ben = (now: string) => authorPages(at(now)).find(({ page }) => page.url === '/authors/ben/')?.page;
    expect(ben(LAST_DAY)).not.toHaveProperty('isFormer');
    expect(ben(DAY_AFTER)).toMatchObject({ isFormer: true, person: { from: 2020, to: 2026 } });
    expect(ben(DAY_AFTER)?.cards.map(({ url }) => url)).toEqual(['/2026/11/a/']);
  });
});

test('the page of an author tells what is known of them; a beat is a link where stories have the topic', () => {
  const newsroom = at(LAST_DAY, {
    photos: { 'photos/jane.jpg': [300, 300] },
    authors: {
      jane: {
        name: 'Jane Doe',
        role: 'Reporter',
        bio: 'She "writes".',
        beats: ['harbor', 'sea-birds'],
        email: 'jane@ledger.example',
        profiles: [{ name: 'Mastodon', url: 'https://mastodon.example/@jane' }],
        portrait: { src: '/photos/jane.jpg', alt: 'Jane' },
      },
    },
  });
  expect(authorPages(newsroom)[0]?.page.person).toMatchObject({
    name: 'Jane Doe',
    role: 'Reporter',
    bio: 'She “writes”.',
    beats: [{ name: 'harbor', url: '/tags/harbor/' }, { name: 'sea birds' }],
    email: 'jane@ledger.example',
    profiles: [{ name: 'Mastodon', url: 'https://mastodon.example/@jane' }],
    portrait: { alt: 'Jane' },
  });
});

test('a new biography changes no masthead of a story', () => {
  const other = { ...CONTENT.authors, ann: { name: 'Ann Roe', desk: 'Editors', bio: 'New.', beats: ['harbor'] } };
  expect(mastheadView(undefined, at(LAST_DAY, { authors: other }))).toEqual(mastheadView(undefined, at(LAST_DAY)));
});
