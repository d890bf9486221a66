import { ASTRO_OPTIONS, ASTRO_SERVER } from './astro-options.ts';
import type { Command } from '../options/command.ts';

/** What `astro preview` would change about a site that is built already. */
const { config: _config, root: _root, site: _site, base: _base, host, ...SERVER } = ASTRO_OPTIONS;

/** `npm run preview:drafts` */
export const PREVIEW_DRAFTS = {
  name: 'preview:drafts',
  summary: 'builds the site with drafts and scheduled stories into `.broadsheet/preview/`, and serves it',
  options: {
    'build-only': { help: 'ends after the build, so that the folder can be deployed as a private preview' },
    host: { ...host, help: `${host.help}; this machine only by default` },
    ...SERVER,
    force: { help: 'replaces a preview that runs in the background' },
  },
  operands: ASTRO_SERVER,
  example: '--port 8111 --open',
  notes:
    'Every page has a banner and asks not to be indexed. Deploy the folder only where a password or a network protects it.',
} as const satisfies Command;
