import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Chance } from '../../bench/random.ts';
import { severityOf } from '../../src/lib/problem.ts';
import { NASTY_STRINGS } from '../../src/lib/nasty-strings-for-tests.ts';
import { KINDS, kindOf } from '../../src/loader/content-kinds.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { ENGLISH_WORDS } from '../../src/markdown/words-for-tests.ts';
import { mutatedFile } from '../content-mutator.ts';
import { ROOT } from '../demo-project.ts';
import { OWN_PAYLOADS } from '../own-payloads.ts';
import { mistakesInProblems, type Attempt, type FuzzTarget } from './fuzz-target.ts';

const FIXTURES = path.join(ROOT, 'tests/fixtures/markdown');
/** Lines of bodies: of all fixtures, of payloads, and what breaks things. */
const LINES = [
  ...readdirSync(FIXTURES).flatMap((name) => readFileSync(path.join(FIXTURES, name, 'input.md'), 'utf8').split('\n')),
  ...OWN_PAYLOADS,
  ...NASTY_STRINGS.filter((text) => text.length < 500),
];
const MARKS = [
  ...'*_~`[](){}<>!#|:-+=&"\'\\/\n\t $^.;',
  '\u200B',
  '\u202E',
  '\uFEFF',
  '::',
  ':::',
  '```',
  '<!--',
  '-->',
];
/** What no body may hold after it was sanitised. */
const DANGER =
  /<(?:script|iframe|frame|object|embed|applet|style|form|button|textarea|select|base|meta|link|svg|math|template)\b|<[^>]*\son\w+\s*=|<[^>]*\s(?:href|src|cite)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i;

/** Front matter and files of settings. */
export const FIELDS: FuzzTarget = {
  name: 'fields',
  async attempt(random) {
    const { path: file, bytes } = mutatedFile(random);
    return { input: bytes, mistakes: await mistakesOfFile(file, bytes) };
  },
};

/** Names of files, with a right file of the kind that they seem to be. */
export const NAMES: FuzzTarget = {
  name: 'file names',
  async attempt(random) {
    const { path: right, bytes } = mutatedFile(random);
    const pieces = [
      '..',
      '.',
      'con',
      'a b',
      '%2e',
      '~',
      '\\',
      'é',
      'e\u0301',
      '\u202E',
      ' ',
      '-',
      '2026',
      '99',
      '.md',
      '.yaml',
      '/',
      '//',
    ];
    let file = right;
    for (let count = 1 + random.below(3); count > 0; count--) {
      const at = random.below(file.length + 1);
      const other = random.odds(0.5) ? random.pick(pieces) : random.pick(MARKS);
      file = file.slice(0, at) + other + file.slice(at + random.below(4));
    }
    return { input: file, mistakes: await mistakesOfFile(file, bytes) };
  },
};

async function mistakesOfFile(file: string, bytes: Uint8Array): Promise<string[]> {
  const found = kindOf(file);
  if (!found) return [];
  const reading = await KINDS[found.kind].read(`content/${file}`, bytes);
  return reading.ok ? [] : mistakesInProblems(reading.problems, Buffer.from(bytes).toString('utf8'));
}

/** Bodies: Markdown, HTML and directives. */
export const BODIES: FuzzTarget = {
  name: 'bodies',
  attempt(random): Attempt {
    const markdown = randomBody(random);
    const context = { language: random.pick(['en', 'ar', 'ja', 'tr']), words: ENGLISH_WORDS, pictures: {} };
    const { problems, parts } = compileBody(markdown, {
      file: 'a.md',
      firstLine: 1,
      origin: 'https://ledger.example',
      ...context,
    });
    const html = parts.map((part) => (part.kind === 'html' ? part.html : '')).join('\n');
    const isRefused = problems.some((problem) => severityOf(problem) === 'error');
    const mistakes = [
      ...(problems.length > 0 ? mistakesInProblems(problems, markdown) : []),
      ...(isRefused && parts.length > 0 ? ['is published in spite of an error'] : []),
      ...dangersIn(html),
    ];
    return { input: markdown, mistakes };
  },
};

/** What would run. The words of a title or a description are text, whatever they look like. */
function dangersIn(html: string): string[] {
  const found = DANGER.exec(html.replaceAll(/\s(?:title|alt|aria-label)="[^"]*"/g, ''))?.[0];
  return found === undefined ? [] : [`publishes ${found}`];
}

function randomBody(random: Chance): string {
  const lines = Array.from({ length: 1 + random.below(12) }, () => {
    const line = random.pick(LINES);
    const prefix = random.odds(0.2) ? random.pick(['> ', '- ', '1. ', '    ', '\t', '## ', '| ', '']) : '';
    return prefix + line + (random.odds(0.3) ? '\n' : '');
  });
  let text = lines.join('\n');
  for (let count = random.below(6); count > 0; count--) {
    const at = random.below(text.length + 1);
    const written = random.odds(0.1) ? random.pick(MARKS).repeat(random.below(60)) : random.pick(MARKS);
    text = text.slice(0, at) + written + text.slice(at + (random.odds(0.3) ? random.below(8) : 0));
  }
  // A lone half of a character cannot come from a file.
  return text.toWellFormed().replaceAll('\0', '');
}
