import type { FoundStory } from './pagefind-module.ts';
import { storyExcerpt } from './search-excerpt.ts';

/** Words in an excerpt. A word of the languages without spaces is a letter in the index. */
const LENGTH = { words: 30, letters: 80 };

/** The item of a list for a story that was found; everything in it is text, whatever the index holds. */
export function resultItem({ url, meta, picture, ...text }: FoundStory): HTMLElement {
  const isSpaced = !/^(?:ja|zh|th|lo|km|my)\b/.test(document.documentElement.lang);
  const runs = storyExcerpt(text, isSpaced ? LENGTH.words : LENGTH.letters);
  return element(
    'li',
    {},
    ...(picture ? [thumbnail(picture)] : []),
    element('p', { class: 'label' }, meta.section),
    element('h2', {}, element('a', { href: url }, meta.title)),
    element(
      'p',
      { class: 'excerpt' },
      ...runs.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)),
    ),
    element(
      'p',
      { class: 'meta dotted' },
      ...(meta.byline ? [element('span', {}, meta.byline), ' '] : []),
      element('time', { datetime: meta.time }, meta.date),
    ),
  );
}

/** Without words: the headline beside it says what the story is about. */
function thumbnail({ src, avif, width, height }: NonNullable<FoundStory['picture']>): HTMLElement {
  const image = element('img', { alt: '', loading: 'lazy', width: `${width}`, height: `${height}`, src });
  const better = avif === undefined ? [] : [element('source', { type: 'image/avif', srcset: avif })];
  return element('picture', {}, ...better, image);
}

function element(name: string, attributes: Record<string, string>, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}
