import { describe, expect, test } from 'vitest';
import { rehype } from 'rehype';
import type { Element, Nodes } from 'hast';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { editionsFeed } from '../editions-feed.ts';
import { readXml } from '../../lib/xml/xml-tree.ts';
import type { EditionSources } from '../../newsroom/newsletters/edition-sources.ts';
import { editionMail } from './edition-mail.ts';
import { editionText } from './edition-text.ts';
import { FULL, mailForTests } from './mail-for-tests.ts';

/** The strings of this test: those of the project, and what services take for placeholders. */
const STRINGS = [
  // A very long one makes the mail too large: see edition-mail.test.ts.
  ...NASTY_STRINGS.filter((text) => text.length < 1000),
  ...[
    '{{ UnsubscribeURL }}',
    '{{{x}}}',
    '{% include "x" %}',
    '*|UNSUB|*',
    '{$unsubscribe}',
    '%%x%%',
    '[[x]]',
    '<% x %>',
  ],
  '<![endif]--><b>',
  '</style></title></head></body></table>',
];

const { sources: BASE } = mailForTests(FULL);

/** The edition with one text in every place that an editor can fill. No schema has looked at it. */
function hostile(
  text: string,
  provider: object = { kind: 'listmonk', url: 'https://lists.example', list: 'a' },
): EditionSources {
  const { file, newsletter, site, publication, stories, corrected } = BASE;
  const fields = {
    ...file?.frontMatter,
    subject: text,
    preheader: text,
    intro: text,
    sponsor: { text, url: 'https://a.example/' },
  };
  const told = (card: EditionSources['corrected'][number]) => {
    const photo = card.article.photo && { ...card.article.photo, alt: text };
    const corrections = card.article.corrections.map((correction) => ({ ...correction, text }));
    const words = { headline: text, standfirst: text, kicker: text, byline: [{ name: text }], corrections };
    return { ...card, article: { ...card.article, ...words, ...(photo && { photo }) } };
  };
  return {
    ...BASE,
    ...(file && { file: { ...file, frontMatter: fields as never } }),
    newsletter: { ...newsletter, name: text, provider: provider as never },
    site: { ...site, name: text, imprint: text },
    publication: { ...publication, name: text },
    stories: stories.map(({ card, knownUntil }) => ({ card: told(card), note: text, knownUntil })),
    corrected: corrected.map(told),
  };
}

const nothing = () => [];

function elementsIn(node: Nodes): Element[] {
  const children = 'children' in node ? node.children.flatMap(elementsIn) : [];
  return node.type === 'element' ? [node, ...children] : children;
}

/** The elements of a mail with the names of their attributes: what a text must not change. */
function shapeOf(html: string): string[] {
  return elementsIn(rehype().parse(html)).map(
    ({ tagName, properties }) => `${tagName} ${Object.keys(properties).sort().join()}`,
  );
}

const ordinary = shapeOf(editionMail(hostile('Plain words'), nothing).html);

test.each(STRINGS.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
  'with %s as every text, the mail has no other element or attribute, and the feed can be read',
  (_, text) => {
    const sources = hostile(text);
    expect(shapeOf(editionMail(sources, nothing).html)).toEqual(ordinary);
    expect(() => readXml(editionsFeed([sources]))).not.toThrow();
  },
);

describe('no text becomes a placeholder of', () => {
  test.each([
    [{ kind: 'listmonk', url: 'https://lists.example', list: 'a' }, '{{ UnsubscribeURL }}', ['{{', '{%']],
    [{ kind: 'buttondown', username: 'a' }, '{{ unsubscribe_url }}', ['{{', '{%']],
    [{ kind: 'mailchimp', action: 'https://x.us1.list-manage.com/subscribe/post?u=1&id=2' }, '*|UNSUB|*', ['*|']],
    [{ kind: 'kit', form: '1' }, '{{ unsubscribe_url }}', ['{{', '{%']],
    [{ kind: 'brevo' }, '{{ unsubscribe }}', ['{{', '{%']],
    [{ kind: 'mailerlite' }, '{$unsubscribe}', ['{$', '{{']],
    [{ kind: 'letters' }, '{{unsubscribe}}', ['{{', '{%', '*|', '{$', '%%', '[[']],
    [{ kind: 'ghost' }, undefined, ['{t', '{{']],
    [{ kind: 'form' }, undefined, ['{{', '{%', '*|', '{$', '%%', '[[']],
  ])('%o', (provider, own, openings) => {
    const text = 'a {{ x }} {% y %} *|Z|* {$q} %%r%% [[s]] {t} {{{u}}}';
    const sources = hostile(text, provider);
    const outputs = [editionMail(sources, nothing).html, editionText(sources, nothing)];
    for (const output of outputs) {
      if (own !== undefined) expect(output.split(own)).toHaveLength(2);
      const rest = output
        .replaceAll(own ?? '\u0000', '')
        .replaceAll('*|LIST:ADDRESSLINE|*', '')
        .replaceAll('{{ address }}', '')
        .replace(/<style>[\s\S]*?<\/style>/, '');
      expect(openings.filter((opening) => rest.includes(opening))).toEqual([]);
    }
  });

  test('an address keeps where it leads', () => {
    const { html, text } = mailForTests(FULL, '[a](https://example.org/?q={{x}}&r=*|y|*)');
    for (const output of [html.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'), text])
      expect(output).toContain('https://example.org/?q=%7B%7Bx%7D%7D&r=*%7Cy%7C*');
  });
});

test('a publication can name the placeholder of a service that is not known here', () => {
  const sources = hostile('{{a}}', { kind: 'form' });
  const own = { ...sources, newsletter: { ...sources.newsletter, unsubscribe: '[[bye]]' } };
  expect(editionMail(own, nothing).html).toContain('href="[[bye]]"');
});
