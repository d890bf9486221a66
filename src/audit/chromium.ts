import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** Where Linux distributions put it. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
/** The names under which Playwright finds an installed browser on macOS and Windows. */
const CHANNELS = ['chrome', 'msedge'];
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
 * A real Chromium: the one that `CHROME_PATH` names, else the system's, else on Linux the one that comes with the npm
 * packages.
 * @param switches further ones for its command line
 * @throws when there is none
 */
export async function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  const args = [...QUIET, ...switches];
  const executablePath = process.env['CHROME_PATH'] ?? SYSTEM.find((file) => existsSync(file));
  if (executablePath !== undefined) return launch({ executablePath, args });
  return process.platform === 'linux' ? launchPackaged(args) : launchInstalled(args);
}

/** On a bare machine the packaged Chromium needs the libraries that are packed beside it. */
async function launchPackaged(args: string[]): Promise<Browser> {
  const libraries = path.join(tmpdir(), 'broadsheet-chromium');
  mkdirSync(libraries, { recursive: true });
  const packed = path.join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const folder = await inflate(packed);
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'lib') };
  return launch({ executablePath: await sparticuz.executablePath(), args, env });
}

async function launchInstalled(args: string[]): Promise<Browser> {
  const failures: string[] = [];
  for (const channel of CHANNELS) {
    try {
      return await launch({ channel, args });
    } catch (error) {
      failures.push(`${channel}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  throw new Error(
    `No Chrome or Edge was found. Install one, or name a Chromium in CHROME_PATH.\n${failures.join('\n')}`,
  );
}

/** Playwright itself loses patience after 30 seconds. */
async function launch(options: LaunchOptions): Promise<Browser> {
  const browser = await chromium.launch({ ...options, timeout: GUARD });
  browser.on('context', (context) => context.setDefaultTimeout(GUARD));
  return browser;
}
