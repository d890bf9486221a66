import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { ContentError, isContentError, type Problem } from '../lib/problem.ts';

/**
 * Broadsheet's part in an Astro build: the site is assembled beside the published one and takes its place only when it is
 * whole, and a problem in one story does not hide those in others.
 */
export function broadsheet(): AstroIntegration {
  let published: URL | undefined;
  return {
    name: 'broadsheet',
    hooks: {
      'astro:config:setup'({ config, command, updateConfig }) {
        if (command !== 'build') return;
        published = config.outDir;
        updateConfig({ outDir: new URL('.broadsheet/next/', config.root) });
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer(collectingProblems);
      },
      'astro:build:done'({ dir }) {
        if (published) publish(fileURLToPath(dir), fileURLToPath(published));
      },
    },
  };
}

/** Renders on when the body of a story has problems, and throws all of them at the end. */
function collectingProblems(prerenderer: AstroPrerenderer): AstroPrerenderer {
  const problems: Problem[] = [];
  return {
    ...prerenderer,
    async render(...request) {
      try {
        return await prerenderer.render(...request);
      } catch (error) {
        if (!isContentError(error)) throw error;
        problems.push(...error.problems);
        return new Response('');
      }
    },
    async teardown() {
      await prerenderer.teardown?.();
      if (problems.length > 0) throw new ContentError(problems);
    },
  };
}

/** Puts the new site into the place of the old one. */
function publish(next: string, published: string): void {
  const old = fileURLToPath(new URL('../old/', `file://${next}`));
  rmSync(old, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, old);
  renameSync(next, published);
  rmSync(old, { recursive: true, force: true });
}
