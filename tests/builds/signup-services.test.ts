import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { ADDRESS, PLAIN } from './signup-fields.ts';
import { OUTSIDE, startSignupSite, type SignupSite } from './signup-site.ts';

let site: SignupSite;
let services: SignupSite['services'];
let browser: Browser;
let page: Page;
/** Address and referrer of each request that the browser made. */
let asked: string[];

beforeAll(async () => {
  site = await startSignupSite();
  services = site.services;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(() => {
  services.begin();
  asked = [];
});
afterEach(() => page.context().close());

async function open(url: string, javaScriptEnabled: boolean): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled });
  context.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  page = await context.newPage();
  await page.goto(site.origin + url);
}

async function signUp(address = ADDRESS): Promise<void> {
  await page.getByLabel('E-mail address').first().fill(address);
  await page.getByRole('button', { name: 'Sign up' }).first().click();
}

const status = () => page.getByRole('status').textContent();

/** What tells that the address got into an address, a referrer or a request to somebody else. */
function expectDiscretion(): void {
  expect([...asked, ...services.requested].join('\n')).not.toMatch(/jane|%40|@/);
  const others = asked.filter((line) => ![site.origin, services.origin].some((origin) => line.startsWith(origin)));
  expect(others).toEqual([]);
}

describe('without JavaScript', () => {
  test.each(PLAIN)('%s takes the form and answers with a page', async (id, service, fields, title) => {
    await open(`/newsletters/${id}/`, false);
    if (id === 'brevo') await page.getByLabel('Please write to me.').check();
    await signUp();
    await page.getByRole('heading', { name: title }).waitFor();
    const next = `${site.origin}/newsletters/check-mail/`;
    const sent = fields.map(([name, value]) => [name, value === 'NEXT' ? next : value]);
    expect(services.received).toEqual([{ service, fields: sent, mode: 'navigate' }]);
    expectDiscretion();
  });

  test('one form signs up for several newsletters of one service', async () => {
    await open('/newsletters/', false);
    await page.getByLabel('The listmonk letter').check();
    await page.getByLabel('The second letter').check();
    await signUp();
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
    expect(services.received[0]?.fields.filter(([name]) => name === 'l')).toEqual([
      ['l', 'first-list'],
      ['l', 'second-list'],
    ]);
  });

  test('a service without a form for other sites has a link', async () => {
    await open('/newsletters/ghost/', false);
    expect(await page.locator('main form').count()).toBe(0);
    const link = page.getByRole('link', { name: 'Sign up at ours.ghost.io' });
    expect(await link.getAttribute('href')).toBe('https://ours.ghost.io/#/portal/signup');
  });
});

describe('with JavaScript', () => {
  test.each(PLAIN.filter(([id]) => !['listmonk', 'kit', 'letters'].includes(id)))(
    '%s is never fetched: the reader goes to its page',
    async (id, service, _, title) => {
      await open(`/newsletters/${id}/`, true);
      if (id === 'brevo') await page.getByLabel('Please write to me.').check();
      await signUp();
      await page.getByRole('heading', { name: title }).waitFor();
      expect(services.received.map(({ service: name, mode }) => [name, mode])).toEqual([[service, 'navigate']]);
      expectDiscretion();
    },
  );

  test.each([
    [
      'listmonk',
      'listmonk in place',
      [
        ['email', ADDRESS],
        ['list_uuids', 'first-list'],
      ],
    ],
    ['kit', 'kit', [['email_address', ADDRESS]]],
    ['letters', 'letters', PLAIN.find(([id]) => id === 'letters')?.[2] ?? []],
  ])('%s answers on the page, also to an address that it has', async (id, service, fields) => {
    await open(`/newsletters/${id}/`, true);
    for (const _ of ['first', 'second']) {
      const answer = services.hold();
      await signUp();
      await expect.poll(status).toBe('Signing you up…');
      // Impatience: nothing is sent twice.
      await page.getByRole('button', { name: 'Sign up' }).click({ force: true });
      answer();
      await expect.poll(status).toMatch(/^We have sent you a message with a link\./);
      expect(await page.getByLabel('E-mail address').inputValue()).toBe('');
    }
    expect(services.received).toEqual([1, 2].map(() => ({ service, fields, mode: 'cors' })));
    expect(page.url()).toBe(`${site.origin}/newsletters/${id}/`);
    expectDiscretion();
  });

  test.each([
    ['listmonk', 'refusing'],
    ['listmonk', 'broken'],
    ['kit', 'refusing'],
    ['kit', 'broken'],
    ['letters', 'refusing'],
    ['letters', 'broken'],
  ] as const)('when %s is %s, the page says so and keeps the address', async (id, mood) => {
    services.begin(mood);
    await open(`/newsletters/${id}/`, true);
    await signUp();
    await expect.poll(status).toBe('That did not work. Check the address and try again.');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(ADDRESS);
    services.begin('well');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await expect.poll(status).toMatch(/^We have sent you/);
  });

  test('without a network, the page says so, sends nothing and keeps the address', async () => {
    await open('/newsletters/listmonk/', true);
    await page.context().setOffline(true);
    await signUp();
    await expect.poll(status).toBe('You are offline. Your address is still in the field.');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(ADDRESS);
    expect(services.received).toEqual([]);
  });

  test('a listmonk that does not know the site is sent the form as without JavaScript, and only once', async () => {
    services.begin('deaf');
    await open('/newsletters/listmonk/', true);
    await signUp();
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
    expect(services.received.map(({ service, mode }) => [service, mode])).toEqual([['listmonk', 'navigate']]);
  });

  test('Kit asks on its own page whether it is a person', async () => {
    services.begin('quarantined');
    await open('/newsletters/kit/', true);
    await signUp();
    await page.getByRole('heading', { name: 'Are you human?' }).waitFor();
  });

  test('a robot that fills in the trap is left to the service', async () => {
    await open('/newsletters/listmonk/', true);
    await page.locator('[name=nonce]').evaluate((field) => field.setAttribute('value', 'spam'));
    await signUp();
    await page.getByRole('heading', { name: 'A robot' }).waitFor();
    expect(services.subscribers.has('spam')).toBe(false);
  });

  test('the form for several says when none is chosen', async () => {
    await open('/newsletters/', true);
    await signUp();
    await expect.poll(() => page.getByRole('status').first().textContent()).toBe('Choose at least one newsletter.');
    await page.getByLabel('The second letter').check();
    await signUp();
    await expect
      .poll(() => services.received[0]?.fields)
      .toEqual([
        ['email', ADDRESS],
        ['list_uuids', 'second-list'],
      ]);
  });

  test('only pages with a service that answers scripts load the script', async () => {
    await open('/newsletters/buttondown/', true);
    const scripts = () =>
      page
        .locator('script[type=module][src]')
        .evaluateAll((all) => all.map((script) => (script as HTMLScriptElement).src));
    const without = await scripts();
    await page.goto(`${site.origin}/newsletters/kit/`);
    expect((await scripts()).length).toBe(without.length + 1);
  });
});

test('the policy of the site allows forms and fetches to the services in use, and to no others', () => {
  const headers = readFileSync(path.join(site.folder, 'dist/_headers'), 'utf8');
  const targets = (name: string) => new RegExp(`${name} 'self'([^;]*)`).exec(headers)?.[1]?.trim().split(' ');
  // The newsletter of the project itself, besides those of this file.
  expect(targets('form-action')?.filter((origin) => !origin.includes('daily'))).toEqual(
    expect.arrayContaining(OUTSIDE),
  );
  expect(targets('connect-src')).toEqual([
    'https://app.kit.com',
    'https://letters.small.example',
    'https://lists.example',
  ]);
});
