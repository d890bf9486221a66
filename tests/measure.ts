/**
 * Measures what readers of the demo publication see first, and prints it as the table of docs/measurements.md. Lighthouse has
 * a command of its own, because it needs an idle machine.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openSite } from '../src/audit/built-site.ts';
import { launchChromium } from '../src/audit/chromium.ts';
import { pageWeights } from '../src/audit/rules/weight.ts';
import { sitePage } from '../src/audit/site-page.ts';
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { setup } from './built-site.ts';
import { ORIGIN, ROOT, SITE } from './demo-project.ts';
import { holesOf } from './holes.ts';
import { hostHeaders } from './host-server.ts';
import { isStory, sitePages } from './html-page.ts';
import { GALLERY, LIVE, STORY } from './page-kinds.ts';
import { CONTENT_TYPES, serve } from './static-server.ts';

const WINDOWS = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
];
const FRONT_WIDTHS = [600, 768, 900, 1024, 1280, 1440, 1600, 1760, 1920];
const WATCHED = { article: STORY, 'front page': '/', list: '/news/', 'photo gallery': GALLERY, 'live story': LIVE };
/** How long fonts take on a slow connection, in milliseconds. */
const LATE = 3000;

const MEASURE = {
  name: 'measure',
  summary: 'measures first screens, holes, weights and layout shifts of the demo',
  options: {},
  example: '',
} as const satisfies Command;
commandLine(MEASURE);
setup();
const stories = sitePages().filter(isStory);
const headers = hostHeaders(SITE);
const server = await serve(SITE, (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  for (const [name, value] of headers(pathname)) response.setHeader(name, value);
  if (!pathname.endsWith('.woff2')) return false;
  setTimeout(() => {
    response.writeHead(200, { 'Content-Type': CONTENT_TYPES['.woff2'] });
    response.end(readFileSync(path.join(SITE, pathname)));
  }, LATE);
  return true;
});
// Phones place letters at fractions of a pixel. Hinting rounds their widths, so that lines break elsewhere.
const browser = await launchChromium(['--font-render-hinting=none']);
try {
  console.log('| measured | result |\n| --- | --- |');
  for (const { width, height } of WINDOWS) await printFirstScreens(browser, width, height);
  await printHoles(browser);
  printWeights();
  for (const [name, url] of Object.entries(WATCHED)) await printShifts(browser, name, url);
} finally {
  await browser.close();
  await server.close();
}

function print(measured: string, result: string): void {
  console.log(`| ${measured} | ${result} |`);
}

/** How far down the first word of the text begins, in windows. */
async function printFirstScreens(opened: Browser, width: number, height: number): Promise<void> {
  const page = await opened.newPage({ viewport: { width, height } });
  await page.route('**/photos/*', (route) => route.abort());
  const found: { url: string; windows: number }[] = [];
  for (const { url } of stories) {
    await page.goto(server.origin + url);
    const top = await page.evaluate(() => {
      const words = [...document.querySelectorAll('.prose p')].find((element) => !element.closest('.part, figure'));
      return words?.getBoundingClientRect().top;
    });
    if (top !== undefined) found.push({ url, windows: top / height });
  }
  await page.close();
  found.sort((a, b) => a.windows - b.windows);
  const over = found.filter(({ windows }) => windows > 1.4);
  const median = found[Math.floor(found.length / 2)]?.windows ?? Number.NaN;
  const named = over.map(({ url, windows }) => `${url} ${windows.toFixed(2)}`).join(', ');
  print(
    `first word of a story at ${width} × ${height}, in windows`,
    `median ${median.toFixed(2)}; ${over.length} of ${found.length} over 1.4${named === '' ? '' : `: ${named}`}`,
  );
}

async function printHoles(opened: Browser): Promise<void> {
  const page = await opened.newPage({ javaScriptEnabled: false });
  await page.goto(`${server.origin}/`);
  const heights: number[] = [];
  for (const width of FRONT_WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    heights.push(...(await holesOf(page, 0)).map(({ height }) => height));
  }
  await page.close();
  print('largest hole on the front page, 600 to 1,920 px', `${Math.max(0, ...heights)} px`);
}

function printWeights(): void {
  const weights = pageWeights(openSite(ROOT, SITE, ORIGIN));
  for (const [name, url] of Object.entries(WATCHED)) {
    const page = sitePage(`${url.slice(1)}index.html`, readFileSync(path.join(SITE, url, 'index.html'), 'utf8'));
    print(`${name}, HTML and CSS + scripts, compressed`, `${weights.ofPage(page)} + ${weights.ofScripts(page)} bytes`);
  }
}

/** The layout shift of a first and a repeat visit; fonts take {@link LATE} on the first. */
async function printShifts(opened: Browser, name: string, url: string): Promise<void> {
  const shifts: string[] = [];
  for (const width of [360, 1280]) {
    const context = await opened.newContext({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
    for (const visit of ['first', 'repeat']) {
      const page = await context.newPage();
      await page.goto(server.origin + url);
      await page.evaluate(() => document.fonts.ready);
      shifts.push(`${(await shiftOf(page)).toFixed(4)} (${visit}, ${width} px)`);
      await page.close();
    }
    await context.close();
  }
  print(`${name}, layout shift with fonts ${LATE / 1000} s late`, shifts.join(', '));
}

/** What has moved until now, as Web Vitals count it. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Entries that are buffered come with the next task after a frame.
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
      }),
  );
}
