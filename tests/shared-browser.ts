import type { TestProject } from 'vitest/node';
import { serveChromium } from '../src/audit/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the Chromium for {@link connectChromium}. */
    browser: string;
  }
}

/** Starts one Chromium for all tests that read the demo publication. Each of their pages is in a context of its own. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const browser = await serveChromium();
  provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
