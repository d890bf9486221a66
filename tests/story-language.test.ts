import { describe, expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { attribute, readPage } from './html-page.ts';

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
      (element) => element.tagName === 'article' && textOf(element).includes('ساعة للقراءة'),
    );
    expect(card && [attribute(card, 'lang'), attribute(card, 'dir')]).toEqual(['ar', 'rtl']);
  });
});
