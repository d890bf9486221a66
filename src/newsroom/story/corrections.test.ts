import { describe, expect, test } from 'vitest';
import { placeCorrections, updatedAt } from './corrections.ts';
import { articleForTests, newsroomForTests } from '../newsroom-for-tests.ts';

const { publication } = newsroomForTests();
const MENDED = { date: '2026-11-24T08:00:00-05:00', kind: 'correction', text: 'It is Tuesday.' } as const;
const ADDED = { date: '2026-11-25T08:00:00-05:00', kind: 'clarification', text: 'Both lanes.' } as const;
const SPELT = { ...MENDED, text: 'The name is Haddad.', minor: true };

function texts(fields: Parameters<typeof articleForTests>[0]) {
  const { above, below } = placeCorrections(articleForTests(fields), publication);
  return { above: above.map(({ text }) => text), below: below.map(({ text }) => text) };
}

describe('a correction stands', () => {
  test('above the text when it changes what the story means, else below it', () => {
    expect(texts({ corrections: [MENDED, ADDED, SPELT] })).toEqual({
      above: ['It is Tuesday.'],
      below: ['Both lanes.', 'The name is Haddad.'],
    });
  });

  test('above the text when it says when and why the story was retracted', () => {
    const retraction = { ...MENDED, kind: 'retraction', text: 'The letter was forged.', minor: true } as const;
    expect(placeCorrections(articleForTests({ status: 'retracted', corrections: [retraction] }), publication)).toEqual({
      above: [
        {
          label: 'Retraction',
          time: { text: 'Nov. 24, 2026', datetime: retraction.date },
          text: 'The letter was forged.',
        },
      ],
      below: [],
    });
  });

  test('above the text of a retracted story, whatever it is', () => {
    expect(texts({ status: 'retracted', corrections: [ADDED, SPELT] }).above).toHaveLength(2);
  });

  test('with its kind and its day in the newsroom’s time zone', () => {
    const late = { ...MENDED, date: '2026-11-25T03:00:00Z' };
    expect(placeCorrections(articleForTests({ corrections: [late] }), publication).above).toEqual([
      { label: 'Correction', time: { text: 'Nov. 24, 2026', datetime: late.date }, text: 'It is Tuesday.' },
    ]);
  });
});

describe('a story was last changed', () => {
  test('when it was corrected, if that is later than its update', () => {
    const updated = '2026-11-24T12:00:00-05:00';
    expect(updatedAt(articleForTests({ updated, corrections: [ADDED, MENDED] }))).toBe(ADDED.date);
    expect(updatedAt(articleForTests({ updated, corrections: [MENDED] }))).toBe(updated);
    expect(updatedAt(articleForTests({ corrections: [MENDED] }))).toBe(MENDED.date);
  });

  test('never, if it was neither', () => {
    expect(updatedAt(articleForTests({}))).toBeUndefined();
  });
});
