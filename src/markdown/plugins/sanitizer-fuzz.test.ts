import { raw } from 'hast-util-raw';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { expect, test } from 'vitest';
import { BODY_HTML } from '../html/trusted-html.ts';
import { rehypeSanitized } from './rehype-sanitized.ts';

/** How many random trees are tried: `npm run test:trees` tries 100,000. */
const TREES = Number(process.env['TREES'] ?? 2000);
/** A table within bold text within a list of terms takes three. */
const MOST_READINGS = 5;
const SEED = Number(process.env['SEED'] ?? 1);

const NAMES = [
  ...(BODY_HTML.tagNames ?? []),
  ...'script style iframe object svg math foreignobject mi mglyph annotation-xml template noscript form select option'.split(
    ' ',
  ),
  ...'textarea title xmp plaintext noembed frameset base meta link x-y image desc font body html nobr button'.split(
    ' ',
  ),
];
const PROPERTIES = [
  ...Object.values(BODY_HTML.attributes ?? {}).flatMap((list) => list.map((name) => String([name].flat()[0]))),
  ...'onClick onError style srcSet srcDoc formAction xLinkHref xmlns is slot name nonce background poster data'.split(
    ' ',
  ),
];
const VALUES = [
  '', 'x', 'https://a.example/', '/a', '#b', 'javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', '//a.example',
  '"><script>alert(1)</script>', "' onload=alert(1)", '</style><img src=x onerror=alert(1)>', 'box', 'sr-only', 'language-js',
  'JaVaScRiPt:alert(1)', 'vbscript:x', '&#106;avascript:alert(1)', '\u0000x', '<!--', '-->', ']]>', 'checkbox',
]; // prettier-ignore
const TEXTS = [
  'a',
  ' ',
  '\n',
  '<b>',
  '&lt;',
  '</p>',
  '<!--',
  '-->',
  '<script>alert(1)</script>',
  '\u2028',
  '"',
  "'",
  '`',
  '😀',
];

/** Mulberry32: the same trees for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomTree(random: () => number): Root {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const children = (depth: number): ElementContent[] =>
    Array.from({ length: Math.floor(random() * 4) }, () => node(depth));
  const node = (depth: number): ElementContent => {
    const kind = random();
    if (depth > 5 || kind < 0.25) return { type: 'text', value: one(TEXTS) };
    if (kind < 0.3) return { type: 'comment', value: one(VALUES) };
    if (kind < 0.4)
      return { type: 'raw', value: `<${one(NAMES)} ${one(PROPERTIES)}=${one(VALUES)}>${one(TEXTS)}` } as never;
    // Only classes are lists.
    const property = () => {
      const name = one(PROPERTIES);
      const values: (string | boolean | number | string[])[] = [...VALUES, true, 1];
      return [name, name === 'className' ? [one(VALUES), one(VALUES)] : one(values)] as const;
    };
    const properties = Object.fromEntries(Array.from({ length: Math.floor(random() * 3) }, property));
    return { type: 'element', tagName: one(NAMES), properties, children: children(depth + 1) };
  };
  return { type: 'root', children: children(0) };
}

const sanitizer = unified()
  .use(rehypeSanitized, () => {})
  .use(rehypeStringify)
  .freeze();
const sanitized = (tree: Root) => sanitizer.runSync(tree, { value: '' }) as Root;
const printed = (tree: Nodes) => sanitizer.stringify(tree as Root);
const parsed = (html: string) => raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;

/** What is not on the list of allowed HTML. */
function strangers(node: Nodes): string[] {
  const inner = 'children' in node ? node.children.flatMap(strangers) : [];
  if (node.type !== 'element') return node.type === 'text' || node.type === 'root' ? inner : [node.type, ...inner];
  return [...strangersIn(node), ...inner];
}

function strangersIn({ tagName, properties }: Element): string[] {
  const allowed = [...(BODY_HTML.attributes?.[tagName] ?? []), ...(BODY_HTML.attributes?.['*'] ?? [])];
  const names = new Set(allowed.map((entry) => String([entry].flat()[0])));
  const required = Object.keys(BODY_HTML.required?.[tagName] ?? {});
  return [
    ...(BODY_HTML.tagNames?.includes(tagName) ? [] : [tagName]),
    ...Object.entries(properties).flatMap(([name, value]) => {
      const isAddress =
        BODY_HTML.protocols?.[name] !== undefined && /^[\s\p{Cc}]*(?:java|vb)script:|^data:/iu.test(String(value));
      return (names.has(name) || required.includes(name)) && !isAddress ? [] : [`${tagName} ${name}=${String(value)}`];
    }),
  ];
}

test(`of ${TREES} random trees, nothing but allowed HTML is left, sanitising twice changes nothing, and a browser reads what is written`, () => {
  const random = randomFrom(SEED);
  for (let count = 0; count < TREES; count++) {
    const tree = randomTree(random);
    const written = JSON.stringify(tree);
    const once = sanitized(tree);
    const at = `tree ${count} of seed ${SEED}: ${written}`;
    expect(strangers(once), at).toEqual([]);
    const html = printed(once);
    expect(printed(sanitized(structuredClone(once))), at).toBe(html);
    // The standard closes and moves misplaced elements; what it reads is allowed, and soon reads the same for ever.
    let settled = html;
    for (let times = 0; times < MOST_READINGS && settled !== printed(parsed(settled)); times++) {
      expect(strangers(parsed(settled)), at).toEqual([]);
      settled = printed(parsed(settled));
    }
    expect(printed(parsed(settled)), at).toBe(settled);
    expect(printed(sanitized(parsed(settled))), at).toBe(settled);
  }
});
