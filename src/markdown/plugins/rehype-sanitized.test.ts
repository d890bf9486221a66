import { expect, test } from 'vitest';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ElementContent, Properties, Root } from 'hast';
import { PART_ELEMENT } from '../body-parts.ts';
import { element, text } from '../hast.ts';
import { rehypeSanitized } from './rehype-sanitized.ts';

/** A tree as a plugin before this one might leave it: nothing in it is raw, so no author is to blame. */
function sanitized(...children: ElementContent[]): string {
  const processor = unified()
    .use(rehypeSanitized, () => {})
    .use(rehypeStringify);
  return processor.stringify(processor.runSync({ type: 'root', children } as Root) as Root);
}

test.each([
  'iframe',
  'object',
  'embed',
  'form',
  'button',
  'select',
  'textarea',
  'base',
  'meta',
  'link',
  'svg',
  'math',
  'template',
  'video',
  'audio',
  'canvas',
  'dialog',
  'slot',
  'x-y',
])('an element <%s> is taken away, whoever made it', (tagName) => {
  expect(sanitized(element('p', {}, [element(tagName, { src: 'x' }, [text('y')])]))).toBe('<p>y</p>');
});

test.each(['script', 'style'])('of <%s>, nothing stays at all', (tagName) => {
  expect(sanitized(element(tagName, {}, [text('alert(1)')]), text('z'))).toBe('z');
});

test.each<[string, Properties]>([
  ['p', { onClick: 'x' }],
  ['p', { style: 'x' }],
  ['p', { className: ['x'] }],
  ['p', { id: 'x' }],
  ['a', { href: 'javascript:x' }],
  ['a', { href: 'data:x' }],
  ['a', { target: '_blank' }],
  ['q', { cite: 'javascript:x' }],
  ['td', { background: 'x' }],
])('of <%s>, the attribute %j is taken away', (tagName, properties) => {
  const html = sanitized(element('table', {}, [element(tagName, properties, [text('y')])]));
  expect(html).toContain(`<${tagName}>y</${tagName}>`);
});

test('of classes, only those stay that our own steps give', () => {
  const html = sanitized(element('section', { className: ['box', 'masthead'] }), element('h2', { className: ['x'] }));
  expect(html).toBe('<section class="box"></section><h2 class=""></h2>');
});

test('a picture loads nothing but a file of the web', () => {
  expect(sanitized(element('img', { src: 'javascript:x', alt: 'a' }))).toBe('<img alt="a">');
  expect(sanitized(element('img', { src: '/a.jpg', srcSet: 'b', onError: 'x' }))).toBe('<img src="/a.jpg">');
});

test('a box of a form is nothing but the mark of a task', () => {
  expect(sanitized(element('input', { type: 'password', name: 'x' }))).toBe('<input disabled type="checkbox">');
});

test('a component keeps its place, its kind and nothing else', () => {
  const html = sanitized(
    element(PART_ELEMENT, { kind: 'embed', url: 'https://example.com/', onClick: 'x', style: 'y' }),
  );
  expect(html).toBe(`<${PART_ELEMENT} kind="embed" url="https://example.com/"></${PART_ELEMENT}>`);
  expect(sanitized(element(PART_ELEMENT, { kind: 'embed', url: 'javascript:x' }))).not.toContain('javascript');
});

test.each(['HTTPS://a.example/B', 'Http://a.example/B', 'MailTo:Desk@a.example', 'TEL:+1'])(
  'the scheme of %s may have capitals: it is published in lower case',
  (href) => {
    const lower = href.replace(/^\w+/, (scheme) => scheme.toLowerCase());
    expect(sanitized(element('a', { href }, [text('y')]))).toBe(`<a href="${lower}">y</a>`);
  },
);
