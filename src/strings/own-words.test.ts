import { afterEach, expect, test } from 'vitest';
import { settingOf } from './setting.ts';
import { english } from './english.ts';
import { wordFaults } from './own-words.ts';
import { setOwnWords, stringsOf } from './strings.ts';

const TABLE = english(settingOf('en'));

afterEach(() => setOwnWords({}));

test('the words of a newsroom take the place of those entries alone, and the rest of their group stays', () => {
  setOwnWords({ en: { header: { search: 'Find' } } });
  expect(stringsOf('en-US').header).toEqual({ ...TABLE.header, search: 'Find' });
  expect(stringsOf('en-US').footer).toEqual(TABLE.footer);
  expect(stringsOf('es').header.search).not.toBe('Find');
});

test('words for a region come before those for the language', () => {
  setOwnWords({
    en: { header: { search: 'Find' }, footer: { archive: 'Past' } },
    'en-GB': { header: { search: 'Seek' } },
  });
  expect([stringsOf('en-GB').header.search, stringsOf('en-GB').footer.archive]).toEqual(['Seek', 'Past']);
  expect(stringsOf('en-US').header.search).toBe('Find');
});

test('words may use the figures and plurals of the language, and a language without a table gets them on top of English', () => {
  setOwnWords({ sv: ({ number }) => ({ list: { page: (page) => `Sida ${number(page)}` } }) });
  expect(stringsOf('sv').list.page(2)).toBe('Sida 2');
  expect(stringsOf('sv').list.latest).toBe('Latest');
});

test.each([
  [{ heder: {} }, 'There is no entry `heder`; did you mean `header`?'],
  [{ header: { serch: 'Find' } }, 'There is no entry `header.serch`; did you mean `search`?'],
  [{ header: { xylophone: 'Find' } }, 'There is no entry `header.xylophone`. Here are preview, sections, search.'],
  [{ header: 'Find' }, '`header` must be a group of entries.'],
  [{ header: { search: () => 'Find' } }, '`header.search` must be a text, as in src/strings/english.ts.'],
  [{ byline: { by: 'By' } }, '`byline.by` must be a function, as in src/strings/english.ts.'],
  [{ reading: { schemes: ['Light'] } }, '`reading.schemes` must be a list of 3 texts, as in src/strings/english.ts.'],
  ['Find', 'The words must be a group of entries.'],
])('%j is refused: %s', (own, fault) => {
  expect(wordFaults(own, TABLE)).toEqual([fault]);
});
