import type { FoundStory } from './pagefind-module.ts';
import { excerptRuns } from './search-excerpt.ts';

/** The item of a list for a story that was found; everything in it is text, whatever the index holds. */
export function resultItem({ url, excerpt, meta }: FoundStory): HTMLElement {
  const runs = excerptRuns(excerpt).map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
  return element(
    'li',
    {},
    element('p', { class: 'label' }, meta.section),
    element('h2', {}, element('a', { href: url }, meta.title)),
    element('p', { class: 'excerpt' }, ...runs),
    element(
      'p',
      { class: 'meta dotted' },
      ...(meta.byline ? [element('span', {}, meta.byline), ' '] : []),
      element('time', { datetime: meta.time }, meta.date),
    ),
  );
}

function element(name: string, attributes: Record<string, string>, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}
