import { PORT } from './astro-options.ts';
import type { Command } from '../options/command.ts';

/** `npm run preview:drafts` */
export const PREVIEW_DRAFTS = {
  name: 'preview:drafts',
  summary: 'builds the site with drafts and scheduled stories, and serves it to this machine only',
  options: { port: PORT, open: { help: 'opens the site in the browser' } },
  example: '--port 8111',
} as const satisfies Command;
