import { ASTRO_OPTIONS, ASTRO_SERVER } from './astro-options.ts';
import type { Command } from '../options/command.ts';

/** `npm run desk` */
export const DESK = {
  name: 'desk',
  summary: 'opens the desk in the browser, where stories are written, checked and published',
  options: {
    ...ASTRO_OPTIONS,
    force: { help: 'replaces a dev server that is running' },
  },
  operands: ASTRO_SERVER,
  example: '--port 8111',
} as const satisfies Command;
