import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './demo-project.ts';
import { attribute, descendants, readPage } from './html-page.ts';
import { build, makeProject } from './project.ts';

/** An address of a page or of e-mail. */
const ADDRESS = /^(https:\/\/|\S+@)\S+$/;

describe('a publication in Arabic', () => {
  let folder: string;

  beforeAll(() => {
    folder = makeProject(path.join(ROOT, 'tests/fixtures/content-arabic'));
    const { status, output } = build(folder);
    expect(output).not.toMatch(/error/i);
    expect(status).toBe(0);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** The document at a path of the publication. */
  function documentAt(file: string): Root {
    const html = readFileSync(path.join(folder, 'dist', file), 'utf8');
    return raw({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: html }] }) as Root;
  }

  /** The pages in the publication's own language: all but the story that is not. */
  function arabicPages(): string[] {
    return globSync('**/*.html', { cwd: path.join(folder, 'dist') })
      .filter((file) => path.basename(file) !== 'latest.html' && !file.includes('harbor-light'))
      .sort();
  }

  test('is written from right to left on every page', () => {
    for (const file of arabicPages()) {
      const html = descendants(documentAt(file)).find(({ tagName }) => tagName === 'html');
      expect([file, html && attribute(html, 'lang'), html && attribute(html, 'dir')]).toEqual([file, 'ar', 'rtl']);
    }
  });

  test('has no word of English outside of the story that is in English', () => {
    for (const file of arabicPages()) {
      const latin = wordsIn(documentAt(file)).filter((words) => /[a-z]{2}/i.test(words) && !ADDRESS.test(words));
      expect([file, latin]).toEqual([file, []]);
    }
  });

  test('says the words of a story in Arabic', () => {
    const words = wordsIn(documentAt('2026/11/storm/index.html')).join(' ');
    for (const said of ['بقلم: ', 'نُشر في', 'المزيد', 'تصويب', 'توضيح', 'الحواشي', 'تحليل', 'شاغر', 'التعليقات'])
      expect(words).toContain(said);
  });

  test('leaves a story in English as it is, in Arabic surroundings', () => {
    const elements = descendants(documentAt('2026/11/harbor-light/index.html'));
    const of = (tag: string) => {
      const found = elements.filter(({ tagName }) => tagName === tag);
      return found.map((element) => [attribute(element, 'lang'), attribute(element, 'dir')]);
    };
    expect(of('html')).toEqual([['en', 'ltr']]);
    expect([of('header')[0], of('footer')[0]]).toEqual([
      ['ar', 'rtl'],
      ['ar', 'rtl'],
    ]);
  });
});

describe('a story in another language than the publication', () => {
  test.each([
    ['/2026/11/arabic-reading-hour/', 'ar', 'rtl'],
    ['/2026/11/nemuro-fishers/', 'ja', 'ltr'],
  ])('%s is in %s, written %s, in English surroundings', (url, language, direction) => {
    const { elements } = readPage(url);
    const of = (tag: string, name: string) =>
      elements.filter(({ tagName }) => tagName === tag).map((element) => attribute(element, name));
    expect([of('html', 'lang'), of('html', 'dir')]).toEqual([[language], [direction]]);
    expect([of('header', 'lang')[0], of('header', 'dir')[0]]).toEqual(['en-US', 'ltr']);
    expect([of('footer', 'lang')[0], of('footer', 'dir')[0]]).toEqual(['en-US', 'ltr']);
  });

  test('says its language and direction on the card in a list', () => {
    const card = readPage('/life/').elements.find(
      (element) => element.tagName === 'article' && wordsIn(element).join(' ').includes('ساعة للقراءة'),
    );
    expect(card && [attribute(card, 'lang'), attribute(card, 'dir')]).toEqual(['ar', 'rtl']);
  });
});

/** What a reader sees and hears of a document: its texts, and the names and placeholders of its elements. */
function wordsIn(node: Nodes): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value];
  if (!('children' in node)) return [];
  if (node.type === 'element' && isUnread(node)) return [];
  const named =
    node.type === 'element'
      ? ['ariaLabel', 'title', 'alt', 'placeholder', 'dataVacant'].flatMap((name) => attribute(node, name) ?? [])
      : [];
  return [...named, ...node.children.flatMap(wordsIn)].filter((words) => words.trim() !== '');
}

/** Code, and what is in another language than the page. */
function isUnread(element: Element): boolean {
  const isForeign = element.tagName !== 'html' && attribute(element, 'lang') === 'en';
  return isForeign || element.tagName === 'script' || element.tagName === 'style';
}
