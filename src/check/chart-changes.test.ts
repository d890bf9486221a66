import { beforeEach, describe, expect, test } from 'vitest';
import { publicationForTests, STORY, TEXT } from './publication-for-tests.ts';

const site = publicationForTests();
const { write, edit, add, against } = site;

describe('the numbers of a chart', () => {
  const CSV = 'content/data/ferries.csv';
  const CHART = '\n::chart[Ferries per month]{src=/data/ferries.csv type=line}\n';
  const problemAfter = async (csv: string) => {
    write(CSV, csv);
    const problems = await against('HEAD');
    expect(problems.length).toBeLessThan(2);
    return problems[0] ?? '';
  };
  beforeEach(() => {
    write(STORY, TEXT + CHART);
    site.repository.commit('2026-11-25T12:00:00Z', { [CSV]: 'Month,Sable\n2026-01,100\n2026-02,200\n' });
  });

  test('are part of its text: another one in the CSV file asks for a correction', async () => {
    const problem = await problemAfter('Month,Sable\n2026-01,100\n2026-02,250\n');
    expect(problem).toMatch(/^content\/articles\/2026\/11\/storm\.md:\d+:1 {2}unmarked-change\n.*::chart\[Ferries/);
    expect(problem).toContain(
      'A chart of this published story has changed since HEAD: in the chart “Ferries per month”, ',
    );
    expect(problem).toContain('2026-02 was 200 and is 250 now.');
    add('corrections: [{ date: 2026-11-26T00:00:00Z, kind: correction, text: It was 200. }]');
    expect(await against('HEAD')).toEqual([]);
  });

  test.each([
    ['a number that is gone', 'Month,Sable\n2026-01,100\n2026-02,\n', '2026-02 was 200 and is empty now'],
    ['another name of a row', 'Month,Sable\n2026-01,100\n2026-03,200\n', '“2026-02” is “2026-03” now'],
    ['another name of a column', 'Month,Rosier\n2026-01,100\n2026-02,200\n', '“Sable” is “Rosier” now'],
    ['a unit', 'Month,Sable\n2026-01,100 %\n2026-02,200 %\n', 'its unit was not named and is % now'],
  ])('are changed by %s', async (_, csv, words) => {
    expect(await problemAfter(csv)).toContain(words);
  });

  test.each([
    ['a new row', 'Month,Sable\n2026-01,100\n2026-02,200\n2026-03,300\n'],
    ['a new column', 'Month,Rosier,Sable\n2026-01,1,100\n2026-02,2,200\n'],
    ['another order, separator or mark', 'Month;Sable\n2026-02;200,0\n2026-01;100\n'],
  ])('are not changed by %s', async (_, csv) => {
    expect(await problemAfter(csv)).toBe('');
  });

  test('are the same in another file, and those of a table in the text count, too', async () => {
    write('content/data/other.csv', 'Month,Sable\n2026-01,100\n2026-02,200\n');
    edit('/data/ferries.csv', '/data/other.csv');
    expect(await against('HEAD')).toEqual([]);
    edit(
      'src=/data/other.csv type=line}',
      'type=line}\n\n| Month | Sable |\n| - | - |\n| 2026-01 | 100 |\n| 2026-02 | 3 |',
    );
    expect((await against('HEAD'))[0]).toContain('2026-02 was 200 and is 3 now');
  });

  test('of a story that was a draft then do not count', async () => {
    add('status: draft');
    site.repository.commit('2026-11-26T12:00:00Z');
    edit('status: draft\n', '');
    expect(await problemAfter('Month,Sable\n2026-01,1\n2026-02,2\n')).toBe('');
  });
});
