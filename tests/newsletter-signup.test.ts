import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoBrowser } from './demo-browser.ts';
import { attribute, descendants, hasClass, readPage } from './html-page.ts';
import { LIVE, OPINION, STORY } from './page-kinds.ts';
import { text, texts } from './shown-text.ts';
import { tabTo } from './tab-key.ts';

const SIGNUP_IN_BODY = '/2026/11/gale-tears-boats-loose/';
const WIRE_POST = '/2026/11/boston-signal/';
const WITHOUT_NEWSLETTER = '/2026/03/hospital-births-end/';
const ADDRESS = 'jane.reader@example.com';

/** What stands in the text of a story, in its order: its lead photo, signups, and the names of other elements. */
function partsOf(url: string): string[] {
  const prose = readPage(url).elements.find((element) => hasClass(element, 'prose'));
  return (prose?.children ?? []).flatMap((part) => {
    if (part.type !== 'element') return [];
    if (hasClass(part, 'lead-photo')) return ['photo'];
    return descendants(part).some(({ tagName }) => tagName === 'form') ? ['signup'] : [part.tagName];
  });
}

/** What the newsletter provider was sent. */
interface Signup {
  method: string;
  url: string;
  type: string;
  body: string;
}

describe('the newsletter signup', () => {
  const demo = demoBrowser();
  /** The story with every field, in a browser without JavaScript. */
  let page: Page;

  beforeAll(async () => {
    page = await demo.open(STORY, { javaScriptEnabled: false });
  });

  const form = () => page.locator('aside form').first();

  test('is posted to the provider', async () => {
    expect(await form().getAttribute('method')).toBe('post');
    expect(await form().getAttribute('action')).toBe(
      'https://buttondown.com/api/emails/embed-subscribe/larkfield-ledger',
    );
    expect(await form().locator('input[type=hidden]').getAttribute('value')).toBe('1');
  });

  test('invites to start the day with the newsletter that it names', async () => {
    const box = page.getByRole('complementary', { name: 'The Morning Memo' }).first();
    expect(await text(box.locator('.pitch'))).toMatch(/^Start your day with The Morning Memo/);
  });

  test('has a labelled field with a description and a button', async () => {
    const field = form().getByLabel('E-mail address');
    expect(await field.getAttribute('type')).toBe('email');
    expect(await field.getAttribute('name')).toBe('email');
    expect(await field.getAttribute('autocomplete')).toBe('email');
    expect(await field.getAttribute('required')).toBe('');
    const described = await field.getAttribute('aria-describedby');
    expect(await text(page.locator(`#${described}`))).toContain('Weekdays at 6 a.m.');
    expect(await form().getByRole('button', { name: 'Sign up' }).count()).toBe(1);
  });

  test('has a trap for robots that no reader sees or reaches, if its provider looks at it', async () => {
    const letter = page.locator('aside:has(h2:text("The Harbor Letter")) form');
    const trap = letter.locator('input[name=website]');
    expect(await trap.getAttribute('tabindex')).toBe('-1');
    expect(await trap.getAttribute('autocomplete')).toBe('off');
    expect(await letter.locator('[aria-hidden=true] input[name=website]').count()).toBe(1);
    expect(await form().locator('input:not([type=hidden])').count()).toBe(1);
    const box = await letter.locator('[aria-hidden=true]').boundingBox();
    expect([box?.width, box?.height]).toEqual([1, 1]);
  });

  test('can be skipped: the link leads behind the box', async () => {
    for (const box of await page.locator('aside:has(form [type=email])').all()) {
      const link = box.locator('a').first();
      expect(await text(link)).toBe('Skip past the newsletter signup');
      const target = box.locator((await link.getAttribute('href')) ?? '?');
      expect(await target.count()).toBe(1);
      expect(await target.evaluate((element) => element.parentElement?.lastElementChild === element)).toBe(true);
    }
  });

  test('comes after the first paragraphs, and the form of another newsletter is where the body places it', async () => {
    expect(await texts(page.locator('.prose > p ~ .part aside:has(form) h2'))).toEqual([
      'The Morning Memo',
      'The Harbor Letter',
    ]);
    for (const url of [STORY, OPINION]) {
      const order = partsOf(url);
      expect(order.indexOf('photo')).toBe(0);
      expect(order.indexOf('p')).toBeLessThan(order.indexOf('signup'));
      expect(order.indexOf('signup')).toBeLessThan(order.lastIndexOf('p'));
    }
  });

  test('comes after the last words of a short post and of a live story', () => {
    for (const url of [WIRE_POST, LIVE]) {
      const order = partsOf(url);
      expect(order.indexOf('signup')).toBe(order.length - 1);
    }
  });

  test('stands once, where the body places it, when it is the signup of the story', () => {
    const order = partsOf(SIGNUP_IN_BODY);
    expect(order.filter((name) => name === 'signup')).toHaveLength(1);
    expect(order.indexOf('p')).toBeGreaterThan(-1);
    expect(order.indexOf('p')).toBeLessThan(order.indexOf('signup'));
  });

  test('is absent from a story that has switched it off', () => {
    const fields = readPage(WITHOUT_NEWSLETTER).elements.filter(({ tagName }) => tagName === 'input');
    expect(fields.some((field) => attribute(field, 'type') === 'email')).toBe(false);
  });
});

describe('without JavaScript', () => {
  let page: Page;
  let signups: Signup[] = [];
  /** Address and referrer of every request. */
  let requested: string[] = [];
  let stubbed = '';

  const demo = demoBrowser((request, response) => {
    const url = request.url ?? '';
    requested.push(`${url} ${request.headers.referer ?? ''}`);
    if (url === STORY) response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(stubbed);
    else if (url.startsWith('/provider/')) takeSignup(request, response);
    else return false;
    return true;
  });

  function takeSignup(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      signups.push({ method, url, type: headers['content-type'] ?? '', body: Buffer.concat(chunks).toString() });
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Thank you</title>Thank you');
    });
  }

  beforeAll(() => {
    // The story's own markup, with the provider's address turned to a stub on this machine.
    const { html } = readPage(STORY);
    stubbed = html.replaceAll(/action="https:\/\/buttondown\.com[^"]*"/g, 'action="/provider/subscribe"');
    if (stubbed === html) throw new Error('The story has no form that is posted to the provider.');
  });

  beforeEach(async () => {
    signups = [];
    requested = [];
    page = await demo.open(STORY, { javaScriptEnabled: false });
  });

  test('the skip link of the newsletter takes a keyboard past its form', async () => {
    await tabTo(page, 'aside .skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => element.closest('form') === null)).toBe(true);
    const passed = await page.locator(':focus').evaluate((element) => {
      const form = document.querySelector('form');
      return form !== null && form.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(passed).toBe(true);
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
        body: `embed=1&email=${encodeURIComponent(ADDRESS)}`,
      },
    ]);
    expect(page.url()).toBe(`${demo.origin}/provider/subscribe`);
    expect(requested.join('\n')).not.toMatch(/jane|%40|@/);
  });

  test('the newsletter sends nothing that is no address', async () => {
    await page.getByLabel('E-mail address').first().fill('jane.reader');
    await page.keyboard.press('Enter');
    expect(await page.locator('input:focus:invalid').count()).toBe(1);
    expect(signups).toEqual([]);
    expect(page.url()).toBe(demo.origin + STORY);
  });
});
