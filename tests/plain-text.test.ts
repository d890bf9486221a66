import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { SITE } from './demo-project.ts';
import { descendants, sitePages } from './html-page.ts';
import { runningWords } from './running-words.ts';

/** The words of a piece of HTML that run together, as a whole document or, like the lines of the wire, in a body. */
function runningWordsIn(html: string): string[] {
  const root = raw({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: html }] }) as Root;
  return inBody(descendants(root));
}

const inBody = (elements: Element[]) => elements.filter(({ tagName }) => tagName === 'body').flatMap(runningWords);

test('no two words of any page run together for programs that read without its style', () => {
  const pieces = globSync('**/latest.html', { cwd: SITE });
  expect(pieces).not.toEqual([]);
  const found = [
    ...sitePages().map(({ url, elements }) => ({ url, words: inBody(elements) })),
    ...pieces.map((url) => ({ url, words: runningWordsIn(readFileSync(path.join(SITE, url), 'utf8')) })),
  ];
  expect(found.length).toBeGreaterThan(150);
  expect(found.filter(({ words }) => words.length > 0)).toEqual([]);
});

test('a caption is its words and nothing that opens or closes it', () => {
  const captions = sitePages().flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === 'figcaption'));
  expect(captions.length).toBeGreaterThan(60);
  for (const caption of captions) {
    const toggles = descendants(caption).filter(({ tagName }) => ['summary', 'button'].includes(tagName));
    expect(toggles.map(textOf).filter((words) => words.trim() !== '')).toEqual([]);
  }
});

test.each([
  ['<p><a>News</a><span>Weather</span></p>', ['News|Weather']],
  ['<p>By <b><a>Jo Roe</a></b><time>Nov. 18</time></p>', ['Jo Roe|Nov. 18']],
  ['<p><span>6:30 a.m. EST</span><!-- --><span>Updated</span></p>', ['6:30 a.m. EST|Updated']],
  ['<p><a>News</a> <span>Weather</span></p><ul><li>A</li><li>B</li></ul>', []],
  ['<p>H<sub>2</sub>O, the tide<sup><a>1</a></sup>, <em>un</em>likely</p>', []],
])('in %s they are %j', (html, found) => {
  expect(runningWordsIn(html)).toEqual(found);
});
