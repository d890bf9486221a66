import { describe, expect, test } from 'vitest';
import { stringsOf } from './strings.ts';

const LANGUAGES = ['en', 'es', 'ar', 'ja'];

/** The forms of a word that a script counts with, in place of a function: scripts are given plain data. */
type Forms = Record<string, string>;

function isForms(entry: object): entry is Forms {
  return Object.hasOwn(entry, 'other');
}

/** Every entry of a table by its path. */
function entriesOf(table: object, path = ''): [place: string, entry: unknown][] {
  return Object.entries(table).flatMap(([name, entry]: [string, unknown]) => {
    const place = `${path}${name}`;
    const isGroup = typeof entry === 'object' && entry !== null && !isForms(entry);
    return isGroup ? entriesOf(entry, `${place}.`) : [[place, entry] satisfies [string, unknown]];
  });
}

/** The words of an entry; a function is given a number for whatever it asks, and of forms the last is taken. */
function wordsOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'object') return (entry as Forms)['other'] ?? '';
  const words = entry as (...inner: number[]) => string;
  return words(...Array.from({ length: words.length }, (_, index) => index + 3));
}

function allWords(language: string): Map<string, string> {
  return new Map(entriesOf(stringsOf(language)).map(([place, entry]) => [place, wordsOf(entry)]));
}

const ENGLISH = allWords('en');

describe.each(LANGUAGES)('in %s', (language) => {
  const all = allWords(language);

  test('the entries are those of English and no others', () => {
    expect([...all.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  test('every entry has words', () => {
    const empty = [...all].filter(([, words]) => words.trim() === '');
    expect(empty).toEqual([]);
  });

  test('every entry says all that it is given', () => {
    const given = (words: string | undefined) => (words?.match(/[0-9#]/g) ?? []).sort();
    for (const [place, words] of all) expect([place, given(words)]).toEqual([place, given(ENGLISH.get(place))]);
  });

  test('forms that a script counts with are all that the language has', () => {
    // Spanish has a form of its own for whole millions, which no page comes to.
    const needed = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((form) => language === 'ar' || form !== 'many');
    for (const [place, entry] of entriesOf(stringsOf(language))) {
      if (typeof entry === 'object')
        expect([place, Object.keys(entry ?? {})]).toEqual([place, expect.arrayContaining(needed)]);
    }
  });
});

test.each(['es', 'ar', 'ja'])('%s does not speak English', (language) => {
  const same = [...allWords(language)].filter(
    ([place, words]) => /\p{L}{3}/u.test(words) && words === ENGLISH.get(place),
  );
  expect(same).toEqual([]);
});

test('Arabic counts in its six forms', () => {
  const { stories } = stringsOf('ar').list;
  expect([0, 1, 2, 3, 11, 100].map(stories)).toEqual([
    'لا مقالات',
    'مقال واحد',
    'مقالان',
    '3 مقالات',
    '11 مقالًا',
    '100 مقال',
  ]);
});

test('Spanish and English have a form for one and a form for others', () => {
  expect([1, 2].map(stringsOf('es').list.stories)).toEqual(['1 artículo', '2 artículos']);
  expect([1, 2].map(stringsOf('en').list.stories)).toEqual(['1 story', '2 stories']);
});

describe('the table of a language', () => {
  test('is found with a region or a script', () => {
    expect(stringsOf('es-MX').photo.more).toBe('Más');
    expect(stringsOf('ar-EG').photo.more).toBe('المزيد');
    expect(stringsOf('JA-jp').photo.more).toBe('続きを読む');
  });

  test('writes figures as the region does', () => {
    expect(stringsOf('ar-EG').list.stories(11)).toBe('١١ مقالًا');
  });

  test('is the English one where there is none', () => {
    expect(stringsOf('fi').photo.more).toBe('More');
  });

  test('is the same object for all who ask', () => {
    expect(stringsOf('ja')).toBe(stringsOf('ja'));
  });
});
