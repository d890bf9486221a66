import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { logLines } from './log-lines.ts';
import { logReader } from './log-request.ts';
import { mostReadText } from './most-read-text.ts';
import { countReads } from './reading.ts';
import { ReadCounts } from './read-counts.ts';
import { readsReport } from './reads-report.ts';
import { readsText } from './reads-text.ts';
import { isRobot } from './robot.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';
const STORM = '/2026/11/storm/';
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-logs-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Asked {
  address?: string;
  day?: number;
  time?: string;
  target?: string;
  method?: string;
  status?: number;
  agent?: string;
  purpose?: string;
}

/** A line as nginx writes it. */
function nginx({ address = '203.0.113.7', day = 26, time = '11:30:05', ...more }: Asked = {}): string {
  const { target = STORM, method = 'GET', status = 200, agent = FIREFOX, purpose } = more;
  const end = purpose === undefined ? '' : ` "${purpose}"`;
  return `${address} - - [${day}/Nov/2026:${time} +0000] "${method} ${target} HTTP/2.0" ${status} 9120 "-" "${agent}"${end}`;
}

async function counted(lines: readonly string[]): Promise<ReadCounts> {
  const counts = new ReadCounts(
    (url) => (/^\/2026\/11\/(?:storm|ferry)\/$/.test(url) ? url.slice(1, -1) : undefined),
    'America/New_York',
  );
  const file = path.join(folder, 'access.log');
  writeFileSync(file, `${lines.join('\n')}\n`);
  await counts.addFile(logLines(file));
  return counts;
}

const REQUEST = {
  time: Date.parse('2026-11-26T11:30:05Z'),
  address: '203.0.113.7',
  agent: FIREFOX,
  method: 'GET',
  path: STORM,
  status: 200,
  isAhead: false,
};

test.each<[string, string[], object]>([
  ['nginx', [nginx({ target: `${STORM}?from=mail` })], REQUEST],
  ['nginx with the purpose', [nginx({ purpose: 'prefetch;prerender' })], { ...REQUEST, isAhead: true }],
  [
    'Caddy',
    [
      JSON.stringify({
        ts: 1_795_692_605,
        status: 200,
        request: { client_ip: '203.0.113.7', method: 'GET', uri: `${STORM}?x=1`, headers: { 'User-Agent': [FIREFOX] } },
      }),
    ],
    REQUEST,
  ],
  [
    'CloudFront',
    [
      '#Version: 1.0',
      '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query',
      `2026-11-26\t11:30:05\tBOS50-P1\t9120\t203.0.113.7\tGET\tx.cloudfront.net\t${STORM}\t200\t-\t${FIREFOX.replaceAll(' ', '%20')}\tx=1`,
    ],
    REQUEST,
  ],
])('a line of %s is read, without its query', (_, lines, request) => {
  const read = logReader();
  expect(lines.map(read).at(-1)).toEqual(request);
});

test('a line in another format is none', () => {
  const read = logReader();
  expect(['oops', '{"a":', `${STORM}\t200`, nginx({ time: '99:99:99' })].map(read)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([read(''), read('{"level":"info","msg":"started"}')]).toEqual([undefined, undefined]);
});

test.each([
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)', true],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0 Safari/537.36', true],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', true],
  ['curl/8.5.0', true],
  ['python-requests/2.32', true],
  ['-', true],
  ['', true],
  [FIREFOX, false],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    false,
  ],
  [
    'Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
    false,
  ],
])('%s is a robot: %s', (agent, expected) => {
  expect(isRobot(agent)).toBe(expected);
});

test.each<[string, object]>([
  ['an address that is a number', { ts: 1, status: 200, request: { method: 'GET', uri: 5 } }],
  ['a method that is a list', { ts: 1, status: 200, request: { method: [], uri: STORM } }],
  ['a request that is a text', { ts: 1, status: 200, request: 'GET /' }],
  ['a time that no date can have', { ts: 1e300, status: 200, request: { method: 'GET', uri: STORM } }],
])('a line as Caddy writes it, but with %s, cannot be read, and the log goes on', async (_, line) => {
  const counts = await counted([JSON.stringify(line), nginx()]);
  expect([counts.leftOut.unreadable, counts.reads]).toEqual([1, 1]);
});

test('a request without headers counts as a robot', async () => {
  const request = { method: 'GET', uri: STORM, headers: null };
  expect((await counted([JSON.stringify({ ts: 1, status: 200, request })])).leftOut.robot).toBe(1);
});

test('a folder in place of a log is refused in words', async () => {
  const counting = countReads(folder, [folder], { days: 7, by: 'day' });
  await expect(counting).rejects.toThrow(`${folder} is a folder. Name the logs in it`);
});

test('a read is a story that a person got, once a day', async () => {
  const { days, leftOut, reads } = await counted([
    nginx(),
    nginx(),
    nginx({ status: 304, time: '18:00:00' }),
    nginx({ day: 27 }),
    nginx({ address: '203.0.113.8', status: 304 }),
    nginx({ target: '/2026/11/ferry/index.html' }),
    nginx({ agent: 'curl/8.5.0' }),
    nginx({ purpose: 'prefetch', address: '203.0.113.9' }),
    nginx({ status: 404 }),
    nginx({ status: 301 }),
    nginx({ target: '/_astro/style.css' }),
    nginx({ target: '/atom.xml' }),
    nginx({ target: '/2026/11/draft/' }),
    nginx({ method: 'POST' }),
    'oops',
  ]);
  expect(Object.fromEntries(days)).toEqual({
    '2026-11-26': new Map([
      ['2026/11/storm', 2],
      ['2026/11/ferry', 1],
    ]),
    '2026-11-27': new Map([['2026/11/storm', 1]]),
  });
  expect(reads).toBe(4);
  expect(leftOut).toEqual({ robot: 1, ahead: 1, repeated: 2, failed: 2, notStory: 4, unreadable: 1 });
});

test('days begin at midnight in the time zone of the newsroom', async () => {
  const { days } = await counted([nginx({ time: '04:59:59' }), nginx({ time: '05:00:00' })]);
  expect([...days.keys()]).toEqual(['2026-11-25', '2026-11-26']);
});

test('nothing that is kept or printed has an address', async () => {
  const counts = await counted([nginx(), nginx({ address: '203.0.113.8' })]);
  const report = readsReport(counts.days, new Map(), counts.leftOut, { days: 7, by: 'day' });
  expect(JSON.stringify([counts, report, report && readsText(report, 20)])).not.toContain('203.0.113');
});

test('a packed log is unpacked, and lines that end as on Windows are read', async () => {
  const file = path.join(folder, 'access.log.1.gz');
  writeFileSync(file, gzipSync(`${nginx()}\r\n${nginx({ day: 27 })}`));
  const lines: string[] = [];
  for await (const line of logLines(file)) lines.push(line);
  expect(lines).toEqual([nginx(), nginx({ day: 27 })]);
});

const COUNTS = new Map([
  ['2026-11-15', new Map([['storm', 100]])],
  ['2026-11-20', new Map([['ferry', 3]])],
  ['2026-11-23', new Map([['storm', 2]])],
  ['2026-11-26', new Map([['storm', 4]])],
]);
const NOTHING = { robot: 7, ahead: 0, repeated: 0, failed: 0, notStory: 0, unreadable: 0 };

test('the report has the last days of the log, by day or by week', () => {
  const headlines = new Map([['storm', 'The storm']]);
  const report = readsReport(COUNTS, headlines, NOTHING, { days: 7, by: 'day' });
  expect(report).toMatchObject({
    from: '2026-11-20',
    to: '2026-11-26',
    reads: 9,
    stories: [
      { id: 'storm', headline: 'The storm', reads: 6, by: { '2026-11-23': 2, '2026-11-26': 4 } },
      { id: 'ferry', headline: 'ferry', reads: 3, by: { '2026-11-20': 3 } },
    ],
  });
  const weeks = readsReport(COUNTS, headlines, NOTHING, { days: 100, by: 'week' });
  expect([weeks?.from, weeks?.stories[0]?.by]).toEqual(['2026-11-15', { '2026-W46': 100, '2026-W48': 6 }]);
  expect(readsReport(new Map(), headlines, NOTHING, { days: 7, by: 'day' })).toBeUndefined();
});

test('the table lists the most read stories and what was not counted', () => {
  const report = readsReport(COUNTS, new Map([['storm', 'The storm']]), NOTHING, { days: 4, by: 'day' });
  expect(report && readsText(report, 20)).toBe(
    [
      '2026-11-23 to 2026-11-26: 6 reads of 1 stories.',
      '',
      'reads  11-23  11-26  story',
      '    6      2      4  The storm (storm)',
      '',
      'Not counted: requests 7 by robots.',
    ].join('\n'),
  );
});

test('the file for the site has the stories in their order', () => {
  const report = readsReport(COUNTS, new Map(), NOTHING, { days: 7, by: 'day' });
  expect(report && mostReadText(report)).toContain(
    'from: 2026-11-20\nto: 2026-11-26\nstories:\n  - storm\n  - ferry\n',
  );
});
