import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../src/loader/content-loader.ts';
import { siteAddresses } from '../src/check/site-addresses.ts';
import type { Content } from '../src/newsroom/content.ts';
import { openNewsroom } from '../src/newsroom/newsroom.ts';
import { DEMO, SITE } from './demo-project.ts';
import { BUILD_TIME } from './project.ts';

/** Whether a story has such a page depends on git. */
const HISTORY = /^\/\d{4}\/.*\/history\/$/;

test('the addresses that links are checked against are the pages of the built site', async () => {
  const { ledger } = await readContent(DEMO);
  const content = ledger as unknown as Content;
  const newsroom = openNewsroom(content, Date.parse(BUILD_TIME));
  const publicFiles = readdirSync(path.join(DEMO, 'public'));
  const { owners, aliases } = siteAddresses({ content, newsroom, publicFiles, unreadable: [] });
  const built = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && entry.name !== 'email.html')
    .map((entry) => `/${path.relative(SITE, path.join(entry.parentPath, entry.name))}`.replace(/index\.html$/, ''))
    .filter((address) => !aliases.has(address) && !HISTORY.test(address));
  const known = [...owners.keys()].filter((address) => /(?:\/|\.html)$/.test(address));
  expect(known.sort()).toEqual(built.sort());
});
