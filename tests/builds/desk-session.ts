import type { Page } from 'playwright-core';
import { launchChromium } from '../../src/audit/chromium.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { deskForm, type DeskForm } from './desk-form.ts';

/** An editor at the desk: the dev server of a project, and a browser that shows it. */
export interface DeskSession {
  dev: DevSite;
  page: Page;
  form: DeskForm;
  /** Does something that opens another page, and returns that page. */
  opened(action: () => Promise<void>): Promise<Page>;
  /** What a policy has stopped, what left the site, and what the page said of errors. */
  complaints: string[];
  close(): Promise<void>;
}

/**
 * Sits an editor down at the desk of a project. Their machine is in Tokyo, so that no time is right by accident.
 * @param folder the project
 * @param environment of the dev server, such as another `BUILD_TIME`
 */
export async function deskSession(folder: string, environment: Record<string, string> = {}): Promise<DeskSession> {
  const complaints: string[] = [];
  const dev = await startDev(folder, environment);
  // The scripts of the desk are bundled when somebody first asks for them.
  await dev.until(async () => (await fetch(`${dev.origin}/admin/desk.js`)).ok);
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, timezoneId: 'Asia/Tokyo' });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(dev.origin)) complaints.push(`left the site: ${url}`);
  });
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('dialog', (dialog) => void dialog.accept());
  const page = await context.newPage();
  return {
    dev,
    page,
    form: deskForm(page, dev.origin),
    complaints,
    async opened(action) {
      const other = context.waitForEvent('page');
      await action();
      return other;
    },
    async close() {
      await browser.close();
      dev.stop();
    },
  };
}
