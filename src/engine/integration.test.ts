import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildFolder } from '../cache/build-folder.ts';
import type { DevAddition } from './dev/dev-addition.ts';
import { siteBuild } from './integration.ts';
import { siteMode } from './site-mode.ts';

type Setup = Parameters<NonNullable<ReturnType<typeof siteBuild>['hooks']['astro:config:setup']>>[0];

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-integration-'));
  cpSync('tests/fixtures/content-small', path.join(root, 'content'), { recursive: true });
});

afterEach(() => {
  siteMode.value = 'build';
  rmSync(root, { recursive: true });
});

/** Lets the integration set up a command of Astro, and returns what it asked for. */
async function setUp(
  command: 'dev' | 'build' | 'preview' | 'sync',
  config: object = {},
  additions: DevAddition[] = [],
) {
  const asked = { updates: [] as Record<string, unknown>[], middleware: [] as string[] };
  const hook = {
    command,
    config: {
      root: pathToFileURL(`${root}/`),
      publicDir: pathToFileURL(`${root}/public/`),
      outDir: pathToFileURL(`${root}/dist/`),
      markdown: {},
      integrations: [{ name: 'broadsheet' }],
      vite: {},
      ...config,
    },
    logger: { options: { destination: { write: () => undefined } } },
    updateConfig: (update: Record<string, unknown>) => asked.updates.push(update),
    addMiddleware: ({ entrypoint }: { entrypoint: URL }) => asked.middleware.push(path.basename(entrypoint.pathname)),
  };
  await siteBuild(noParts, additions).hooks['astro:config:setup']?.(hook as unknown as Setup);
  return asked;
}

const noParts = async () => ({
  additions: [],
  // No build of these tests gets so far that anything is examined.
  examine() {
    throw new Error('Nothing is written.');
  },
});

const isLocked = () => existsSync(buildFolder(root).lock);

describe('the integration', () => {
  test.each(['dev', 'sync', 'preview'] as const)('gives %s the configuration that newsrooms share', async (command) => {
    const { updates } = await setUp(command);
    expect(updates[0]).toMatchObject({ trailingSlash: 'always', build: { inlineStylesheets: 'never' } });
    expect(siteMode.value).toBe(command === 'dev' ? 'dev' : 'build');
    expect(isLocked()).toBe(false);
    expect(existsSync(path.join(root, '.broadsheet'))).toBe(false);
  });

  test('refuses plugins for Markdown in the configuration of Astro, which would not reach stories', async () => {
    const markdown = { remarkPlugins: [() => undefined] };
    await expect(setUp('build', { markdown })).rejects.toThrow('`markdown.remarkPlugins` in astro.config.mjs');
    expect(isLocked()).toBe(false);
  });

  test('refuses another folder than public/', async () => {
    const publicDir = pathToFileURL(`${root}/static/`);
    await expect(setUp('build', { publicDir })).rejects.toThrow('`publicDir` in astro.config.mjs names another folder');
    expect(isLocked()).toBe(false);
  });
});

describe('the dev server', () => {
  test('shows stories that are not published, answers addresses as a host does, and takes what only it has', async () => {
    const added: string[] = [];
    const { updates, middleware } = await setUp('dev', {}, [({ root: folder }) => void added.push(folder)]);
    expect(siteMode.value).toBe('dev');
    expect(updates.at(-1)).toMatchObject({ trailingSlash: 'ignore' });
    expect(middleware).toEqual(['dev-type.ts']);
    expect(added).toEqual([root]);
  });
});
