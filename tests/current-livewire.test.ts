import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { readPage } from './html-page.ts';
import { nextFrames } from './next-frames.ts';
import { BEFORE_THE_WIRE, EXPLAINER, NEW_YEAR, STORY } from './page-kinds.ts';

const LATEST = '/livewire/latest.html';
const NEW_LINE =
  '<li><time datetime="2026-11-23T11:00:00-05:00">11 a.m. Nov. 23</time><a href="/2026/11/county-snow/">The road is open again</a></li>';

/** The times of the list on a page, as they are built. */
function builtTimes(url: string): string[] {
  const list = /<aside class="livewire".*?<\/aside>/s.exec(readPage(url).html)?.[0] ?? '';
  return Array.from(list.matchAll(/<time[^>]*>([^<]*)/g), ([, time = '']) => time);
}

/** How the server answers for the current lines of the wire. */
type Wire = 'as built' | 'newer' | 'missing' | 'broken off' | 'empty';

/** Address of every request. */
let requested: string[] = [];
let wire: Wire = 'as built';

const demo = demoBrowser((request, response) => {
  const url = request.url ?? '';
  requested.push(url);
  if (url !== LATEST || wire === 'as built') return false;
  if (wire === 'broken off') request.socket.destroy();
  else if (wire === 'missing') response.writeHead(404).end('<li>There is nothing here</li>');
  else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(wire === 'newer' ? NEW_LINE : '');
  return true;
});
let page: Page;

beforeEach(() => {
  requested = [];
  wire = 'as built';
});

async function open(): Promise<void> {
  page = await demo.open(STORY);
}

const wireLines = () => page.locator('.livewire li a').allTextContents();

test('without JavaScript, the Livewire has its lines as of the publication of the story', async () => {
  page = await demo.open(STORY, { javaScriptEnabled: false });
  expect(await wireLines()).toHaveLength(10);
  expect(requested.join()).not.toContain(LATEST);
});

describe('with JavaScript, the Livewire', () => {
  const near = () => page.locator('.livewire').scrollIntoViewIfNeeded();
  /** Waits until the script has asked for the current lines, has the answer and has done with it what it does. */
  const answered = async () => {
    await expect.poll(() => requested).toContain(LATEST);
    // The same request again: when it has its answer, the script has one too.
    await page.evaluate(
      (url) =>
        fetch(url)
          .then((response) => response.text())
          .catch(() => ''),
      LATEST,
    );
    await nextFrames(page);
  };

  test('is not fetched before the reader comes near it', async () => {
    await open();
    // Its script looks with each frame where the reader is. A request that comes later shows that there was none before.
    await nextFrames(page);
    await page.evaluate(() => fetch('/canary'));
    expect(requested).toContain('/canary');
    expect(requested.join()).not.toContain(LATEST);
  });

  test('shows the current lines when the reader comes near it', async () => {
    wire = 'newer';
    await open();
    expect(await wireLines()).toHaveLength(10);
    await near();
    await page.locator('.livewire li', { hasText: 'The road is open again' }).waitFor();
    expect(await wireLines()).toEqual(['The road is open again']);
    expect(requested.filter((url) => url === LATEST)).toHaveLength(1);
  });

  test('gets its lines also on a story older than the first post', async () => {
    page = await demo.open(BEFORE_THE_WIRE);
    await near();
    await page.locator('.livewire li').first().waitFor();
    const region = page.getByRole('complementary', { name: 'Latest Livewire' });
    expect(await region.getByRole('listitem').count()).toBe(10);
    expect(await region.locator('ol').evaluate((list) => getComputedStyle(list).listStyleType)).toBe('none');
  });

  test('has the lines of the front page, and no note about an old day any more', async () => {
    page = await demo.open(NEW_YEAR);
    await near();
    await page.locator('.livewire li', { hasText: 'Coast Guard tows disabled dragger' }).waitFor();
    expect(await page.locator('.livewire .note').isVisible()).toBe(false);
    const shown = await page.locator('.livewire time').allTextContents();
    expect(shown).toEqual(builtTimes('/'));
    // Its posts are of the year of the newest story.
    for (const time of shown) expect(time).not.toMatch(/, 20\d\d$/);
  });

  test('does not move under the eyes of a reader who came before its lines', async () => {
    page = await demo.newPage();
    const answered = Promise.withResolvers<void>();
    await page.route(`**${LATEST}`, async (route) => {
      await answered.promise;
      await route.continue();
    });
    await page.goto(demo.origin + NEW_YEAR);
    await near();
    const places = () =>
      page
        .locator('.livewire ol, .livewire .all, .livewire ~ *')
        .evaluateAll((all) => all.map((element) => Math.round(element.getBoundingClientRect().top)));
    const before = await places();
    expect(before.length).toBeGreaterThan(1);
    answered.resolve();
    await page.locator('.livewire li', { hasText: 'Coast Guard tows disabled dragger' }).waitFor();
    const after = await places();
    // The list itself stays where it was, and nothing below it moves up.
    expect(after[0]).toBe(before[0]);
    for (const [index, place] of after.entries()) expect(place).toBeGreaterThanOrEqual(before[index] ?? 0);
  });

  test('does not move either when a reader scrolls to it just before its lines are replaced', async () => {
    page = await demo.newPage({ viewport: { width: 360, height: 500 } });
    // Holds back frames, with which scripts learn where the reader is, until `showFrames` is called.
    await page.addInitScript(() => {
      const nextFrame = requestAnimationFrame;
      const waiting: FrameRequestCallback[] = [];
      const showFrames = () => {
        window.requestAnimationFrame = nextFrame;
        for (const callback of waiting) nextFrame(callback);
      };
      Object.assign(window, {
        requestAnimationFrame: (callback: FrameRequestCallback) => waiting.push(callback),
        showFrames,
      });
    });
    await page.goto(demo.origin + EXPLAINER);
    const place = () => page.locator('.livewire ol').evaluate((list) => list.getBoundingClientRect().top + scrollY);
    const before = await place();
    expect(requested).not.toContain(LATEST);
    const scrollTo = (belowWindow: number) =>
      page.locator('.livewire').evaluate((list, pixels) => {
        const { top } = list.getBoundingClientRect();
        scrollBy({ top: top - innerHeight - pixels, behavior: 'instant' });
      }, belowWindow);
    await scrollTo(100);
    await expect.poll(() => requested).toContain(LATEST);
    // The same request again: when it has its answer, the script has one too.
    await page.evaluate((url) => fetch(url).then((response) => response.text()), LATEST);
    await scrollTo(-300);
    await page.evaluate(() => (window as unknown as { showFrames: () => void }).showFrames());
    await page.locator('.livewire li', { hasText: 'Coast Guard tows disabled dragger' }).waitFor();
    expect(await place()).toBe(before);
  });

  test('is no higher than its lines after the window has become wider', async () => {
    page = await demo.newPage({ viewport: { width: 600, height: 900 } });
    await page.goto(`${demo.origin}/`);
    await near();
    const list = page.locator('.livewire ol');
    await expect.poll(() => list.evaluate((lines) => lines.style.minBlockSize)).not.toBe('');
    await page.setViewportSize({ width: 700, height: 900 });
    await expect.poll(() => list.evaluate((lines) => lines.style.minBlockSize)).toBe('');
  });

  test('sets the current lines as it sets those that came with the page', async () => {
    await open();
    const styles = () =>
      page
        .locator('.livewire li')
        .first()
        .evaluate((line) => {
          const [time, link] = [line.querySelector('time'), line.querySelector('a')];
          return [line, time, link].map((element) => {
            const { display, font, color, textDecorationLine, paddingBlock } = getComputedStyle(element as Element);
            return [display, font, color, textDecorationLine, paddingBlock];
          });
        });
    const before = { lines: await wireLines(), styles: await styles() };
    await near();
    await page.locator('.livewire li', { hasText: 'Coast Guard tows disabled dragger' }).waitFor();
    expect(await wireLines()).not.toEqual(before.lines);
    expect(await styles()).toEqual(before.styles);
  });

  test.each<Wire>(['missing', 'broken off', 'empty'])(
    'stays as it was when the current lines are %s',
    async (answer) => {
      wire = answer;
      await open();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      const before = await wireLines();
      await near();
      await answered();
      expect(await wireLines()).toEqual(before);
      expect(before).toHaveLength(10);
      expect(failures).toEqual([]);
    },
  );

  test('is left alone while a reader tabs through it', async () => {
    wire = 'newer';
    await open();
    await page
      .locator('.livewire li a')
      .first()
      .evaluate((link) => (link as HTMLElement).focus({ preventScroll: true }));
    await near();
    await answered();
    expect(await wireLines()).toHaveLength(10);
  });
});
