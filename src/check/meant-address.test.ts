import { expect, test } from 'vitest';
import { meantAddress } from './meant-address.ts';

test.each([
  ['www.example.com', 'https://www.example.com'],
  ['WWW.Example.com', 'https://WWW.Example.com'],
  ['example.com/path/?a=b#c', 'https://example.com/path/?a=b#c'],
  ['news.example.co.uk:8080/a', 'https://news.example.co.uk:8080/a'],
  ['münchen.de/rathaus', 'https://münchen.de/rathaus'],
  ['/www.example.com', 'https://www.example.com'],
  ['https:/example.com', 'https://example.com'],
  ['https:example.com', 'https://example.com'],
  ['https//example.com', 'https://example.com'],
  ['http;//example.com', 'https://example.com'],
  ['desk@example.com', 'mailto:desk@example.com'],
  ['desk@example.com?subject=Storm', 'mailto:desk@example.com?subject=Storm'],
  [' desk@news.example.com ', 'mailto:desk@news.example.com'],
])('%s was meant to be %s', (link, address) => {
  expect(meantAddress(link)).toBe(address);
});

test.each([
  '',
  'other-story',
  'story.html',
  'storm.md',
  'report.pdf',
  '../photos/harbor.jpg',
  '/old.story/',
  '/2026/11/storm/',
  '?q=example.com',
  '#example.com',
  'name@',
  '1.5',
  'https://example.com/nothing/',
  '//example.com/',
])('%s looks like a path', (link) => {
  expect(meantAddress(link)).toBeUndefined();
});
