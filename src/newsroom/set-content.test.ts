import { expect, test } from 'vitest';
import { FILE_KINDS } from '../schema/kinds.ts';
import { textFields } from '../schema/text/text-fields.ts';
import { newsroomForTests, storyIn } from './newsroom-for-tests.ts';
import { setFields } from './set-content.ts';

const KINDS = Object.keys(FILE_KINDS) as (keyof typeof FILE_KINDS)[];

/** Data with the same text at a place of each prose field: groups and lists as the path needs them. */
function withText(path: readonly string[], text: string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return text;
  return name === '[]' ? [withText(rest, text)] : { [name]: withText(rest, text) };
}

const PROSE = KINDS.flatMap((kind) =>
  textFields(FILE_KINDS[kind].schema)
    .filter(({ isProse }) => isProse)
    .map(({ path }) => [kind, path.join('.'), path] as const),
);

test.each(PROSE)('%s: %s is set in the language of the file, else of the publication', (kind, _, path) => {
  const typed = withText(path, `Kids' "News"`) as object;
  expect(setFields(kind, typed, 'en-US')).toEqual(withText(path, 'Kids’ “News”'));
  expect(setFields(kind, { ...typed, lang: 'de' }, 'en-US')).toEqual({
    ...(withText(path, 'Kids’ „News“') as object),
    lang: 'de',
  });
});

test('ids, addresses and what programs compare stay as they were typed', () => {
  const story = {
    guid: `tag:o'brien`,
    changeNote: `it's`,
    canonical: `https://a.example/o'brien--x`,
    aliases: [`/o'brien/`],
    photo: { src: `/photos/o'brien.jpg`, alt: `O'Brien` },
  };
  expect(setFields('articles', story, 'en')).toEqual({ ...story, photo: { src: story.photo.src, alt: 'O’Brien' } });
});

test('everything that pages are made from is set: names, places, sections and the publication', () => {
  const newsroom = newsroomForTests({
    publication: { name: `Larkfield's Ledger`, footer: { imprint: `Joe's Press` } },
    sections: { news: { name: `Kids' News` } },
    authors: { conan: { name: `Conan O'Brien` } },
    mastheads: { main: { roles: [{ role: `Editors' Editor`, name: `Pat O'Hara` }], desks: [`Kids' Desk`] } },
    feeds: { radio: { name: `Larkfield's feed` } },
    pages: { ethics: { title: `The paper's ethics`, description: `What's right` } },
    newsletters: {
      memo: {
        name: `Editors' Memo`,
        pitch: `It's free`,
        frequency: `Weekdays`,
        provider: { kind: 'buttondown', username: `o'b` },
      },
    },
    stories: [
      {
        id: '2026/11/a',
        headline: `It's "on"`,
        dateline: { city: `Coeur d'Alene` },
        byline: [{ name: `Conan O'Brien` }],
      },
      { id: '2026/11/b', headline: `L'"affaire"`, lang: 'fr' },
    ],
  });
  expect(newsroom.publication).toMatchObject({ name: 'Larkfield’s Ledger', footer: { imprint: 'Joe’s Press' } });
  expect(newsroom.sections.get('news')?.name).toBe('Kids’ News');
  expect(newsroom.authors.get('conan')?.name).toBe('Conan O’Brien');
  expect(newsroom.mastheads.get('main')).toMatchObject({
    roles: [{ role: 'Editors’ Editor', name: 'Pat O’Hara' }],
    desks: ['Kids’ Desk'],
  });
  expect(newsroom.feeds.get('radio')?.name).toBe('Larkfield’s feed');
  expect(newsroom.pages.get('ethics')?.frontMatter).toEqual({
    title: 'The paper’s ethics',
    description: 'What’s right',
  });
  expect(newsroom.newsletters.get('memo')).toMatchObject({ name: 'Editors’ Memo', provider: { username: `o'b` } });
  expect(storyIn(newsroom, '2026/11/a').article).toMatchObject({
    headline: 'It’s “on”',
    dateline: { city: 'Coeur d’Alene' },
    byline: [{ name: 'Conan O’Brien' }],
  });
  expect(storyIn(newsroom, '2026/11/b').article.headline).toBe('L’«\u00A0affaire\u00A0»');
});
