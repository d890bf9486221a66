import type { Chance } from '../bench/random.ts';
import { ORIGINALS, type Original } from './right-content.ts';

/** A file of `content/` that somebody, or chance, has changed. */
export interface MutatedFile {
  path: string;
  bytes: Uint8Array;
  /** The changes, for the message of a failed test. */
  changes: string[];
}

const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '<<', 'null', 'true', '1', '-', '?', '""'],
  ...[
    'headline',
    'Headline',
    'sectoin',
    'photo',
    'byline',
    'é',
    '🌊',
    '"\\0"',
    '"a b"',
    '[a]',
    '{a: b}',
    '!!str x',
    '&k x',
  ],
];

const VALUES = [
  ...['', '~', 'null', 'true', 'yes', 'no', '0', '-1', '2026', '1e999', '-0', '.nan', '.inf', '0x7fffffffffffffff'],
  ...['99999999999999999999999999', '1_000', '0o17', '2026-02-30', '2026-11-23', '2026-11-23T25:00:00Z', '12:30:45'],
  ...[
    '""',
    "''",
    '" "',
    '"\\u0000"',
    '"\\uD800"',
    '"\\u202E"',
    '"\\u2028"',
    '"\\x07"',
    '\u00a0',
    '\u200b',
    'a\u0301',
    '🌊',
  ],
  ...[
    '[]',
    '{}',
    '[[]]',
    '[{}]',
    '[~]',
    '{ a: }',
    '{ __proto__: { x: 1 } }',
    '[1, two, [3]]',
    '{ src: x, alt: }',
    '- a',
  ],
  ...[
    '|\n  text',
    '>\n  text\n\n  more',
    '|9\n x',
    '"open',
    "'open",
    '[open',
    '{ open',
    'a: b',
    'a #b',
    '# note',
    '@x',
    '`x`',
  ],
  ...[
    '!!binary aGk=',
    '!!js/function x',
    '!!set { a }',
    '!!timestamp 2026-01-01',
    '!!float x',
    '!x y',
    '!<tag:x> y',
    '%x',
  ],
  ...[
    '&a [*a]',
    '*nothing',
    '&a',
    '&a &b x',
    '{ <<: { headline: x } }',
    'news',
    'Bad Id',
    '../x',
    'javascript:alert(1)',
  ],
];

const CHARACTERS = [
  ...':-#&*!|>\'"%@`{}[],?\\/=~$ \t\n\r\0',
  '\ufeff',
  '\u0085',
  '\u2028',
  '\ufffe',
  'é',
  '🌊',
  '---\n',
];

const CHANGES: Record<string, (text: string, chance: Chance) => string> = {
  'another value': (text, chance) =>
    onLine(text, chance, (line) => line.replace(/([:-] ?)[^:]*$/, () => `: ${chance.pick(VALUES)}`)),
  'another value in a list or group': (text, chance) =>
    onLine(text, chance, (line) =>
      line.replace(/([[{,] *)[^,\]}]+/, (_, start: string) => start + chance.pick(VALUES)),
    ),
  'another key': (text, chance) =>
    onLine(text, chance, (line) => line.replace(/[^\s:-]+:/, () => `${chance.pick(KEYS)}:`)),
  'a further field': (text, chance) =>
    onLine(text, chance, (line) => `${line}\n${indent(line)}${chance.pick(KEYS)}: ${chance.pick(VALUES)}`),
  'a line twice': (text, chance) => onLine(text, chance, (line) => `${line}\n${line}`),
  'a line less': (text, chance) => onLine(text, chance, () => ''),
  'another indent': (text, chance) => onLine(text, chance, (line) => chance.pick(['\t', ' ', '    ', '- ', '']) + line),
  'lines in another order': (text, chance) => {
    const lines = text.split('\n');
    const [from, to] = [chance.below(lines.length), chance.below(lines.length)];
    lines.splice(to, 0, ...lines.splice(from, 1));
    return lines.join('\n');
  },
  'a character more': (text, chance) => splice(text, chance.below(text.length + 1), 0, chance.pick(CHARACTERS)),
  'characters less': (text, chance) => splice(text, chance.below(text.length + 1), chance.below(12), ''),
  'the end cut off': (text, chance) => text.slice(0, chance.below(text.length + 1)),
  'a part many times': (text, chance) => {
    const start = chance.below(text.length + 1);
    return splice(text, start, 0, text.slice(start, start + chance.below(30)).repeat(chance.below(20)));
  },
  'a deep nest': (text, chance) => {
    const [open, close] = chance.pick([['[', ']'] as const, ['{ a: ', '}'] as const, ['- ', ''] as const]);
    const depth = chance.pick([2, 10, 30, 90, 110, chance.odds(0.1) ? 1500 : 5]);
    return onLine(text, chance, (line) => `${line}\n${indent(line)}deep: ${open.repeat(depth)}${close.repeat(depth)}`);
  },
  'a bomb of anchors': (text, chance) => {
    const names = [...'abcde'];
    const lines = names.map((name, index) => `${name}: &${name} [${`*${names[index - 1] ?? 'a'}, `.repeat(9)}x]`);
    return onLine(text, chance, (line) => `${line}\n${lines.join('\n')}`);
  },
  'an anchor and an alias': (text, chance) =>
    onLine(
      onLine(text, chance, (line) => line.replace(/: /, ': &x ')),
      chance,
      (line) => line.replace(/: .*/, ': *x'),
    ),
  'many unknown fields': (text, chance) => {
    const fields = Array.from(
      { length: chance.below(chance.odds(0.05) ? 400 : 20) },
      (_, index) => `field-${index}: ${index}`,
    );
    return onLine(text, chance, (line) => `${line}\n${fields.join('\n')}`);
  },
  'a long line': (text, chance) =>
    onLine(text, chance, (line) => line + 'x '.repeat(chance.below(chance.odds(0.1) ? 20_000 : 500))),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'everything in a list': (text) => text.replaceAll(/^(?=[a-z])/gm, '- '),
  'a second document': (text) => `${text}\n---\n${text}`,
  'JSON in place of it': (text, chance) => JSON.stringify({ headline: text.slice(0, chance.below(50)) }),
  'a harmless note': (text, chance) => onLine(text, chance, (line) => `${line} # a note`),
  'a harmless text': (text, chance) =>
    onLine(text, chance, (line) => line.replace(/^(headline|kicker|name|title): .*/, '$1: Größe — “so” 🌊')),
};

/** Makes one wrong file, or one that is right by luck, of a right one; always the same for the same chance. */
export function mutatedFile(chance: Chance): MutatedFile {
  const { path, text: original } = weighted(chance);
  let text = original;
  const changes: string[] = [];
  for (let count = 1 + chance.below(3); count > 0; count--) {
    const name = chance.pick(Object.keys(CHANGES));
    text = CHANGES[name]?.(text, chance) ?? text;
    changes.push(name);
  }
  return { path, bytes: encoded(text, chance, changes), changes };
}

/** Mostly as UTF-8. */
function encoded(text: string, chance: Chance, changes: string[]): Uint8Array {
  if (!chance.odds(0.05)) return Buffer.from(text);
  const encoding = chance.pick(['latin1', 'utf16le', 'a wrong byte'] as const);
  changes.push(encoding);
  if (encoding !== 'a wrong byte') return Buffer.from(text, encoding);
  const bytes = Buffer.from(text);
  if (bytes.length > 0) bytes[chance.below(bytes.length)] = chance.below(256);
  return bytes;
}

function weighted(chance: Chance): Original {
  const all = ORIGINALS.flatMap((original) => Array.from({ length: original.weight }, () => original));
  return chance.pick(all);
}

function onLine(text: string, chance: Chance, change: (line: string) => string): string {
  const lines = text.split('\n');
  const index = chance.below(lines.length);
  lines[index] = change(lines[index] ?? '');
  return lines.join('\n');
}

function indent(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}

function splice(text: string, start: number, length: number, put: string): string {
  return text.slice(0, start) + put + text.slice(start + length);
}
