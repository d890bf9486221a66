import { describe, expect, test } from 'vitest';
import { MAX_ROWS, MAX_SERIES } from './data-table.ts';
import { readTableFile } from './table-file.ts';

const FILE = 'content/data/ferries.csv';

function read(text: string | Uint8Array, language?: string) {
  return readTableFile(FILE, typeof text === 'string' ? new TextEncoder().encode(text) : text, language);
}

function tableOf(text: string) {
  const reading = read(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

function problemsOf(text: string | Uint8Array) {
  const reading = read(text);
  return reading.ok ? [] : reading.problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

describe('a CSV file', () => {
  test.each([
    ['with commas', 'Month,Here,There\n2026-01,1.5,"1,234.25"\n2026-02,,-3\n'],
    ['from German or Spanish Excel', 'sep=;\r\nMonth;Here;There\r\n2026-01;1,5;1.234,25\r\n2026-02;;−3\r\n;;\r\n'],
    ['with tabs and a byte order mark', '\uFEFFMonth\tHere\tThere\n2026-01\t1,5\t1 234,25\n2026-02\tn/a\t-3\n'],
    [
      'with quotation marks and empty columns',
      '"Month","Here","There",,\n"2026-01","1.5","1\'234.25",,\n"2026-02","–","-3",,\n',
    ],
    ['with Arabic figures', 'Month;Here;There\n2026-01;١٫٥;١٬٢٣٤٫٢٥\n2026-02;;-٣\n'],
  ])('is read %s', (_, text) => {
    expect(tableOf(text)).toEqual({
      corner: 'Month',
      series: ['Here', 'There'],
      rows: [
        { name: '2026-01', values: [1.5, 1234.25] },
        { name: '2026-02', values: [null, -3] },
      ],
      decimals: [
        { least: 1, most: 1 },
        { least: 0, most: 2 },
      ],
    });
  });

  test('may hold separators, line ends and quotation marks between quotation marks', () => {
    expect(tableOf('a,b\n"Ferry, ""Sable""\n(north)",3\nw,4\n').rows).toEqual([
      { name: 'Ferry, "Sable" (north)', values: [3] },
      { name: 'w', values: [4] },
    ]);
  });

  test('may have spaces before and after the quotation marks of a cell, in the first row, too', () => {
    expect(tableOf(' "Month, year" , "Here, there"\n "2026-01" , "1,240" \n')).toMatchObject({
      corner: 'Month, year',
      series: ['Here, there'],
      rows: [{ name: '2026-01', values: [1240] }],
    });
  });

  test.each(['2025,1\n2026 (forecast),2\n', '2026,1\nFY 2026,2\n', 'Before 2020,1\nAfter 2020,2\n'])(
    'may have names with a year in them: %j',
    (rows) => {
      expect(tableOf(`a,b\n${rows}`).rows).toHaveLength(2);
    },
  );

  test.each([
    [',', 'A comma in a cell'],
    [';', 'A semicolon in a cell'],
    ['\t', 'A tab in a cell'],
  ])('with too many cells between %j says how to write one of them in a cell', (mark, words) => {
    const reading = read(`a${mark}b\nx${mark}1${mark}2\n`);
    expect(reading.ok ? '' : reading.problems[0]?.fix).toContain(words);
  });

  test('with a quotation mark within a cell says where that belongs', () => {
    const reading = read('Town,Rent "old, new"\nx,1\n');
    expect(reading.ok ? '' : reading.problems[0]?.fix).toContain('Begin the cell Rent "old with a quotation mark');
  });

  test('keeps the sign that its numbers have', () => {
    expect(tableOf('a,b\nx,45 %\ny,50%\n')).toMatchObject({ unit: '%', rows: [{ values: [45] }, { values: [50] }] });
    expect(tableOf('a,b\nx,"$1,985"\n')).toMatchObject({ unit: '$', rows: [{ values: [1985] }] });
  });

  test.each([
    ['a word for a number', 'a,b\nx,1\ny,lots\n', '3:3 table-number'],
    ['an exponent', 'a,b\nx,1e308\n', '2:3 table-number'],
    ['a tiny exponent', 'a;b\nx;1,5E-3\n', '2:3 table-number'],
    ['a number that is too large', 'a,b\nx,1000000000000001\n', '2:3 table-number'],
    ['a number with 16 significant digits', 'a,b\nx,0.1000000000000001\n', '2:3 table-number'],
    ['a sign at some numbers only', 'a,b,c\nx,5%,3\ny,,4%\n', '2:6 table-number'],
    ['two signs', 'a,b\nx,€5\ny,$5\n', '3:3 table-number'],
    ['a comma between semicolons that can be one of thousands', 'a;b\n2020;1,234\n', '2:6 table-number'],
    ['a control character', 'a,b\nx\u0001y,1\n', '2:2 table-unreadable'],
    ['a noncharacter', 'a,b\nx\uFFFEy,1\n', '2:2 table-unreadable'],
    ['thousands in the wrong places', 'a;b\nx;12 34\n', '2:3 table-number'],
    ['a number that can be read in two ways', 'a;b\nx;1.234\n', '2:3 table-number'],
    ['markup', 'a,b\nx,<b>1</b>\n', '2:3 table-number'],
    ['a quotation mark that is not closed after a doubled one', 'a,b\n"Ann ""Lee"",5\nx,1\n', '2:1 table-unreadable'],
    ['an unclosed quotation mark after a space', 'a,b\nx, "1\n', '2:4 table-unreadable'],
    ['a quotation mark that closes in a later line', 'a,b\n"x,1\n"y",2\n', '2:1 table-unreadable'],
    ['two names for one time', 'a,b\n2026-01-01 10:00,1\n2026-01-01T10:00,2\n', '3:1 table-row'],
    ['two names for one number', 'a,b\n1,1\n2,1\n1.0,2\n', '4:1 table-row'],
    ['a time in other words than the others', 'a,b\n2026-01,1\nJan 2026,2\n2026-02,3\n', '3:1 table-row'],
    ['a month among days', 'a,b\n2026-01-01,1\n2026-01,2\n2026-02-01,1\n', '3:1 table-row'],
    ['a day that is not in the calendar', 'a,b\n2026-02-28,1\n2026-02-30,2\n', '3:1 table-row'],
    ['too many cells', 'a,b\nx,1\ny,1,234\n', '3:1 table-row'],
    ['too few cells', 'a,b,c\nx,1\n', '2:1 table-row'],
    ['a row without a name', 'a,b\n,1\n', '2:1 table-row'],
    ['two rows of one name', 'a,b\nx,1\nx,2\n', '3:1 table-row'],
    ['two columns of one name', 'a,b,b\nx,1,2\n', '1:5 table-column'],
    ['a column without a name', 'a,,b\nx,1,2\n', '1:3 table-column'],
    ['no rows', 'a,b\n', '1:1 table-unreadable'],
    ['no columns', 'a\nb\n', '1:1 table-unreadable'],
    ['nothing', '', '1:1 table-unreadable'],
    ['empty cells only', 'a,b\nx,\n', '1:1 table-unreadable'],
    ['an open quotation mark', 'a,b\n"x,1\n', '2:1 table-unreadable'],
    ['words after a quotation mark', 'a,b\n"x"y,1\n', '2:1 table-unreadable'],
  ])('is refused for %s, at its place', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('with tabs may have an empty first cell', () => {
    expect(tableOf('\tSable\n2026-01\t1\n')).toMatchObject({ corner: '', rows: [{ values: [1] }] });
  });

  test('between semicolons asks for nothing where another number shows the mark', () => {
    expect(tableOf('a;b\nx;1,234\ny;1,5\n').rows.map(({ values: [value] }) => value)).toEqual([1.234, 1.5]);
  });

  test('that can be read in two ways says how to write each of them', () => {
    const reading = read('a;b\nx;1,234 €\n');
    expect(reading.ok ? [] : reading.problems.map(({ fix }) => fix)).toEqual([
      'Write it without a mark for thousands: 1234 €. If it has decimals, add a zero: 1,2340 €',
    ]);
  });

  test.each([
    ['es', 'a;b\nx;34.000\n', 34000],
    ['de', 'a\tb\nx\t34.000\n', 34000],
    ['fr', 'a;b\nx;34,000\n', 34],
    ['en-GB', 'a\tb\nx\t34,000\n', 34000],
    ['en', 'a,b\nx,"34,000"\n', 34000],
  ])('in the language %s leaves no number in doubt that the file has from there: %j', (language, text, value) => {
    expect(read(text, language)).toMatchObject({ ok: true, value: { rows: [{ values: [value] }] } });
  });

  test.each([
    ['es', 'a,b,c\nx,34.000,5\ny,35.000,6\nz,36.000,34.100\n', ['2:3', '4:10']],
    ['en', 'a;b\nx;34.000\ny;35.000\n', ['2:3']],
  ])('from another country than %s has one problem a column with numbers in doubt', (language, text, places) => {
    const reading = read(text, language);
    expect(reading.ok ? [] : reading.problems.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
    expect(reading.ok ? '' : reading.problems[0]?.what).toMatch(/So can (?:another one|2 others) of this column\.$/);
  });

  test.each([
    ['es', ['3 de marzo de 2026', '4 de abril de 2026'], ['2026-03-03', '2026-04-04']],
    ['es', ['marzo 2026', 'abr. 2026'], ['2026-03', '2026-04']],
    ['es', ['03/04/2026', '4/5/2026'], ['2026-04-03', '2026-05-04']],
    ['es', ['03/04/2026', '03/14/2026'], ['2026-03-04', '2026-03-14']],
    ['en', ['03/04/2026', '4/5/2026'], ['2026-03-04', '2026-04-05']],
    ['en-GB', ['03/04/2026', '4/5/2026'], ['2026-04-03', '2026-05-04']],
    ['de', ['3. März 2026', '04.04.2026'], ['2026-03-03', '2026-04-04']],
    ['de', ['03.04.2026 14:30', '03.04.2026 15:30'], ['2026-04-03 14:30', '2026-04-03 15:30']],
    ['fr', ['1er mars 2026', '2 août 2026'], ['2026-03-01', '2026-08-02']],
    ['it', ['marzo 2026', '2026-04'], ['2026-03', '2026-04']],
    ['nl', ['3 mrt 2026', '3-4-2026'], ['2026-03-03', '2026-04-03']],
    ['pt', ['março de 2026', '04/2026'], ['2026-03', '2026-04']],
    ['ja', ['2026年3月3日', '2026/4/5'], ['2026-03-03', '2026-04-05']],
    ['ar', ['٣ مارس ٢٠٢٦', '٤/٥/٢٠٢٦'], ['2026-03-03', '2026-05-04']],
    ['es', ['marzo 2026', '3 de abril de 2026'], ['marzo 2026', '3 de abril de 2026']],
    ['es', ['3 de marzo de 2026', 'ayer'], ['3 de marzo de 2026', 'ayer']],
    ['es', ['14/03/2026', '03/14/2026'], ['14/03/2026', '03/14/2026']],
  ])('in the language %s with the rows %j has %j', (language, names, dates) => {
    const reading = read(['a;b', ...names.map((name) => `${name};1`)].join('\n'), language);
    expect(reading.ok && reading.value.rows.map(({ name }) => name)).toEqual(dates);
  });

  test('may have a number of 15 digits, and a round one of 16', () => {
    expect(tableOf('a,b\nx,999999999999999\ny,1000000000000000\n').rows).toHaveLength(2);
  });

  test('is refused with more columns, rows or bytes than a chart can show', () => {
    const columns = Array.from({ length: MAX_SERIES + 1 }, (_, index) => `c${index}`).join(',');
    expect(problemsOf(`a,${columns}\nx${',1'.repeat(MAX_SERIES + 1)}\n`)).toEqual(['1:18 table-column']);
    const rows = Array.from({ length: MAX_ROWS + 1 }, (_, index) => `r${index},1`).join('\n');
    expect(problemsOf(`a,b\n${rows}\n`)).toEqual([`${MAX_ROWS + 2}:1 table-too-large`]);
    expect(problemsOf(new Uint8Array(5_000_000))).toEqual(['1:1 table-too-large']);
  });

  test('is refused in another encoding than UTF-8', () => {
    expect(problemsOf(Uint8Array.of(...new TextEncoder().encode('Ca,b\n'), 0xf1, 0x2c, 0x31))).toEqual([
      '2:1 invalid-utf-8',
    ]);
    expect(problemsOf(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x2c, 0))).toEqual(['1:1 invalid-utf-8']);
  });
});
