import { expect, test } from 'vitest';
import { newsroomForTests, storyIn } from '../newsroom-for-tests.ts';
import { describedByText, openingOf } from './story-opening.ts';
import { storyPage } from './story-page.ts';
import { storySources } from './story-sources.ts';

const html = (text: string) => [{ kind: 'html' as const, html: text }];

test.each([
  ['One two.', '<p>One <em>two</em>.</p><p>Three.</p>'],
  ['The storm & the sea.', '<p>The storm &#x26; the<br>sea.</p>'],
  ['It snowed.', '<p><span class="dateline"><span>Madison</span>, Ala. —</span> It snowed.</p>'],
  ['It snowed.', '<p><span class="dateline">Madison —</span> </p><ul><li>It snowed.</li></ul>'],
  ['It snowed.', '<figure><img alt="Snow"><figcaption>Snow.</figcaption></figure><p>It snowed.</p>'],
  ['It snowed.', '<h2 id="a">Snow</h2><p><img alt="Snow"></p><p>It snowed.</p>'],
  ['It snowed.', '<section><p>What to know</p></section><p>It snowed.<sup><a data-footnote-ref>1</a></sup></p>'],
])('a text opens with %j', (opening, text) => {
  expect(openingOf([{ kind: 'livewire' }, ...html(text)])).toBe(opening);
});

test('a body without words opens with nothing', () => {
  expect(openingOf([])).toBeUndefined();
  expect(openingOf(html('<figure><img alt="Snow"></figure>'))).toBeUndefined();
});

function descriptionOf(text: string, standfirst?: string): string {
  const newsroom = newsroomForTests({
    stories: [{ id: '2026/11/snow', headline: 'Snow', ...(standfirst && { standfirst }) }],
  });
  return describedByText(storyPage(storySources(storyIn(newsroom), newsroom)), html(text)).head.description;
}

test('a story without a standfirst is described by its first sentences, as many as are not too long', () => {
  expect(descriptionOf('<p>It snowed. Schools close.</p><p>More.</p>')).toBe('It snowed. Schools close.');
  const long = `It snowed ${'and snowed '.repeat(20)}again.`;
  expect(descriptionOf(`<p>${long} ${long}</p>`)).toBe(long);
  expect(descriptionOf(`<p>It ${'snowed and '.repeat(50)}snowed. Then it stopped.</p>`)).toMatch(/^It .* snowed\.$/);
});

test('a story with a standfirst is described by that, and one without words by its headline', () => {
  expect(descriptionOf('<p>It snowed.</p>', 'All of Maine is white.')).toBe('All of Maine is white.');
  expect(descriptionOf('')).toBe('Snow');
});
