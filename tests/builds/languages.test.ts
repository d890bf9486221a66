import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { attribute, descendants } from '../html-page.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { build, makeProject } from '../project.ts';

/** What a story says in each language besides the words of its author. */
const SAID: [language: string, ...words: string[]][] = [
  ['de', 'Von سلمى فؤاد und X', 'Veröffentlicht am 22. November 2026, 6.30 Uhr', 'Goma, Kongo, 20. November (AFP) –'],
  ['es', 'Por سلمى فؤاد y X', 'Publicado el 22 de noviembre de 2026, 6:30', 'Goma, RD Congo, 20 de noviembre (AFP).—'],
  ['fr', 'Par سلمى فؤاد et X', 'Publié le 22 novembre 2026 à 6h30', 'Goma (RD Congo), 20 novembre (AFP) –'],
  ['it', 'di سلمى فؤاد e X', 'Pubblicato: 22 novembre 2026, ore 6.30', '(AFP) – Goma (RD Congo), 20 nov –'],
  ['ja', '文・سلمى فؤاد、X', '公開：2026年11月22日', '【Goma、コンゴ民主共和国(キンシャサ)、11月20日＝AFP】'],
  ['nl', 'Door سلمى فؤاد en X', 'Gepubliceerd op 22 november 2026, 6.30 uur', 'Goma, Congo, 20 november (AFP) –'],
  ['pt-BR', 'Por سلمى فؤاد e X', 'Publicado em 22 de novembro de 2026, 6h30', 'Goma, RD Congo, 20 de novembro (AFP) —'],
  ['pt-PT', 'Por سلمى فؤاد e X', 'Publicado a 22 de novembro de 2026, 6h30', 'Goma, RD Congo, 20 de novembro (AFP) –'],
];

/** A story whose page has most of what stories can have, and no words of its own. */
const storyIn = (language: string) => `---
headline: X
lang: ${language}
section: news
type: analysis
dateline: { city: Goma, country: CD, date: 2026-11-20, source: AFP }
published: 2026-11-22T06:30:00+02:00
updated: 2026-11-22T09:10:00+02:00
byline: [salma, { name: X }]
photo: { src: /photos/harbor.jpg, alt: X., caption: ${'X '.repeat(150)}, credit: X }
disclosures: [ai, affiliate]
comments: { closes: 7d }
corrections: [{ date: 2026-11-23T08:00:00+02:00, kind: correction, text: X. }]
---

X[^1].

[^1]: X.
`;

/** An address of a page or of e-mail. */
const ADDRESS = /^(https:\/\/|\S+@)\S+$/;

describe('a publication in Arabic', () => {
  let folder: string;

  beforeAll(() => {
    folder = makeProject(path.join(ROOT, 'tests/fixtures/content-arabic'));
    for (const [language] of SAID)
      writeFileSync(path.join(folder, `content/articles/2026/11/in-${language.toLowerCase()}.md`), storyIn(language));
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

  /** The pages in the publication's own language: all but the stories that are not. */
  function arabicPages(): string[] {
    return globSync('**/*.html', { cwd: path.join(folder, 'dist') })
      .filter((file) => path.basename(file) !== 'latest.html' && !/harbor-light|\/in-/.test(file))
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
      const latin = wordsIn(documentAt(file), 'ar').filter((words) => /[a-z]{2}/i.test(words) && !ADDRESS.test(words));
      expect([file, latin]).toEqual([file, []]);
    }
  });

  test('says the words of a story in Arabic', () => {
    const words = wordsIn(documentAt('2026/11/storm/index.html'), 'ar').join(' ');
    for (const said of ['بقلم: ', 'نُشر في', 'المزيد', 'تصويب', 'توضيح', 'الحواشي', 'تحليل', 'شاغر', 'التعليقات'])
      expect(words).toContain(said);
  });

  test.each(SAID)('has a story in %s without a word of English', (language, ...said) => {
    const words = wordsIn(documentAt(`2026/11/in-${language.toLowerCase()}/index.html`), language);
    const text = words.join('').replaceAll(/\s+/g, ' ');
    for (const sentence of said) expect(text).toContain(sentence);
    const english = new Set(Object.values(stringsOf('en')).flatMap((group) => Object.values(group)));
    expect(words.filter((word) => english.has(word.trim()) && /\p{L}{3}/u.test(word))).toEqual([]);
    expect(text).not.toMatch(/\b(?:the|this|and|with|from|story|published|updated)\b/i);
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

/** What a reader sees and hears of a document: its texts, and the names and placeholders of its elements. */
function wordsIn(node: Nodes, language: string): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value];
  if (!('children' in node)) return [];
  if (node.type === 'element' && isUnread(node, language)) return [];
  const named =
    node.type === 'element'
      ? ['ariaLabel', 'title', 'alt', 'placeholder', 'dataVacant'].flatMap((name) => attribute(node, name) ?? [])
      : [];
  return [...named, ...node.children.flatMap((child) => wordsIn(child, language))].filter(
    (words) => words.trim() !== '',
  );
}

/** Code, and what is in another language than the page. */
function isUnread(element: Element, language: string): boolean {
  const own = attribute(element, 'lang') ?? language;
  return own !== language || element.tagName === 'script' || element.tagName === 'style';
}
