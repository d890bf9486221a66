import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import { rereadWords, wordFiles } from '../../loader/settings/word-settings.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * Makes the dev server follow edits of the newsroom's words without a restart, during which pages get no answer. Pages keep the
 * last good words while a file has a mistake.
 */
export function wordServer(): VitePlugin {
  return {
    name: 'broadsheet:word-server',
    configureServer(server) {
      const files = wordFiles();
      server.watcher.add(files);
      server.watcher.on('all', (_event, file) => {
        if (!files.includes(path.resolve(file))) return;
        rereadWords().then(
          () => {
            // Makes Astro forget the props of pages, as it does after an edit of content.
            for (const environment of Object.values(server.environments))
              environment.hot.send('astro:content-changed', {});
            server.ws.send({ type: 'full-reload', path: '*' });
          },
          (error: unknown) => server.config.logger.error(error instanceof Error ? error.message : String(error)),
        );
      });
    },
  };
}
