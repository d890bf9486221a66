import { expect, test } from 'vitest';
import { readXml } from '../lib/xml/xml-tree.ts';
import { feedDocument } from './feed-document.ts';
import { feedStyle } from './feed-style.ts';

test('the style sheet quotes whatever its words hold', () => {
  const style = feedStyle('en', "/_astro/it's</style>\\.css");
  expect(style).toContain("@import '/_astro/it\\27 s\\3c /style>\\5c .css';");
  expect(feedStyle('ar', '/a.css')).toContain('direction: rtl;');
});

test('a feed names its style sheet and no XSLT, about which Chromium warns readers', () => {
  const document = feedDocument('A feed.', '<feed/>');
  expect(document).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>');
  expect(document).not.toContain('xsl"');
});

test('a note that would end its comment does not', () => {
  for (const note of ['a -- b', '-->', 'ends with -', '---->', '--'])
    expect(readXml(feedDocument(note, '<feed/>')).name).toBe('feed');
});
