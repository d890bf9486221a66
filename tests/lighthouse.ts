/**
 * What Lighthouse thinks of the demo publication on a phone, served as hosts serve it. Ends with status 1 when a page is
 * worse than it may be.
 */
import { createServer, type AddressInfo } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { setup } from './built-site.ts';
import { SITE } from './demo-project.ts';
import { launchChromium } from '../src/audit/chromium.ts';
import { hostHeaders, loopbackCertificate, serveCompressed } from './host-server.ts';

const PAGES = {
  article: '/2026/11/coast-road-closed/',
  'front page': '/',
  list: '/news/',
  'photo gallery': '/2026/11/harbor-year-in-pictures/',
  'live story': '/2026/11/council-budget-vote-live/',
};

/** The least points of a hundred. */
const FLOORS = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
type Category = keyof typeof FLOORS;
const CATEGORIES = Object.keys(FLOORS) as Category[];

const LIGHTHOUSE = {
  name: 'lighthouse',
  summary: 'measures pages of the demo publication with Lighthouse, as a phone would load them from a host',
  options: {
    runs: { value: '<number>', range: [1, 100], help: 'runs for each page, of which the median counts; 3 by default' },
  },
  example: '--runs 5',
  status: '0 when every page is good enough, 1 when one is not',
} as const satisfies Command;

const { runs = 3 } = commandLine(LIGHTHOUSE).options;

setup();
const server = await serveCompressed(SITE, hostHeaders(SITE), loopbackCertificate());
const port = await freePort();
const browser = await launchChromium([`--remote-debugging-port=${port}`, '--ignore-certificate-errors']);
const faults: string[] = [];
try {
  console.log(['page'.padEnd(15), ...CATEGORIES].join('  '));
  for (const [name, url] of Object.entries(PAGES)) {
    const result = await medianRun(server.origin + url);
    const points = CATEGORIES.map((category) => ({ category, points: pointsOf(result, category) }));
    console.log(
      [name.padEnd(15), ...points.map(({ category, points }) => String(points).padStart(category.length))].join('  '),
    );
    for (const { category, points: reached } of points) {
      if (reached < FLOORS[category])
        faults.push(`${name}: ${category} ${reached} < ${FLOORS[category]}`, ...lostPoints(result, category));
    }
  }
} finally {
  await browser.close();
  await server.close();
}
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;

/** The run whose performance stands in the middle: that of one run depends on what else the machine does. */
async function medianRun(url: string): Promise<Result> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) {
    const answer = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    if (!answer || answer.lhr.runtimeError) throw new Error(`Lighthouse: ${answer?.lhr.runtimeError?.message}`);
    results.push(answer.lhr);
  }
  results.sort((a, b) => pointsOf(a, 'performance') - pointsOf(b, 'performance'));
  const middle = results[Math.floor(results.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}

function pointsOf({ categories }: Result, category: Category): number {
  return Math.round(100 * (categories[category]?.score ?? 0));
}

/** The audits that cost points, with the elements that they blame. */
function lostPoints({ categories, audits }: Result, category: Category): string[] {
  const counted = categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? [];
  return counted.flatMap(({ id }) => {
    const { score = null, title = id, displayValue = '', details } = audits[id] ?? {};
    if (score === null || score >= 1) return [];
    return [`  ${title} ${displayValue} ${JSON.stringify(details ?? {}).slice(0, 500)}`];
  });
}

/** A port that nobody uses; Lighthouse talks to the browser through it. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}
