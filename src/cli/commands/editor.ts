import type { Command } from '../options/command.ts';

/** `npm run editor` */
export const EDITOR = {
  name: 'editor',
  summary: 'lets VS Code complete and check front matter',
  options: {},
  example: '',
} as const satisfies Command;
