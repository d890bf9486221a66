import { expect, test } from 'vitest';
import { readXml } from '../lib/xml-tree-for-tests.ts';
import { feedDocument } from './feed-document.ts';
import { feedSheet } from './feed-sheet.ts';
import { feedStyle } from './feed-style.ts';

test.each(['en-US', 'es', 'ar', 'ja'])('the sheet is well-formed and speaks %s', (language) => {
  const sheet = feedSheet(language, ['/_astro/a.css']);
  expect(readXml(sheet).name).toBe('xsl:stylesheet');
  expect(sheet).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  expect(sheet).toContain('<link rel="stylesheet" href="/_astro/a.css"/>');
});

test('the style sheet quotes whatever its words hold', () => {
  const style = feedStyle('en', "/_astro/it's</style>\\.css");
  expect(style).toContain("@import '/_astro/it\\27 s\\3c /style>\\5c .css';");
  expect(feedStyle('ar', '/a.css')).toContain('direction: rtl;');
});

test('a note that would end its comment does not', () => {
  for (const note of ['a -- b', '-->', 'ends with -', '---->', '--'])
    expect(readXml(feedDocument(note, '<feed/>')).name).toBe('feed');
});
