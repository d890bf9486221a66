import type { Command } from '../options/command.ts';
import { CHECK } from './check.ts';

/** `npm run audit` */
export const AUDIT = {
  name: 'audit',
  summary: 'checks the built site: links, HTML, accessibility, weight, feeds, and that nothing gets out too early',
  options: {
    format: CHECK.options.format,
    'require-all': { help: 'fails when a part is left out because a program or package is not installed' },
  },
  operands: { name: '[folder]', most: 1, help: 'the folder of the built site; dist by default' },
  example: '--format github',
  notes:
    'The HTML is checked where Java and the packages for development are installed, and accessibility where Chromium is, too. docs/audit.md lists every rule.',
  status: '0 without errors, 1 with errors',
} as const satisfies Command;
