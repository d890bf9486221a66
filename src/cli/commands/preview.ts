import { ASTRO_OPTIONS, ASTRO_SERVER } from './astro-options.ts';
import type { Command } from '../options/command.ts';

/** `npm run preview` */
export const PREVIEW = {
  name: 'preview',
  summary: 'serves the built site in `dist/`, at http://localhost:4321',
  options: {
    out: { value: '<folder>', help: 'serves this folder instead of dist/' },
    ...ASTRO_OPTIONS,
    force: { help: 'replaces a preview that runs in the background' },
  },
  operands: ASTRO_SERVER,
  example: '--port 8111 --open',
} as const satisfies Command;
