import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds after which a browser counts as hung. A busy machine takes its time. */
const GUARD = 120_000;

/**
 * A real Chromium: `$CHROME_PATH`, else the system's, else the one that comes with the npm packages.
 * @param switches further ones for its command line
 */
export async function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  const args = [...QUIET, ...switches];
  const named = process.env['CHROME_PATH'];
  const executablePath = named ?? SYSTEM.find((file) => existsSync(file));
  if (executablePath !== undefined) return launch({ executablePath, args });
  // On a bare machine the packaged Chromium needs the libraries that are packed beside it.
  const libraries = path.join(tmpdir(), 'broadsheet-chromium');
  mkdirSync(libraries, { recursive: true });
  const packed = path.join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const folder = await inflate(packed);
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'lib') };
  return launch({ executablePath: await sparticuz.executablePath(), args, env });
}

/** Playwright itself loses patience after 30 seconds. */
async function launch(options: LaunchOptions): Promise<Browser> {
  const browser = await chromium.launch({ ...options, timeout: GUARD });
  browser.on('context', (context) => context.setDefaultTimeout(GUARD));
  return browser;
}
