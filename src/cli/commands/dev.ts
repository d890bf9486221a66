import { ASTRO_OPTIONS, ASTRO_SERVER } from './astro-options.ts';
import type { Command } from '../options/command.ts';

/** `npm run dev` */
export const DEV = {
  name: 'dev',
  summary: 'shows the site with drafts while you write, at http://localhost:4321',
  options: {
    ...ASTRO_OPTIONS,
    force: { help: 'clears the content cache of Astro, and replaces a dev server that is running' },
    mode: { value: '<name>', help: 'the mode of Vite; development by default' },
  },
  operands: ASTRO_SERVER,
  example: '--port 8111 --open',
} as const satisfies Command;
