import { raw } from 'hast-util-raw';
import type { Nodes, Properties } from 'hast';
import { describe, expect, test } from 'vitest';
import { corpus } from '../../lib/corpus-for-tests.ts';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { severityOf } from '../../lib/problem.ts';
import type { BodyContext } from '../body-context.ts';
import { compileBody, type CompiledBody } from '../compile.ts';
import { HOSTILE_HTML } from './hostile-html-for-tests.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';

/** Hostile HTML: our own, or the payloads of DOMPurify. */
const PAYLOADS = corpus(
  { file: 'xss/dompurify.json', atLeast: 223, textOf: ({ payload }: { payload: string }) => payload },
  HOSTILE_HTML,
);
/** Our own strings, or the Big List of Naughty Strings. NUL is refused when a file is read. */
const STRINGS = corpus({ file: 'strings/blns.json', atLeast: 500 }, NASTY_STRINGS).map((text) =>
  text.replaceAll('\0', ''),
);

const CONTEXT: BodyContext = {
  file: 'content/articles/2026/11/wire.md',
  firstLine: 1,
  language: 'en',
  words: ENGLISH_WORDS,
  origin: 'https://ledger.example',
  pictures: {
    '/photos/pier.jpg': {
      src: '/photos/pier.jpg',
      width: 16,
      height: 12,
      file: { width: 16, height: 12 },
      tone: 'tone tone-3',
    },
  },
};

const FORBIDDEN = new Set(
  'script iframe frame object embed applet style form button textarea select base meta link svg math template'.split(
    ' ',
  ),
);
const ADDRESSES = new Set([
  'href',
  'src',
  'srcSet',
  'cite',
  'action',
  'formAction',
  'data',
  'poster',
  'xLinkHref',
  'ping',
]);

/** The parts of a compiled body that could run a script, load something or imitate the page itself. */
function dangersIn({ parts }: CompiledBody): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'embed') return part.url.startsWith('https://') ? [] : [`embed ${part.url}`];
    if (part.kind !== 'html') return [];
    return dangersOf(raw({ type: 'root', children: [{ type: 'raw', value: part.html }] }));
  });
}

function dangersOf(node: Nodes): string[] {
  const own = node.type === 'element' ? [...elementDangers(node.tagName), ...attributeDangers(node.properties)] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(dangersOf)] : own;
}

function elementDangers(tagName: string): string[] {
  return FORBIDDEN.has(tagName) ? [`<${tagName}>`] : [];
}

function attributeDangers(properties: Properties): string[] {
  return Object.entries(properties)
    .filter(([name, value]) => {
      // A browser ignores white space and control characters in a scheme.
      const address = [value]
        .flat()
        .join(' ')
        .replaceAll(/[\s\p{Cc}]/gu, '');
      const isScript = ADDRESSES.has(name) && /^(?:javascript|data|vbscript):/i.test(address);
      return isScript || /^on/i.test(name) || name === 'style';
    })
    .map(([name, value]) => `${name}=${String(value)}`);
}

/** Where in a story hostile copy may stand. */
const FRAMES: [place: string, frame: (payload: string) => string][] = [
  ['as the whole body', (payload) => payload],
  ['inside a paragraph', (payload) => `Text ${oneLine(payload)} text.`],
  ['inside a list and a quotation', (payload) => `- > ${oneLine(payload)}\n`],
  ['inside a box', (payload) => `:::box[Next]\n\n${payload}\n\n:::`],
  ['as a heading', (payload) => `## ${oneLine(payload)}`],
  ['in a table', (payload) => `| a |\n| - |\n| ${oneLine(payload).replaceAll('|', '\\|')} |`],
  ['as the address of a link', (payload) => `[x](<${oneLine(payload).replaceAll(/[<>\\]/g, '\\$&')}>)`],
  [
    'as the title of a picture',
    (payload) => `![x](/photos/pier.jpg "${oneLine(payload).replaceAll(/["\\]/g, '\\$&')}")`,
  ],
  [
    'as the source of a pull quote',
    (payload) => `:::pullquote{by='${oneLine(payload).replaceAll("'", '&#39;')}'}\nx\n:::`,
  ],
];

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

/** The strings of which something dangerous is published, or of which nothing can be said. */
function failuresOf(payloads: readonly string[], frame: (payload: string) => string): string[] {
  return payloads.flatMap((payload) => {
    const compiled = compileBody(frame(payload), CONTEXT);
    if (compiled.problems.some((problem) => severityOf(problem) === 'error'))
      return compiled.parts.length === 0 ? [] : [`published in spite of problems: ${payload}`];
    return dangersIn(compiled).map((danger) => `${danger} ← ${payload}`);
  });
}

test('the check itself finds what it looks for', () => {
  const html = '<p onclick="x"><a href="java\tscript:x">a</a><svg></svg><img src="data:x"><b style="x">b</b></p>';
  expect(dangersIn({ parts: [{ kind: 'html', html }], problems: [] })).toEqual([
    'onClick=x',
    'href=java\tscript:x',
    '<svg>',
    'src=data:x',
    'style=x',
  ]);
});

describe('hostile HTML', () => {
  test('is refused, unless it is harmless text', () => {
    const refused = PAYLOADS.filter((payload) => compileBody(payload, CONTEXT).problems.length > 0);
    expect(PAYLOADS.length).toBeGreaterThan(70);
    expect(refused.length).toBeGreaterThan(PAYLOADS.length / 2);
    expect(refused.length).toBeLessThan(PAYLOADS.length);
  });

  test.each(FRAMES)('does no harm %s', (_, frame) => {
    expect(failuresOf(PAYLOADS, frame)).toEqual([]);
  });
});

describe('strings that break things', () => {
  test.each(FRAMES)('do no harm %s', (_, frame) => {
    expect(STRINGS.length).toBeGreaterThan(60);
    expect(failuresOf(STRINGS, frame)).toEqual([]);
  });

  test('do no harm in a dateline', () => {
    for (const city of STRINGS) {
      const compiled = compileBody('Text.', { ...CONTEXT, dateline: { city, region: city, source: city } });
      expect(dangersIn(compiled)).toEqual([]);
      const [part] = compiled.parts;
      const tree =
        part?.kind === 'html' ? raw({ type: 'root', children: [{ type: 'raw', value: part.html }] }) : undefined;
      expect(tree && 'children' in tree && tree.children).toHaveLength(1);
    }
  });
});
