import { expect, test } from 'vitest';
import { asPage, decodedPath, encodedPath } from './site-path.ts';

test.each([
  ['/old/path/', '/old/path/'],
  ['/straße/', '/stra%C3%9Fe/'],
  ['/stra%C3%9Fe/', '/stra%C3%9Fe/'],
  ['/stra%c3%9fe/', '/stra%C3%9Fe/'],
  ['/ol%64/', '/old/'],
  ['/10:30*/a,b;c=d@e/', '/10:30*/a,b;c=d@e/'],
  ['/100%/', '/100%25/'],
  ['/100%25/', '/100%25/'],
  ['/what%3Fnow%23/', '/what%3Fnow%23/'],
  ['/a//b/', '/a/b/'],
  ['/a/../../b/./c/', '/b/c/'],
  ['/a/%2e%2e/b/', '/b/'],
  ['/a/.//b/', '/a/b/'],
  ['/one%2Fname/', '/one%2Fname/'],
  ['/caf%E9/', '/caf%E9/'],
  ['/', '/'],
])('%s is asked for as %s', (path, expected) => {
  expect(encodedPath(path)).toBe(expected);
  expect(encodedPath(expected)).toBe(expected);
});

test.each([
  ['/stra%C3%9Fe/', '/straße/'],
  ['/100%25/', '/100%/'],
  ['/10:30*/', '/10:30*/'],
  ['/one%2Fname/', undefined],
  ['/line%0Abreak/', undefined],
  ['/caf%E9/', undefined],
  ['/%2e%2e/%2e%2e/etc/', '/etc/'],
])('%s is looked for as %s', (path, expected) => {
  expect(decodedPath(path)).toBe(expected);
});

test.each([
  ['/old', '/old/'],
  ['/old/', '/old/'],
  ['/old/story.html', '/old/story.html'],
  ['/old/story.php', '/old/story.php/'],
  ['/STORY.HTM', '/STORY.HTM'],
  ['/version-2.0.1-notes', '/version-2.0.1-notes/'],
  ['/', '/'],
])('%s is the page %s', (path, expected) => {
  expect(asPage(path)).toBe(expected);
});
