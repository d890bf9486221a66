import { DAYS, NO_NAMES, NUMBER_WORDS, PARTICLES, UNITS } from './fact-vocabulary.ts';

/** A number or a name in a sentence, as it is written there. */
export interface Fact {
  kind: 'number' | 'name';
  text: string;
  /** True for a day, a month or "one": it may disappear when the sentence is rephrased, but must not be replaced. */
  isWeak: boolean;
}

/** A word in the form used for comparison, and the fact that it is part of. */
export interface FactWord {
  text: string;
  fact?: Fact;
}

interface Token {
  /** The form used for comparison: lower case, numbers in digits. */
  text: string;
  start: number;
  end: number;
  role: 'number' | 'unit' | 'day' | 'name' | 'particle' | 'other';
  /** True where any word has a capital: first in a sentence or quotation, and after a colon. */
  isOpening: boolean;
  /** True when only space or a full stop comes before it. */
  isJoined: boolean;
}

const TOKEN = /[$€£¥₹]?\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const JOINT = /^[\s.]*$/;
const OPENING = /[“"‘„«‹:([—–]\s*$/u;
const POSSESSIVE = /['’]s?$/;
const PERCENT = /(?<=\d)\s?%|\bper cent\b/gi;

/**
 * Words that have a capital in the middle of a sentence, which makes them names at its beginning too.
 * @param language BCP 47; German capitalizes every noun, so no single word of it counts as a name
 */
export function properWords(sentences: readonly string[], language: string): Set<string> {
  if (/^de\b/.test(language)) return new Set();
  const names = sentences.flatMap((sentence) =>
    tokensOf(sentence).filter(({ role, isOpening }) => role === 'name' && !isOpening),
  );
  return new Set(names.map(({ text }) => text));
}

/**
 * The words of a sentence, with the numbers (digits or English words, with their units) and the names (runs of
 * capitalized words) that they are part of.
 * @param proper from {@link properWords}: other single words are not names
 */
export function wordsWithFacts(sentence: string, proper: ReadonlySet<string>): FactWord[] {
  const tokens = tokensOf(sentence);
  const words: FactWord[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = factAt(tokens, at, proper);
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      const kind = first.role === 'name' ? 'name' : 'number';
      const text = withPercent(sentence).slice(first.start, last.end).replace(POSSESSIVE, '');
      const fact: Fact = { kind, text, isWeak: first.role === 'day' || /^one$/i.test(text) };
      words.push(
        ...run.map((token) => (token.role === 'particle' ? { text: token.text } : { text: token.text, fact })),
      );
    } else words.push({ text: tokens[at]?.text ?? '' });
    at += Math.max(1, run.length);
  }
  return words;
}

/** The tokens of the fact that begins at a place; empty when none does. */
function factAt(tokens: readonly Token[], at: number, proper: ReadonlySet<string>): Token[] {
  const first = tokens[at];
  if (first?.role === 'day') return [first];
  if (first?.role === 'number') return [first, ...joined(tokens, at, ['unit'])];
  if (first?.role !== 'name') return [];
  const run = [first, ...joined(tokens, at, ['name', 'particle'])];
  const name = run.slice(0, run.findLastIndex(({ role }) => role === 'name') + 1);
  return name.length > 1 || proper.has(first.text) ? name : [];
}

function joined(tokens: readonly Token[], at: number, roles: readonly Token['role'][]): Token[] {
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(({ role, isJoined }) => !isJoined || !roles.includes(role));
  return end < 0 ? rest : rest.slice(0, end);
}

function tokensOf(sentence: string): Token[] {
  const text = withPercent(sentence);
  let end = 0;
  return Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => {
    const before = text.slice(end, index);
    const isOpening = end === 0 || OPENING.test(before);
    end = index + word.length;
    return { ...roleOf(word), start: index, end, isOpening, isJoined: JOINT.test(before) };
  });
}

function roleOf(word: string): Pick<Token, 'text' | 'role'> {
  const lower = word.toLowerCase().replace(POSSESSIVE, '');
  const hasCapital = /^\p{Lu}/u.test(word);
  const number = /^[$€£¥₹]?\d/.test(word) ? lower.replaceAll(/,(?=\d{3}(?!\d))/g, '') : NUMBER_WORDS.get(lower);
  if (number !== undefined) return { text: number, role: 'number' };
  const day = hasCapital ? DAYS.get(lower) : undefined;
  if (day !== undefined) return { text: day, role: 'day' };
  const unit = hasCapital ? undefined : UNITS.get(lower);
  if (unit !== undefined) return { text: unit, role: 'unit' };
  if (hasCapital) return { text: lower, role: NO_NAMES.has(lower) ? 'other' : 'name' };
  return { text: lower, role: PARTICLES.has(lower) ? 'particle' : 'other' };
}

/** "10%" and "10 per cent" are the same number. */
function withPercent(sentence: string): string {
  return sentence.replaceAll(PERCENT, (match) => (match.includes('%') ? ' percent' : 'percent'));
}
