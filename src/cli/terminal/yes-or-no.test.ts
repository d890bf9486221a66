import { expect, test } from 'vitest';
import { paperLanguages } from '../init/paper-language.ts';
import { readYes } from './yes-or-no.ts';

/** Words as editors of each language type them. */
const TYPED: Record<string, { yes: string[]; no: string[] }> = {
  ar: { yes: ['نعم'], no: ['لا'] },
  de: { yes: ['ja', 'J'], no: ['nein'] },
  en: { yes: ['yes', 'y', 'YES'], no: ['no', 'n'] },
  es: { yes: ['sí', 'si', 'S'], no: ['no'] },
  fr: { yes: ['oui', 'o'], no: ['non'] },
  it: { yes: ['sì', 'si'], no: ['no'] },
  ja: { yes: ['はい'], no: ['いいえ'] },
  nl: { yes: ['ja'], no: ['nee'] },
  pt: { yes: ['sim', 's'], no: ['não', 'nao'] },
};

test.each(paperLanguages())('an editor may answer yes and no in %s', (language) => {
  const { yes = [], no = [] } = TYPED[language] ?? {};
  expect([...yes, ...no].length).toBeGreaterThan(1);
  expect(yes.map((word) => readYes(word))).toEqual(yes.map(() => ({ ok: true, value: true })));
  expect(no.map((word) => readYes(` ${word} `))).toEqual(no.map(() => ({ ok: true, value: false })));
});

test.each(['', 'perhaps', 'ye no', '1'])('%j is neither yes nor no', (text) => {
  expect(readYes(text)).toEqual({ ok: false, message: 'Write yes or no.' });
});
