import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import { securityHeaders } from '../../src/feeds/hosts/response-headers.ts';
import { providerView, serviceOrigins } from '../../src/newsroom/comments/comment-provider.ts';
import { PUBLICATION } from '../../src/newsroom/publication-for-tests.ts';
import { publication } from '../../src/schema/publication.ts';
import { serve, type StaticServer } from '../static-server.ts';
import { builtProject } from './built-project.ts';

const STORY = '/2026/11/good/';

const project = builtProject((write) => {
  const settings = readFileSync('tests/fixtures/content-small/publication.yaml', 'utf8');
  const comments = 'comments: { provider: { kind: coral, url: https://service.example/ } }\n';
  write('content/publication.yaml', settings + comments);
});
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchChromium();
  server = await serve(project.at('dist'));
});

afterAll(async () => {
  await server?.close();
  await browser?.close();
});

/** What each service's own files do, as far as its documentation says: they show what they were given, and where they ask. */
const SERVICES: Record<string, { provider: object; files: Record<string, string>; shows: string[] }> = {
  coral: {
    provider: {},
    files: {
      '/assets/js/embed.js': `window.Coral = { createStreamEmbed(settings) {
        document.getElementById(settings.id).textContent = JSON.stringify(settings);
        fetch(settings.rootURL + '/api/graphql');
      } };`,
    },
    shows: ['"storyURL":"https://small.example/2026/11/good/"', '"containerClassName":"dark"'],
  },
  discourse: {
    provider: {},
    files: {
      '/javascripts/embed.js': `const frame = document.createElement('iframe');
        frame.src = DiscourseEmbed.discourseUrl + 'embed/comments?embed_url=' + encodeURIComponent(DiscourseEmbed.discourseEmbedUrl);
        document.getElementById('discourse-comments').append(JSON.stringify(DiscourseEmbed), frame);`,
    },
    shows: ['"discourseEmbedUrl":"https://small.example/2026/11/good/"', '"className":"dark"'],
  },
  remark42: {
    provider: { site: 'small' },
    files: {
      '/web/embed.mjs': `const frame = document.createElement('iframe');
        frame.src = remark_config.host + '/web/iframe.html';
        document.getElementById('remark42').append(JSON.stringify(remark_config), frame);`,
    },
    shows: ['"site_id":"small"', '"theme":"dark"', '"locale":"en"', '"url":"https://small.example/2026/11/good/"'],
  },
  waline: {
    provider: { client: 'https://files.example/waline' },
    files: {
      '/waline/waline.css': '.wl { color: green; }',
      '/waline/waline.js': `export function init({ el, ...settings }) {
        el.textContent = JSON.stringify(settings);
        fetch(settings.serverURL + '/api/comment');
      }`,
    },
    shows: ['"dark":true', '"lang":"en-US"', '"path":"/2026/11/good/"'],
  },
  isso: {
    provider: {},
    files: {
      '/js/embed.min.js': `const { isso, issoLang } = document.querySelector('[data-isso]').dataset;
        const place = document.getElementById('isso-thread');
        place.textContent = isso + issoLang + place.dataset.issoId;
        document.head.insertAdjacentHTML('beforeend', '<link rel="stylesheet" href="' + isso + 'css/isso.css">');
        fetch(isso + 'config');`,
      '/css/isso.css': '.isso { color: green; }',
    },
    shows: ['https://service.example/en/2026/11/good/'],
  },
};

describe('a comment service', () => {
  /** Opens the story as a host with the policy for a service would send it. */
  async function open(kind: string, scripts: boolean, isDown = false) {
    const page = await browser.newPage({ javaScriptEnabled: scripts, colorScheme: 'dark' });
    const service = SERVICES[kind];
    const { comments } = publication.parse({
      ...PUBLICATION,
      comments: { provider: { kind, url: 'https://service.example/', ...service?.provider } },
    });
    const provider = typeof comments === 'object' ? comments.provider : undefined;
    if (!provider) throw new Error(kind);
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
    await page.route(/^https:\/\/(?:service|files)\.example\//, (route) => {
      const text = service?.files[new URL(route.request().url()).pathname];
      if (isDown) return route.abort();
      const contentType = /\.m?js$/.test(route.request().url())
        ? 'text/javascript'
        : /css$/.test(route.request().url())
          ? 'text/css'
          : 'text/html';
      return route.fulfill({ contentType, body: text ?? '{}', headers: { 'access-control-allow-origin': '*' } });
    });
    await page.route(server.origin + STORY, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      const view = providerView(provider, { url: STORY }, { url: 'https://small.example' }, 'en-US');
      const load = JSON.stringify(view.load).replaceAll('"', '&quot;');
      const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style]) => style ?? '');
      const needs = { styles, formActions: [], hasSearch: false, comments: serviceOrigins({ comments }) };
      return route.fulfill({
        response: answer,
        body: html.replace(/data-load="[^"]*"/, `data-load="${load}"`),
        headers: { ...answer.headers(), ...Object.fromEntries(securityHeaders(needs)) },
      });
    });
    await page.goto(server.origin + STORY, { waitUntil: 'networkidle' });
    const others = () => asked.filter((url) => !url.startsWith(server.origin));
    return { page, others, refused };
  }

  test.each(Object.keys(SERVICES))(
    '%s is asked for nothing before the reader wants it, and then shows the comments in place',
    async (kind) => {
      const { page, others, refused } = await open(kind, true);
      await page.locator('#comments').scrollIntoViewIfNeeded();
      expect(others()).toEqual([]);
      await page.getByRole('button', { name: 'Show the comments' }).click();
      const section = page.locator('.comment-service');
      for (const text of SERVICES[kind]?.shows ?? []) await expect.poll(() => section.textContent()).toContain(text);
      await expect.poll(() => others().length).toBeGreaterThan(1);
      expect(refused).toEqual([]);
      await page.context().close();
    },
  );

  test('that does not answer says so, and can be asked again', async () => {
    const { page } = await open('coral', true, true);
    await page.getByRole('button', { name: 'Show the comments' }).click();
    await expect
      .poll(() => page.locator('.comment-service [role=status]').textContent())
      .toContain('could not be loaded');
    expect(await page.getByRole('button', { name: 'Show the comments' }).isEnabled()).toBe(true);
    await page.context().close();
  });

  test('without JavaScript the page says what it needs, and has no button', async () => {
    const { page, others } = await open('coral', false);
    expect(await page.locator('#comments').textContent()).toContain(
      'The comments are on Coral, which needs JavaScript.',
    );
    expect(await page.getByRole('button', { name: 'Show the comments' }).count()).toBe(0);
    expect(others()).toEqual([]);
    await page.context().close();
  });

  test('is named in the policy of the site, and no other', () => {
    const headers = project.read('dist/_headers');
    expect(headers).toContain("script-src 'self' https://service.example;");
    expect(headers).toContain("connect-src 'self' https://service.example;");
    expect(headers).not.toContain('files.example');
  });
});
