import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SITE } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { serve, type StaticServer } from './static-server.ts';

const STORY = '/2026/11/coast-road-closed/';
const LATEST = '/livewire/latest.html';
const ADDRESS = 'jane.reader@example.com';
const NEW_LINE =
  '<li><time datetime="2026-11-23T11:00:00-05:00">11 a.m. Nov. 23</time><a href="/2026/11/county-snow/">The road is open again</a></li>';

/** What the newsletter provider was sent. */
interface Signup {
  method: string;
  url: string;
  type: string;
  body: string;
}

/** How the server answers for the current lines of the wire. */
type Wire = 'as built' | 'newer' | 'missing' | 'broken off' | 'empty';

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
let signups: Signup[] = [];
/** Address and referrer of every request. */
let requested: string[] = [];
let wire: Wire = 'as built';

beforeAll(async () => {
  // The story's own markup, with the provider's address turned to a stub on this machine.
  const story = readFileSync(path.join(SITE, STORY, 'index.html'), 'utf8');
  const stubbed = story.replaceAll(/action="https:\/\/buttondown\.com[^"]*"/g, 'action="/provider/subscribe"');
  if (stubbed === story) throw new Error('The story has no form that is posted to the provider.');
  server = await serve(SITE, (request, response) => {
    const url = request.url ?? '';
    requested.push(`${url} ${request.headers.referer ?? ''}`);
    if (url === STORY) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(stubbed);
      return true;
    }
    if (url.startsWith('/provider/')) {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', headers } = request;
        signups.push({ method, url, type: headers['content-type'] ?? '', body: Buffer.concat(chunks).toString() });
        response
          .writeHead(200, { 'Content-Type': 'text/html' })
          .end('<!doctype html><title>Thank you</title>Thank you');
      });
      return true;
    }
    if (url !== LATEST || wire === 'as built') return false;
    if (wire === 'broken off') request.socket.destroy();
    else if (wire === 'missing') response.writeHead(404).end('<li>There is nothing here</li>');
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(wire === 'newer' ? NEW_LINE : '');
    return true;
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(() => {
  signups = [];
  requested = [];
  wire = 'as built';
});

afterEach(() => context.close());

async function open(url: string, javaScriptEnabled: boolean): Promise<void> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(server.origin + url);
}

/** Goes from control to control, as a reader with a keyboard does, until the one is reached. */
async function tabTo(selector: string): Promise<void> {
  const target = page.locator(selector).first();
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

const wireLines = () => page.locator('.livewire li a').allTextContents();

describe('without JavaScript', () => {
  beforeEach(() => open(STORY, false));

  test('the whole text of the story is there to read', async () => {
    const paragraphs = page.locator('.body p, .body li, .body h2:not(.sr-only), .body td');
    expect(await paragraphs.count()).toBeGreaterThan(60);
    for (const paragraph of await paragraphs.all())
      expect(await paragraph.isVisible(), (await paragraph.textContent()) ?? '').toBe(true);
    expect(await page.getByText('the city solicitor would call them on Monday.').isVisible()).toBe(true);
  });

  test('MORE opens the caption and LESS closes it, by mouse', async () => {
    const rest = page.locator('.lead-photo details .caption');
    expect(await rest.isVisible()).toBe(false);
    await page.getByText('More', { exact: true }).click();
    expect(await rest.isVisible()).toBe(true);
    await page.getByText('Less', { exact: true }).click();
    expect(await rest.isVisible()).toBe(false);
  });

  test('MORE opens the caption and LESS closes it, by keyboard', async () => {
    const rest = page.locator('.lead-photo details .caption');
    await tabTo('.lead-photo summary');
    await page.keyboard.press('Enter');
    expect(await rest.isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await rest.isVisible()).toBe(false);
  });

  test('the skip link takes a keyboard past the navigation', async () => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect((await skip.boundingBox())?.width).toBeGreaterThan(50);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => element.closest('article') !== null)).toBe(true);
  });

  test('the skip link of the newsletter takes a keyboard past its form', async () => {
    await tabTo('aside .skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => element.closest('form') === null)).toBe(true);
    const passed = await page.locator(':focus').evaluate((element) => {
      const form = document.querySelector('form');
      return form !== null && form.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(passed).toBe(true);
  });

  test('a link of the navigation leads to its section', async () => {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Business' }).click();
    expect(new URL(page.url()).pathname).toBe('/business/');
    expect(await page.locator('h1').textContent()).toBe('Business');
  });

  test('the newsletter takes an address, and no URL ever holds it', async () => {
    await page.getByLabel('E-mail address').first().fill(ADDRESS);
    await page.getByRole('button', { name: 'Sign up' }).first().click();
    await page.getByText('Thank you').waitFor();
    expect(signups).toEqual([
      {
        method: 'POST',
        url: '/provider/subscribe',
        type: 'application/x-www-form-urlencoded',
        body: `embed=1&website=&email=${encodeURIComponent(ADDRESS)}`,
      },
    ]);
    expect(page.url()).toBe(`${server.origin}/provider/subscribe`);
    expect(requested.join('\n')).not.toMatch(/jane|%40|@/);
  });

  test('the newsletter sends nothing that is no address', async () => {
    await page.getByLabel('E-mail address').first().fill('jane.reader');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(signups).toEqual([]);
    expect(page.url()).toBe(server.origin + STORY);
  });

  test('the letter to the editor has the headline for its subject', async () => {
    const link = page.getByRole('link', { name: 'Send a letter to the editor' });
    const mailto = new URL((await link.getAttribute('href')) ?? '');
    expect(mailto.protocol).toBe('mailto:');
    expect(mailto.pathname).toBe('letters@larkfieldledger.example');
    expect(mailto.searchParams.get('subject')).toBe(
      'Letter to the editor: Storm closes the Coast Road for a third day',
    );
    expect(mailto.searchParams.get('body')).toContain(`https://larkfieldledger.example${STORY}`);
  });

  test('the Livewire has its lines as of the publication of the story', async () => {
    expect(await wireLines()).toHaveLength(10);
    expect(requested.join()).not.toContain(LATEST);
  });
});

describe('without JavaScript, from the front page', () => {
  beforeEach(() => open('/', false));

  /** Presses links one after the other; a link that leads to no page of its own name would stop it. */
  async function follow(...addresses: string[]): Promise<void> {
    for (const address of addresses) {
      await page.locator(`a[href="${address}"]`).first().click();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(address);
      expect(await page.locator('h1').isVisible()).toBe(true);
    }
  }

  test('an old story is found through the archives, and what else its author wrote', async () => {
    await follow('/archive/', '/2024/', '/2024/12/', '/2024/12/plow-routes/', '/authors/daniel-whitcomb/');
    expect(await page.locator('.card').count()).toBeGreaterThan(3);
  });

  test('a story leads to its topics, the rest of its series and the stories that are related', async () => {
    await follow(STORY, '/tags/coast/');
    await page.goBack();
    await follow('/series/winter-storms/');
    await page.goBack();
    const related = page.locator('nav', { hasText: 'Related' }).getByRole('link');
    const address = (await related.first().getAttribute('href')) ?? '';
    await follow(address);
  });

  test('who is behind the newspaper and what it got wrong is told', async () => {
    await follow('/masthead/', '/corrections/', '/ethics/', '/privacy/');
  });

  test('the wire, an address that is not there and the search lead on', async () => {
    await follow('/livewire/', '/2026/11/gale-warning/');
    await page.goto(`${server.origin}/no/such/page/`);
    expect(await page.locator('main a').count()).toBeGreaterThan(3);
    await follow('/search/', '/2025/');
  });

  test('no control is shown that does nothing', async () => {
    for (const [, url] of PAGE_KINDS) {
      await page.goto(server.origin + url);
      const controls = page.locator('button, select, input:not([type=hidden], [tabindex="-1"])');
      for (const control of await controls.all()) {
        const isPosted = await control.evaluate((element) => element.closest('form')?.hasAttribute('action') ?? false);
        const html = await control.evaluate((element) => element.outerHTML);
        if (!isPosted) expect(await control.isVisible(), `${url} ${html}`).toBe(false);
      }
    }
  });
});

describe('on paper', () => {
  beforeEach(async () => {
    await open(STORY, false);
    await page.emulateMedia({ media: 'print' });
  });

  test('the caption is whole, and there is no button to open it', async () => {
    const rest = page.locator('.lead-photo details .caption');
    expect(await rest.isVisible()).toBe(true);
    const height = await rest.evaluate((element) => element.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(10);
    expect(await rest.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
    expect(await page.locator('figcaption summary').isVisible()).toBe(false);
  });

  test('the navigation, the newsletter and the comments are left out', async () => {
    for (const nav of await page.locator('nav').all()) expect(await nav.isVisible()).toBe(false);
    for (const box of await page.locator('aside:has(form)').all()) expect(await box.isVisible()).toBe(false);
    expect(await page.locator('#comments').isVisible()).toBe(false);
  });

  test('the story, its byline, its credit and its corrections are there', async () => {
    for (const part of ['h1', 'address', '.credit', '.body p', 'section[aria-labelledby=corrections-title] p'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
  });

  test('a link to another site shows its address', async () => {
    const shown = await page
      .locator('a[rel=external]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(shown).toContain('https://www.weather.gov/');
  });
});

describe('with JavaScript, the Livewire', () => {
  const near = () => page.locator('.livewire').scrollIntoViewIfNeeded();

  test('is not fetched before the reader comes near it', async () => {
    await open(STORY, true);
    await page.waitForLoadState('networkidle');
    expect(requested.join()).not.toContain(LATEST);
  });

  test('shows the current lines when the reader comes near it', async () => {
    wire = 'newer';
    await open(STORY, true);
    expect(await wireLines()).toHaveLength(10);
    await near();
    await page.locator('.livewire li', { hasText: 'The road is open again' }).waitFor();
    expect(await wireLines()).toEqual(['The road is open again']);
    expect(requested.filter((line) => line.startsWith(LATEST))).toHaveLength(1);
  });

  test('sets the current lines as it sets those that came with the page', async () => {
    await open(STORY, true);
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
      await open(STORY, true);
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      const before = await wireLines();
      const asked = page.waitForEvent('requestfinished', { predicate: (request) => request.url().endsWith(LATEST) });
      const failed = page.waitForEvent('requestfailed', { predicate: (request) => request.url().endsWith(LATEST) });
      await near();
      await Promise.any([asked, failed]);
      await page.waitForTimeout(200);
      expect(await wireLines()).toEqual(before);
      expect(before).toHaveLength(10);
      expect(failures).toEqual([]);
    },
  );

  test('is left alone while a reader tabs through it', async () => {
    wire = 'newer';
    await open(STORY, true);
    await page
      .locator('.livewire li a')
      .first()
      .evaluate((link) => (link as HTMLElement).focus({ preventScroll: true }));
    await near();
    await page.waitForResponse((response) => response.url().endsWith(LATEST)).catch(() => undefined);
    await page.waitForTimeout(200);
    expect(await wireLines()).toHaveLength(10);
  });
});
