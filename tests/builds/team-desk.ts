import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../src/audit/chromium.ts';
import { repositoryForTests } from '../../src/git/repository-for-tests.ts';
import { hostHeaders, serveCompressed } from '../host-server.ts';
import { makeProject, mustBuild } from '../project.ts';
import { deskForm, type DeskForm } from './desk-form.ts';
import type { GitService } from './git-services/service-server.ts';

/** A paper in a repository of its own. */
export interface PaperForTeam {
  folder: string;
  remove(): void;
}

/**
 * Makes a paper whose files are committed.
 * @param fill writes its further files
 */
export function makePaper(fill?: (folder: string) => void): PaperForTeam {
  const folder = makeProject();
  fill?.(folder);
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n.broadsheet\n.astro\ndist\nsrc\n');
  repositoryForTests(folder).commit('2026-11-20T08:00:00Z');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The desk on a published site, opened by an editor in a browser. */
export interface TeamDesk {
  /** Of the site. */
  origin: string;
  page: Page;
  form: DeskForm;
  /** What a policy has stopped, what the page said of errors, and what was asked of others than the site and the service. */
  complaints: string[];
  /** Presses the button that signs in, and waits until the stories are listed. */
  signIn(): Promise<void>;
  /** Opens the board anew, as somebody else who comes to it, and follows the link to the preview of a story. @returns its address */
  openPreview(headline: string): Promise<string>;
  /** Opens a story from the board, and calls it ready. */
  callReady(headline: string): Promise<void>;
  /** Publishes the story that is open, and confirms it. */
  publish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Builds the paper with a desk, serves the site and opens a browser.
 * @param desk settings in `content/publication.yaml` besides the repository and the server
 */
export async function openTeamDesk(
  folder: string,
  service: GitService,
  desk: Record<string, unknown>,
): Promise<TeamDesk> {
  const settings = { repository: 'small/paper', server: service.origin, ...desk };
  appendFileSync(path.join(folder, 'content/publication.yaml'), `desk: ${JSON.stringify(settings)}\n`);
  mustBuild(folder);
  const dist = path.join(folder, 'dist');
  const server = await serveCompressed(dist, hostHeaders(dist));
  const browser: Browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const complaints: string[] = [];
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  // The host of the preview.
  await page.context().route(/^https:.*\.example\//, (route) => route.fulfill({ body: 'The preview' }));
  page.on('console', (message) => {
    // The CMS says in the console as well what the bar says.
    if (message.type() === 'error' && !message.text().includes('cannot be read')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isKnown = [server.origin, service.origin].includes(origin);
    if (protocol.startsWith('http') && !isKnown) complaints.push(`asked ${request.url()}`);
  });
  return {
    origin: server.origin,
    page,
    form: deskForm(page, server.origin),
    complaints,
    async signIn() {
      await page.goto(`${server.origin}/admin/`);
      await page
        .getByRole('button', { name: /Sign In/ })
        .first()
        .click();
      await page.getByText('A good story').first().waitFor();
    },
    async openPreview(headline) {
      await page.goto('about:blank');
      await page.goto(`${server.origin}/admin/#/workflow`);
      const card = page.getByRole('listitem').filter({ hasText: headline });
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        card.getByRole('button', { name: 'View Preview' }).click(),
      ]);
      await opened.waitForURL(/^https:/, { waitUntil: 'commit' });
      const address = opened.url();
      await opened.close();
      return address;
    },
    async callReady(headline) {
      await page.getByRole('button', { name: headline }).click();
      await page
        .getByRole('button', { name: /Status/ })
        .first()
        .click();
      // What is chosen while a menu or a dialog opens is lost.
      await page.locator('dialog.active').getByRole('menuitemradio', { name: /Ready/ }).click();
    },
    async publish() {
      await page.getByRole('button', { name: 'Publish' }).first().click();
      await page.locator('dialog.active').getByRole('button', { name: 'Publish' }).click();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
