import type { Command } from '../options/command.ts';

/** `npm run generate` */
export const GENERATE = {
  name: 'generate',
  summary:
    'writes the field guide, the JSON Schemas, the list of licences and the table of commands in the README, after a change to their source',
  options: {},
  example: '',
} as const satisfies Command;
