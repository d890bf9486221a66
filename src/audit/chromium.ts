import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

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

/** Starts the Chromium that options describe. */
type Start<T> = (options: LaunchOptions) => Promise<T>;

/**
 * A real Chromium: the one that `CHROME_PATH` names, else the system's, else on Linux the one that comes with the npm
 * packages.
 * @param switches further ones for its command line
 * @throws when there is none
 */
export async function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  return withPatience(await startChromium((options) => chromium.launch(options), switches));
}

/**
 * The same Chromium for several processes: each connects to its address with {@link connectChromium}.
 * @throws when there is none
 */
export function serveChromium(): Promise<BrowserServer> {
  return startChromium((options) => chromium.launchServer({ ...options, host: '127.0.0.1' }));
}

/** Connects to a Chromium that is served. Closing the connection closes the pages that were opened over it. */
export async function connectChromium(address: string): Promise<Browser> {
  return withPatience(await chromium.connect(address));
}

/** Playwright itself loses patience after 30 seconds. */
function withPatience(browser: Browser): Browser {
  browser.on('context', (context) => context.setDefaultTimeout(GUARD));
  return browser;
}

async function startChromium<T>(start: Start<T>, switches: readonly string[] = []): Promise<T> {
  const options = { args: [...QUIET, ...switches], timeout: GUARD };
  const executablePath = process.env['CHROME_PATH'] ?? SYSTEM.find((file) => existsSync(file));
  if (executablePath !== undefined) return start({ ...options, executablePath });
  return process.platform === 'linux' ? startPackaged(start, options) : startInstalled(start, options);
}

/** On a bare machine the packaged Chromium needs the libraries that are packed beside it. */
async function startPackaged<T>(start: Start<T>, options: LaunchOptions): Promise<T> {
  const libraries = path.join(tmpdir(), 'broadsheet-chromium');
  mkdirSync(libraries, { recursive: true });
  const packed = path.join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const folder = await inflate(packed);
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'lib') };
  return start({ ...options, executablePath: await sparticuz.executablePath(), env });
}

async function startInstalled<T>(start: Start<T>, options: LaunchOptions): Promise<T> {
  const failures: string[] = [];
  for (const channel of CHANNELS) {
    try {
      return await start({ ...options, channel });
    } catch (error) {
      failures.push(`${channel}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  throw new Error(
    `No Chrome or Edge was found. Install one, or name a Chromium in CHROME_PATH.\n${failures.join('\n')}`,
  );
}
