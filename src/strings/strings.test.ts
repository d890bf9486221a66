import { describe, expect, test } from 'vitest';
import { quotationMarks } from '../lib/text/quotation-marks.ts';
import { smarten } from '../lib/text/typography.ts';
import { wrongBeforeName } from './article-of-name-for-tests.ts';
import { settingOf, type Setting } from './setting.ts';
import { STRING_TABLES, stringsOf } from './strings.ts';

/** Every language with a table, and the tags that change what a table says. */
const LANGUAGES = [...Object.keys(STRING_TABLES), 'fr-CA', 'pt-PT'];

/** Words that a language has in common with English. */
const SHARED: Record<string, string[]> = {
  de: ['Status', 'Text'],
  nl: ['Contact', 'Status'],
  fr: ['3, page 4', 'Page 3', 'Opinion', 'Contact', 'Archives', 'Source'],
};

/** Words that tell English from every other language here. */
const ENGLISH_WORD = /(?<!\p{L})(?:the|this|and|with|from|story|stories|published|please|your)(?!\p{L})/iu;

/** Every entry of a table by its path. */
function entriesOf(table: object, path = ''): [place: string, entry: unknown][] {
  return Object.entries(table).flatMap(([name, entry]: [string, unknown]) => {
    const place = `${path}${name}`;
    const isGroup = typeof entry === 'object' && entry !== null;
    return isGroup ? entriesOf(entry, `${place}.`) : [[place, entry] satisfies [string, unknown]];
  });
}

/** The words of an entry; a function is given a number for whatever it asks. */
function wordsOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const words = entry as (...inner: number[]) => string;
  return words(...Array.from({ length: words.length }, (_, index) => index + 3));
}

function allWords(language: string): Map<string, string> {
  return new Map(entriesOf(stringsOf(language)).map(([place, entry]) => [place, wordsOf(entry)]));
}

/** The plural forms that each entry of a table has, by its path. */
function pluralForms(language: string): [place: string, forms: string[]][] {
  let asked: string[] = [];
  const plural: Setting['plural'] = (_, forms) => {
    asked = Object.keys(forms);
    return forms.other;
  };
  const table = STRING_TABLES[language.split('-')[0] ?? '']?.({ ...settingOf(language), plural }) ?? {};
  return entriesOf(table).flatMap(([place, entry]): [string, string[]][] => {
    asked = [];
    wordsOf(entry);
    return asked.length === 0 ? [] : [[place, asked]];
  });
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

  test('the name of a publication may have an article', () => {
    const sentences = entriesOf(stringsOf(language)).flatMap(([place, entry]) => {
      const names = /^\(?([\w, ]*)\)? =>/.exec(String(entry))?.[1]?.split(', ') ?? [];
      if (typeof entry !== 'function' || !names.includes('publication')) return [];
      const words = entry as (...inner: (string | number)[]) => string;
      return [[place, words(...names.map((name, index) => (name === 'publication' ? 'NAME' : index)))] as const];
    });
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.filter(([, words]) => wrongBeforeName(words, 'NAME', language).length > 0)).toEqual([]);
  });

  test('every count has all plural forms of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const forms = pluralForms(language);
    expect(forms.length).toBeGreaterThanOrEqual(2);
    for (const [place, names] of forms)
      expect([place, names]).toEqual([place, expect.arrayContaining(pluralCategories)]);
  });

  test('a dateline has a place for each of its parts', () => {
    const places = [...stringsOf(language).dateline.matchAll(/\{(\w+)\}/g)].map(([, name]) => name?.toLowerCase());
    expect(places.sort()).toEqual(['agency', 'city', 'day', 'region']);
  });

  test('every entry is set in the typography of the language', () => {
    const marks = new Set([...quotationMarks(language).outer, ...quotationMarks(language).inner].join(''));
    for (const [place, words] of all) {
      expect([place, smarten(words, language)]).toEqual([place, words]);
      const foreign = [...words].filter((character) => /["“”„«»‹›「」]/.test(character) && !marks.has(character));
      expect([place, foreign]).toEqual([place, []]);
    }
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s does not speak English', (language) => {
  const all = [...allWords(language)].filter(([place]) => place !== 'dateline');

  test('in a whole entry', () => {
    const shared = SHARED[language.split('-')[0] ?? ''] ?? [];
    const same = all.filter(
      ([place, words]) => /\p{L}{3}/u.test(words) && words === ENGLISH.get(place) && !shared.includes(words),
    );
    expect(same).toEqual([]);
  });

  test('between its own words', () => {
    expect(all.filter(([, words]) => ENGLISH_WORD.test(words))).toEqual([]);
  });
});

test('Portuguese has the words of Brazil and those of Portugal', () => {
  const share = (language: string) => stringsOf(language).tools.share;
  expect(['pt', 'pt-BR', 'pt-PT', 'pt-AO'].map(share)).toEqual([
    'Compartilhar',
    'Compartilhar',
    'Partilhar',
    'Partilhar',
  ]);
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

test.each([
  ['en', ['0 stories', '1 story', '2 stories', '1,000,000 stories']],
  ['es', ['0 artículos', '1 artículo', '2 artículos', '1.000.000 de artículos']],
  ['fr', ['0 article', '1 article', '2 articles', '1 000 000 d’articles']],
  ['de', ['0 Artikel', '1 Artikel', '2 Artikel', '1.000.000 Artikel']],
  ['it', ['0 articoli', '1 articolo', '2 articoli', '1.000.000 di articoli']],
  ['nl', ['0 artikelen', '1 artikel', '2 artikelen', '1.000.000 artikelen']],
  ['pt', ['0 texto', '1 texto', '2 textos', '1.000.000 de textos']],
  ['pt-PT', ['0 artigos', '1 artigo', '2 artigos', '1 000 000 de artigos']],
])('%s counts stories as its readers do', (language, counts) => {
  const { stories } = stringsOf(language).list;
  expect([0, 1, 2, 1_000_000].map((count) => stories(count).replaceAll(/[\u00A0\u202F]/g, ' '))).toEqual(counts);
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
